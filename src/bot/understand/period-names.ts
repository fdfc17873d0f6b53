import { DateTime } from 'luxon';
import type { Range } from '../../domain/lead-filter.ts';
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
function calendarName({ from, to }: Range, zone: string, locale: 'en' | 'es'): string | undefined {
  if (from === undefined || to === undefined) return undefined;
  const start = DateTime.fromMillis(from, { zone });
  const spans = (unit: 'month' | 'year'): boolean =>
    start.startOf(unit).toMillis() === from && start.plus({ [unit]: 1 }).toMillis() === to;
  if (spans('year')) return TEXTS[locale].in(String(start.year));
  if (!spans('month')) return undefined;
  const format = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: zone });
  return TEXTS[locale].in(format.format(from));
}
