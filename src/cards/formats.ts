import type { Money } from '../domain/lead.ts';
import { DAY, HOUR, isPlainDate, type Instant, type Millis, type PlainDate } from '../domain/time.ts';
import type { Locale } from '../domain/words.ts';
import {
  dates,
  decimals,
  isoDates,
  isoMoments,
  lists,
  money,
  nameOf,
  unitDays,
  type DateKind,
} from './formatters.ts';
import { oneLine } from './plain-text.ts';

const MINUTE = HOUR / 60;

/** How moments, days, lengths of time, sums, countries and lists are written. */
export type Formats = {
  /** `Fri 27 Nov, 18:00`; with the year if it is not the present one. */
  moment(at: Instant): string;
  /** A moment with the name of its time zone, for what must not be missed. */
  deadline(at: Instant): string;
  /** `18:00 CET` */
  time(at: Instant): string;
  /** A plain day is written as it is, whatever the zone. */
  day(date: PlainDate): string;
  /** The day that it is at a moment. */
  today(at: Instant): PlainDate;
  /** How far the zone is ahead of UTC at a moment. */
  offset(at: Instant): Millis;
  /** `3 days 4 h`, `4 h 20 min`, `20 min` */
  span(length: Millis): string;
  days(count: number): string;
  money(money: Money): string;
  /** A number as one types it: `25000,50`. */
  typed(amount: number): string;
  country(code: string): string;
  currency(code: string): string;
  list(items: readonly string[], type?: 'conjunction' | 'disjunction'): string;
};

export function formatsFor({
  locale,
  timeZone,
  now,
}: {
  locale: Locale;
  timeZone: string;
  now: Instant;
}): Formats {
  const year = (at: Instant): string => dates(locale, timeZone, 'year').format(at);
  let thisYear: string | undefined;
  const kind = (at: Instant, plain: DateKind, dated: DateKind): DateKind =>
    year(at) === (thisYear ??= year(now)) ? plain : dated;
  // Spanish puts a comma after the day of the week, which reads badly within a sentence.
  const moment = (at: Instant): string =>
    dates(locale, timeZone, kind(at, 'moment', 'momentYear'))
      .format(at)
      .replace(/^(\p{L}+),/u, '$1');
  const zone = (at: Instant): string =>
    dates(locale, timeZone, 'zone')
      .formatToParts(at)
      .find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
  const days = (count: number): string => unitDays(locale).format(count);
  return {
    moment,
    deadline: (at) => `${moment(at)} ${zone(at)}`,
    time: (at) => `${dates(locale, timeZone, 'time').format(at)} ${zone(at)}`,
    day: (date) => (isPlainDate(date) ? dates(locale, 'UTC', 'day').format(Date.parse(date)) : oneLine(date)),
    today: (at) => isoDates(timeZone).format(at),
    offset: (at) =>
      Date.parse(`${isoMoments(timeZone).format(at).replace(' ', 'T')}Z`) - Math.floor(at / 1000) * 1000,
    span: (length) => span(length, days),
    days,
    money: ({ amount, currency }) =>
      money(locale, currency)?.format(amount) ?? `${amount} ${oneLine(currency)}`,
    typed: (amount) => (Number.isInteger(amount) ? String(amount) : decimals(locale).format(amount)),
    country: (code) => named(locale, 'region', code, /^[A-Z]{2}$/i),
    currency: (code) => named(locale, 'currency', code, /^[A-Z]{3}$/i),
    list: (items, type = 'conjunction') => lists(locale, type).format(items),
  };
}

function span(length: Millis, days: (count: number) => string): string {
  const minutes = Math.max(1, Math.floor(length / MINUTE));
  const hours = Math.floor((minutes * MINUTE) / HOUR);
  const whole = Math.floor(hours / (DAY / HOUR));
  if (whole > 0) return hours % 24 === 0 ? days(whole) : `${days(whole)} ${hours % 24} h`;
  if (hours > 0) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
  return `${minutes} min`;
}

function named(locale: Locale, type: 'region' | 'currency', code: string, shape: RegExp): string {
  return shape.test(code) ? nameOf(locale, type, code.toUpperCase()) : oneLine(code);
}
