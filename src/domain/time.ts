/** A moment, in milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** A length of time in milliseconds. */
export type Millis = number;

/** A day without time or zone, `2027-02-01`: it never shows a day off. */
export type PlainDate = string;

export const HOUR: Millis = 3_600_000;
export const DAY: Millis = 24 * HOUR;

/** The local time of a channel: its zone, working days and working hours. */
export type Calendar = {
  /** The given moment if it is working time, else the last working moment before it. */
  lastWorkingMoment(at: Instant): Instant;
  /** The moment of 9:00 (or of the start of work) of a day. */
  morningOf(date: PlainDate): Instant;
  /** So many minutes after midnight of a day. */
  momentOf(date: PlainDate, minute: number): Instant;
  isWorkingDay(date: PlainDate): boolean;
  today(now: Instant): PlainDate;
  /** 9:00 of the next day, or of the next Monday. */
  nextMorning(now: Instant, day: 'tomorrow' | 'monday'): Instant;
};

/** The earliest of the moments given; undefined if there is none. */
export function earliest(moments: Iterable<Instant | undefined>): Instant | undefined {
  let first: Instant | undefined;
  for (const moment of moments)
    if (moment !== undefined && (first === undefined || moment < first)) first = moment;
  return first;
}

/** Adds calendar months to a day; a day that the month lacks becomes its last (31 Jan + 1 = 28 Feb). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const target = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastDay = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(day, lastDay));
  return target.toISOString().slice(0, 10);
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** The ISO weekday of a day: 1 is Monday. */
export function weekdayOf(date: PlainDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

/** Whether the text is a day of the years 1900 to 2199 that exists, written `YYYY-MM-DD`. */
export function isPlainDate(text: string): boolean {
  if (!/^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
