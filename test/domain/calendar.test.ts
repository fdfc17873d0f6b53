import { expect } from 'chai';
import fc from 'fast-check';
import { makeCalendar, type WorkingTime } from '../../src/adapters/time/calendar.ts';
import { systemClock } from '../../src/adapters/time/system-clock.ts';
import { DAY, type Instant } from '../../src/domain/time.ts';
import { always, seed } from './random.ts';

const office: WorkingTime = { days: [1, 2, 3, 4, 5], from: 9 * 60, to: 18 * 60 };
const sundays: WorkingTime = { days: [7], from: 0, to: 24 * 60 };
const nights: WorkingTime = { days: [1, 2, 3, 4, 5, 6, 7], from: 30, to: 6 * 60 };

const iso = (at: Instant): string => new Date(at).toISOString();
const moment = (text: string): Instant => Date.parse(text);

/** Zone, working time, a moment, and the last working moment then. */
const LAST_WORKING: [zone: string, work: WorkingTime, at: string, last: string][] = [
  ['Europe/Madrid', office, '2026-11-25T11:00+01:00', '2026-11-25T11:00+01:00'],
  ['Europe/Madrid', office, '2026-11-25T09:00+01:00', '2026-11-25T09:00+01:00'],
  ['Europe/Madrid', office, '2026-11-25T18:00+01:00', '2026-11-25T18:00+01:00'],
  ['Europe/Madrid', office, '2026-11-25T18:00:00.001+01:00', '2026-11-25T18:00+01:00'],
  ['Europe/Madrid', office, '2026-11-25T08:59+01:00', '2026-11-24T18:00+01:00'],
  ['Europe/Madrid', office, '2026-11-25T00:00+01:00', '2026-11-24T18:00+01:00'],
  ['Europe/Madrid', office, '2026-11-21T03:00+01:00', '2026-11-20T18:00+01:00'],
  ['Europe/Madrid', office, '2026-11-22T23:59+01:00', '2026-11-20T18:00+01:00'],
  ['Europe/Madrid', office, '2026-11-23T08:59+01:00', '2026-11-20T18:00+01:00'],
  // Clocks go forward on 29 March 2026, back on 25 October 2026.
  ['Europe/Madrid', office, '2026-03-30T08:00+02:00', '2026-03-27T18:00+01:00'],
  ['Europe/Madrid', office, '2026-03-30T09:00+02:00', '2026-03-30T09:00+02:00'],
  ['Europe/Madrid', office, '2026-03-30T09:00+01:00', '2026-03-30T10:00+02:00'],
  ['Europe/Madrid', office, '2026-10-26T08:00+01:00', '2026-10-23T18:00+02:00'],
  ['Europe/Madrid', sundays, '2026-10-25T02:30+02:00', '2026-10-25T02:30+02:00'],
  ['Europe/Madrid', sundays, '2026-10-25T02:30+01:00', '2026-10-25T02:30+01:00'],
  ['Europe/Madrid', sundays, '2026-10-26T00:00+01:00', '2026-10-26T00:00+01:00'],
  ['Europe/Madrid', sundays, '2026-10-31T23:59+01:00', '2026-10-26T00:00+01:00'],
  // Clocks go forward at midnight of 6 September 2026, and back at midnight of 5 April.
  ['America/Santiago', office, '2026-09-06T01:00-03:00', '2026-09-04T18:00-04:00'],
  ['America/Santiago', office, '2026-09-07T09:00-03:00', '2026-09-07T09:00-03:00'],
  ['America/Santiago', office, '2026-09-07T08:59-03:00', '2026-09-04T18:00-04:00'],
  ['America/Santiago', sundays, '2026-09-06T01:00-03:00', '2026-09-06T01:00-03:00'],
  ['America/Santiago', sundays, '2026-09-05T23:59-04:00', '2026-08-31T00:00-04:00'],
  ['America/Santiago', sundays, '2026-04-04T23:30-03:00', '2026-03-30T00:00-03:00'],
  ['America/Santiago', sundays, '2026-04-04T23:30-04:00', '2026-03-30T00:00-03:00'],
  ['America/Santiago', sundays, '2026-04-05T00:00-04:00', '2026-04-05T00:00-04:00'],
  ['America/Santiago', nights, '2026-09-05T23:59-04:00', '2026-09-05T06:00-04:00'],
  ['America/Santiago', nights, '2026-09-06T01:00-03:00', '2026-09-06T01:00-03:00'],
  ['Asia/Kolkata', office, '2026-11-25T18:30+05:30', '2026-11-25T18:00+05:30'],
  ['Asia/Kolkata', office, '2026-11-25T03:29Z', '2026-11-24T18:00+05:30'],
  ['Asia/Kolkata', office, '2026-11-25T03:30Z', '2026-11-25T09:00+05:30'],
  // Clocks go back on 5 April 2026 at 3:45, forward on 27 September at 2:45.
  ['Pacific/Chatham', office, '2026-04-06T08:59+12:45', '2026-04-03T18:00+13:45'],
  ['Pacific/Chatham', office, '2026-04-06T09:00+12:45', '2026-04-06T09:00+12:45'],
  ['Pacific/Chatham', nights, '2026-09-27T03:45+13:45', '2026-09-27T03:45+13:45'],
  ['Pacific/Chatham', nights, '2026-09-27T07:00+13:45', '2026-09-27T06:00+13:45'],
  ['UTC', office, '2026-11-22T09:30Z', '2026-11-20T18:00Z'],
  ['UTC', 'always', '2026-11-22T03:00Z', '2026-11-22T03:00Z'],
  ['UTC', { days: [], from: 0, to: 60 }, '2026-11-22T03:00Z', '2026-11-22T03:00Z'],
  ['UTC', { days: [1], from: 600, to: 660 }, '2026-11-23T09:59Z', '2026-11-16T11:00Z'],
  ['UTC', office, '1969-12-27T03:00Z', '1969-12-26T18:00Z'],
  ['Mars/Olympus', office, '2026-11-22T09:30Z', '2026-11-20T18:00Z'],
];

