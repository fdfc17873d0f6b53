import { DateTime } from 'luxon';
import type { Range } from '../../domain/lead-filter.ts';
import type { Instant } from '../../domain/time.ts';
import type { Towards } from './meaning.ts';
import type { Unit } from './tables/time-words.ts';

/** The days of whoever asks. */
export type Days = {
  now: DateTime;
  /** The unit that the moment is in, or another one so many before or after it. */
  unit(unit: Unit, offset: number): Range;
  /** So many units that end with today; or, ahead, today and the next so many. */
  around(unit: Unit, count: number): Range;
  weekday(day: number, towards: Towards): Range;
  month(month: number, year: number | undefined, towards: Towards): Range;
  quarter(quarter: number, year: number | undefined, towards: Towards): Range;
  half(half: number, year: number | undefined): Range;
  year(year: number): Range;
  /** Undefined for a day that does not exist. */
  day(date: { day: number; month: number; year?: number | undefined }, towards: Towards): Range | undefined;
};

export function daysOf(moment: Instant, timeZone: string): Days {
  const now = DateTime.fromMillis(moment, { zone: timeZone });
  const today = now.startOf('day');
  return {
    now,
    unit: (unit, offset) => unitRange(now, unit, offset),
    around: (unit, count) => around(now, unit, count),
    weekday(day, towards) {
      const ahead = (day - today.weekday + 7) % 7;
      const behind = (today.weekday - day + 7) % 7;
      const start = towards === 'future' ? today.plus({ days: ahead }) : today.minus({ days: behind });
      return range(start, start.plus({ days: 1 }));
    },
    month: (month, year, towards) => spanRange(now, { month, months: 1, year, towards }),
    quarter: (quarter, year, towards) => spanRange(now, { month: quarter * 3 - 2, months: 3, year, towards }),
    half: (half, year) => spanRange(now, { month: half * 6 - 5, months: 6, year, towards: 'past' }),
    year: (year) => spanRange(now, { month: 1, months: 12, year, towards: 'past' }),
    day: (date, towards) => dayRange(now, date, towards),
  };
}

const range = (from: DateTime, to: DateTime): Range => ({ from: from.toMillis(), to: to.toMillis() });

function unitRange(now: DateTime, unit: Unit, offset: number): Range {
  if (unit === 'half') return halfRange(now, offset);
  if (unit === 'weekend') {
    const saturday = now.startOf('week').plus({ weeks: offset, days: 5 });
    return range(saturday, saturday.plus({ days: 2 }));
  }
  const start = now.startOf(unit).plus(amount(unit, offset));
  return range(start, start.plus(amount(unit, 1)));
}

function halfRange(now: DateTime, offset: number): Range {
  const start = now.startOf('year').plus({ months: (now.month > 6 ? 6 : 0) + 6 * offset });
  return range(start, start.plus({ months: 6 }));
}

export function amount(unit: Unit, count: number): Record<string, number> {
  if (unit === 'half') return { months: 6 * count };
  if (unit === 'weekend') return { weeks: count };
  return { [`${unit}s`]: count };
}

function around(now: DateTime, unit: Unit, count: number): Range {
  if (unit === 'hour') {
    const other = now.plus({ hours: count });
    return count < 0 ? range(other, now) : range(now, other);
  }
  const today = now.startOf('day');
  const tomorrow = today.plus({ days: 1 });
  return count < 0
    ? range(tomorrow.plus(amount(unit, count)), tomorrow)
    : range(today, tomorrow.plus(amount(unit, count)));
}

type Span = { month: number; months: number; year: number | undefined; towards: Towards };

/** Without a year: the latest that has begun, or the first that has not ended. */
function spanRange(now: DateTime, { month, months, year, towards }: Span): Range {
  const inYear = (which: number): DateTime => now.startOf('year').set({ year: which, month });
  const start = inYear(year ?? now.year);
  const end = start.plus({ months });
  if (year !== undefined) return range(start, end);
  if (towards === 'past' && start > now)
    return spanRange(now, { month, months, year: now.year - 1, towards });
  if (towards === 'future' && end <= now)
    return spanRange(now, { month, months, year: now.year + 1, towards });
  return range(start, end);
}

function dayRange(
  now: DateTime,
  { day, month, year }: { day: number; month: number; year?: number | undefined },
  towards: Towards,
): Range | undefined {
  const start = DateTime.fromObject({ year: year ?? now.year, month, day }, { zone: now.zone });
  if (!start.isValid) return undefined;
  const today = now.startOf('day');
  if (year === undefined && towards === 'past' && start > today)
    return dayRange(now, { day, month, year: now.year - 1 }, towards);
  if (year === undefined && towards === 'future' && start < today)
    return dayRange(now, { day, month, year: now.year + 1 }, towards);
  return range(start, start.plus({ days: 1 }));
}
