import type { Money } from '../domain/lead.ts';
import { DAY, HOUR, isPlainDate, type Instant, type Millis, type PlainDate } from '../domain/time.ts';
import type { Locale } from '../domain/words.ts';
import { makeRecent } from '../domain/recent.ts';
import { dates, decimals, isoDates, isoMoments, kept, lists, money, nameOf, unitDays } from './formatters.ts';
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

type For = { locale: Locale; timeZone: string; now: Instant };

/** They depend on the moment by its year alone. */
export function formatsFor({ locale, timeZone, now }: For): Formats {
  return formats(locale, timeZone, yearOf(locale, timeZone, now));
}

const formats = kept((locale: Locale, timeZone: string, thisYear: string): Formats => {
  // Spanish puts a comma after the day of the week, which reads badly within a sentence.
  const moment = remembered((at: Instant): string =>
    dates(locale, timeZone, yearOf(locale, timeZone, at) === thisYear ? 'moment' : 'momentYear')
      .format(at)
      .replace(/^(\p{L}+),/u, '$1'),
  );
  const zone = zonesOf(locale, timeZone);
  const days = remembered((count: number) => unitDays(locale).format(count));
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
});

/** But for the turn of the year it is the same one everywhere. */
function yearOf(locale: Locale, timeZone: string, at: Instant): string {
  const [before, after] = [new Date(at - DAY).getUTCFullYear(), new Date(at + DAY).getUTCFullYear()];
  return before === after ? String(before) : dates(locale, timeZone, 'year').format(at);
}

/** What a zone is called, which hardly ever changes within a day and then but once. */
function zonesOf(locale: Locale, timeZone: string): (at: Instant) => string {
  const ask = (at: Instant): string =>
    dates(locale, timeZone, 'zone')
      .formatToParts(at)
      .find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
  const allDay = remembered((day: number): string => {
    const name = ask(day * DAY);
    return name === ask((day + 1) * DAY) ? name : '';
  });
  return (at) => allDay(Math.floor(at / DAY)) || ask(at);
}

const REMEMBERED = 100;

/** What was written lately is not written anew: what a card says of a moment, its summary says too. */
function remembered(write: (what: number) => string): (what: number) => string {
  const known = makeRecent<number, string>(REMEMBERED);
  return (what) => known.get(what) ?? known.keep(what, write(what));
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