/** Zone, working time, a day, and the moment its morning begins. */
const MORNINGS: [zone: string, work: WorkingTime, date: string, morning: string][] = [
  ['Europe/Madrid', office, '2027-02-01', '2027-02-01T09:00+01:00'],
  ['Europe/Madrid', office, '2026-03-29', '2026-03-29T09:00+02:00'],
  ['Europe/Madrid', office, '2026-10-25', '2026-10-25T09:00+01:00'],
  ['Europe/Madrid', { days: [1], from: 7 * 60 + 30, to: 900 }, '2026-11-25', '2026-11-25T07:30+01:00'],
  ['Europe/Madrid', { days: [7], from: 2 * 60 + 30, to: 240 }, '2026-10-25', '2026-10-25T02:30+02:00'],
  ['America/Santiago', 'always', '2026-09-06', '2026-09-06T09:00-03:00'],
  ['America/Santiago', sundays, '2026-09-06', '2026-09-06T01:00-03:00'],
  ['America/Santiago', nights, '2026-09-06', '2026-09-06T01:00-03:00'],
  ['Asia/Kolkata', 'always', '2026-02-28', '2026-02-28T09:00+05:30'],
  ['Pacific/Chatham', office, '2026-09-27', '2026-09-27T09:00+13:45'],
  ['UTC', office, '2026-11-22', '2026-11-22T09:00Z'],
  ['Pacific/Apia', 'always', '2011-12-30', '2011-12-31T00:00+14:00'],
];

/** Zone, now, and nine o'clock of the next day and of the next Monday. */
const NEXT_MORNINGS: [zone: string, now: string, tomorrow: string, monday: string][] = [
  ['Europe/Madrid', '2026-11-25T11:00+01:00', '2026-11-26T09:00+01:00', '2026-11-30T09:00+01:00'],
  ['Europe/Madrid', '2026-11-23T08:00+01:00', '2026-11-24T09:00+01:00', '2026-11-30T09:00+01:00'],
  ['Europe/Madrid', '2026-11-22T23:59+01:00', '2026-11-23T09:00+01:00', '2026-11-23T09:00+01:00'],
  ['Europe/Madrid', '2026-03-28T12:00+01:00', '2026-03-29T09:00+02:00', '2026-03-30T09:00+02:00'],
  ['America/Santiago', '2026-09-05T23:59-04:00', '2026-09-06T09:00-03:00', '2026-09-07T09:00-03:00'],
  ['Asia/Kolkata', '2026-11-22T18:29Z', '2026-11-23T09:00+05:30', '2026-11-23T09:00+05:30'],
  ['Asia/Kolkata', '2026-11-22T18:30Z', '2026-11-24T09:00+05:30', '2026-11-30T09:00+05:30'],
  ['Pacific/Chatham', '2026-09-25T23:00+12:45', '2026-09-26T09:00+12:45', '2026-09-28T09:00+13:45'],
];

