import {
  DAY,
  HOUR,
  weekdayOf,
  type Calendar,
  type Instant,
  type Millis,
  type PlainDate,
} from '../../domain/time.ts';
import { remember } from './remember.ts';
import { makeZone, type Zone } from './zone.ts';

/** Working time of a week: ISO weekdays (1 is Monday), and minutes after midnight. */
export type WorkingTime = 'always' | { days: readonly number[]; from: number; to: number };

type Settings = { timeZone: string; workingTime: WorkingTime };

/** The calendars that were made: a calendar knows nothing but its settings, so one of each is enough. */
const known = new Map<string, Calendar>();

/** The local time of a zone. A zone that does not exist counts as UTC: a wrong setting must not stop a lead. */
export function makeCalendar(settings: Settings): Calendar {
  const key = keyOf(settings);
  const calendar = known.get(key) ?? draw(settings);
  known.set(key, calendar);
  return calendar;
}

function keyOf({ timeZone, workingTime }: Settings): string {
  if (workingTime === 'always') return timeZone;
  return `${timeZone} ${workingTime.days.join(',')} ${workingTime.from} ${workingTime.to}`;
}

const MINUTE: Millis = 60_000;
const NINE: Millis = 9 * HOUR;

function draw({ timeZone, workingTime }: Settings): Calendar {
  const zone = makeZone(timeZone);
  const hours = workingTime === 'always' ? { from: NINE, to: DAY } : millis(workingTime);
  const workOf = remember((day) => ({
    start: zone.instantOf(day * DAY + hours.from),
    end: zone.instantOf(day * DAY + hours.to),
  }));
  const today = (now: Instant): number => Math.floor(zone.wallTimeAt(now) / DAY);
  return {
    lastWorkingMoment:
      workingTime === 'always'
        ? (at) => at
        : (at) => lastWorkingMoment(at, today(at), { days: workingTime.days, workOf }),
    morningOf: (date) => workOf(dayOf(date)).start,
    momentOf: (date, minute) => zone.instantOf(dayOf(date) * DAY + minute * MINUTE),
    isWorkingDay: (date) => workingTime === 'always' || workingTime.days.includes(weekdayOf(date)),
    today: (now) => new Date(today(now) * DAY).toISOString().slice(0, 10),
    nextMorning: (now, day) => nineOf(zone, today(now) + (day === 'tomorrow' ? 1 : 8 - weekday(today(now)))),
  };
}

type Work = { days: readonly number[]; workOf: (day: number) => { start: Instant; end: Instant } };

/** Looks back over today and the week before; a week without a working day leaves the moment as it is. */
function lastWorkingMoment(at: Instant, today: number, { days, workOf }: Work): Instant {
  for (let day = today; day >= today - 7; day -= 1) {
    if (days.includes(weekday(day)) && at >= workOf(day).start) return Math.min(at, workOf(day).end);
  }
  return at;
}

function millis({ from, to }: { from: number; to: number }): { from: Millis; to: Millis } {
  return { from: from * MINUTE, to: to * MINUTE };
}

function dayOf(date: PlainDate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

function nineOf(zone: Zone, day: number): Instant {
  return zone.instantOf(day * DAY + NINE);
}

/** The ISO weekday of a day counted from 1970-01-01, a Thursday. */
function weekday(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
