import { DateTime } from 'luxon';
import type { Range } from '../../domain/lead-filter.ts';
import type { Slot } from '../../domain/groups.ts';
import type { Locale } from '../../domain/words.ts';
import { daysOf, type Days } from './calendar.ts';
import type { Printing } from './naming.ts';
import type { PeriodName } from './tables/sentence-text-types.ts';
import { TEXTS } from './tables/sentence-texts.ts';

/** The periods that have a name from where one stands; the shorter before the longer. */
const NAMED = {
  today: (days) => days.unit('day', 0),
  yesterday: (days) => days.unit('day', -1),
  tomorrow: (days) => days.unit('day', 1),
  thisWeek: (days) => days.unit('week', 0),
  lastWeek: (days) => days.unit('week', -1),
  nextWeek: (days) => days.unit('week', 1),
  thisMonth: (days) => days.unit('month', 0),
  lastMonth: (days) => days.unit('month', -1),
  nextMonth: (days) => days.unit('month', 1),
  thisQuarter: (days) => days.unit('quarter', 0),
  lastQuarter: (days) => days.unit('quarter', -1),
  thisYear: (days) => days.unit('year', 0),
  lastYear: (days) => days.unit('year', -1),
  nextSevenDays: (days) => days.around('day', 7),
  lastSevenDays: (days) => days.around('day', -7),
  lastThirtyDays: (days) => days.around('day', -30),
} as const satisfies Record<PeriodName, (days: Days) => Range>;

/** Periods that figures are offered for. */
export const PERIOD_CHOICES = [
  'thisMonth',
  'lastMonth',
  'thisQuarter',
  'lastQuarter',
  'thisYear',
] as const satisfies readonly PeriodName[];

export function periodOf(name: PeriodName, days: Days): Range {
  return NAMED[name](days);
}

/** As the label of a button. */
export function periodLabel(name: PeriodName | 'allTime', locale: Locale): string {
  return capital(name === 'allTime' ? TEXTS[locale].allTime : TEXTS[locale].periods[name]);
}

const MOST_MONTHS = 12;

/** The months of a range, or the last twelve up to now, oldest first. */
export function monthsIn({ from, to }: Range = {}, { now }: Days): Slot[] {
  const end = DateTime.fromMillis(Math.min((to ?? Infinity) - 1, now.toMillis()), { zone: now.zone });
  const ahead =
    end < DateTime.fromMillis(from ?? 0) ? DateTime.fromMillis(from ?? 0, { zone: now.zone }) : end;
  const months = Array.from({ length: MOST_MONTHS }, (_, back) =>
    ahead.startOf('month').minus({ months: back }),
  );
  return months
    .filter((month) => month.endOf('month').toMillis() >= (from ?? -Infinity))
    .reverse()
    .map((month) => ({
      value: month.toFormat('yyyy-MM'),
      part: { received: { from: month.toMillis(), to: month.plus({ months: 1 }).toMillis() } },
    }));
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const NAMES = Object.keys(NAMED) as PeriodName[];

/** What a range is called: "last month" where it is known when that is asked, "in October 2026". */
export function periodName(range: Range, { locale, naming }: Printing): string | undefined {
  const days = naming.now === undefined ? undefined : daysOf(naming.now, naming.timeZone);
  const name = days === undefined ? undefined : NAMES.find((one) => same(NAMED[one](days), range));
  if (name !== undefined) return TEXTS[locale].periods[name];
  return calendarName(range, naming.timeZone, locale);
}

const same = (one: Range, other: Range): boolean => one.from === other.from && one.to === other.to;

/** A whole month or year. */
function calendarName({ from, to }: Range, zone: string, locale: Locale): string | undefined {
  if (from === undefined || to === undefined) return undefined;
  const start = DateTime.fromMillis(from, { zone });
  const spans = (unit: 'month' | 'year'): boolean =>
    start.startOf(unit).toMillis() === from && start.plus({ [unit]: 1 }).toMillis() === to;
  if (spans('year')) return TEXTS[locale].in(String(start.year));
  if (!spans('month')) return undefined;
  const format = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: zone });
  return TEXTS[locale].in(format.format(from));
}