describe('the calendar of a time zone', () => {
  for (const [timeZone, workingTime, at, last] of LAST_WORKING) {
    const hours = workingTime === 'always' ? workingTime : `${workingTime.days.join('')} ${workingTime.from}`;
    it(`says that ${last} is the last working moment at ${at} (${timeZone}, ${hours})`, () => {
      const calendar = makeCalendar({ timeZone, workingTime });
      expect(iso(calendar.lastWorkingMoment(moment(at)))).to.equal(iso(moment(last)));
    });
  }

  for (const [timeZone, workingTime, date, morning] of MORNINGS) {
    it(`begins ${date} at ${morning} (${timeZone})`, () => {
      const calendar = makeCalendar({ timeZone, workingTime });
      expect(iso(calendar.morningOf(date))).to.equal(iso(moment(morning)));
    });
  }

  for (const [timeZone, now, tomorrow, monday] of NEXT_MORNINGS) {
    it(`finds tomorrow and Monday, nine o'clock, from ${now} (${timeZone})`, () => {
      const calendar = makeCalendar({ timeZone, workingTime: sundays });
      expect(iso(calendar.nextMorning(moment(now), 'tomorrow'))).to.equal(iso(moment(tomorrow)));
      expect(iso(calendar.nextMorning(moment(now), 'monday'))).to.equal(iso(moment(monday)));
    });
  }

  it('knows which day it is on either side of midnight', () => {
    const today = (timeZone: string, at: string) =>
      makeCalendar({ timeZone, workingTime: office }).today(moment(at));
    expect(today('Europe/Madrid', '2026-11-22T23:00Z')).to.equal('2026-11-23');
    expect(today('Europe/Madrid', '2026-11-22T22:59:59.999Z')).to.equal('2026-11-22');
    expect(today('America/Santiago', '2026-09-06T03:59:59.999Z')).to.equal('2026-09-05');
    expect(today('America/Santiago', '2026-09-06T04:00Z')).to.equal('2026-09-06');
    expect(today('Pacific/Chatham', '2026-11-22T10:15Z')).to.equal('2026-11-23');
  });

  it(`agrees with a search minute by minute, anywhere at any time (seed ${seed})`, () => {
    const zones = fc.constantFrom(
      'Europe/Madrid',
      'America/Santiago',
      'Asia/Kolkata',
      'Pacific/Chatham',
      'Australia/Lord_Howe',
      'Africa/Cairo',
      'Africa/Casablanca',
      'UTC',
    );
    // Hours that clocks which go back show twice are no bounds here: they would mean two things.
    const work = fc.record({
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      from: fc.constantFrom(0, 1, 2, 4, 7, 9, 13, 20).map((hour) => hour * 60),
      to: fc.constantFrom(20.5, 21, 22.5, 24).map((hour) => hour * 60),
    });
    const at = fc.integer({
      min: moment('2024-01-01T00:00Z') / 60_000,
      max: moment('2032-01-01T00:00Z') / 60_000,
    });
    always(fc.record({ timeZone: zones, workingTime: work, at }), ({ timeZone, workingTime, at }) => {
      const found = makeCalendar({ timeZone, workingTime }).lastWorkingMoment(at * 60_000);
      expect(iso(found)).to.equal(iso(searched(timeZone, workingTime, at * 60_000)));
    });
  });
});

describe("the system's clock", () => {
  it('reads the time of the machine', () => {
    const before = Date.now();
    expect(systemClock.now()).to.be.within(before, Date.now());
  });
});

/** Goes back minute by minute with nothing but Intl. */
function searched(
  timeZone: string,
  work: { days: readonly number[]; from: number; to: number },
  at: Instant,
): Instant {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const isWithin = (moment: Instant): boolean => {
    const parts = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
    const day = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(parts['weekday'] ?? '') + 1;
    const minute = Number(parts['hour']) * 60 + Number(parts['minute']);
    return work.days.includes(day) && minute >= work.from && minute < work.to;
  };
  // The very end of work still counts.
  const isWorking = (moment: Instant): boolean => isWithin(moment) || isWithin(moment - 1);
  for (let moment = at; moment > at - 8 * DAY; moment -= 60_000) if (isWorking(moment)) return moment;
  return NaN;
}
