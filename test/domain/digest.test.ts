import { expect } from 'chai';
import { makeCalendar } from '../../src/adapters/time/calendar.ts';
import {
  filterOfRules,
  nextDigest,
  printSchedule,
  readSchedule,
  type Schedule,
} from '../../src/domain/digest.ts';
import type { Rule } from '../../src/domain/rule.ts';

const nine = 9 * 60;

const TYPED: readonly [text: string, read: Schedule | 'off' | undefined][] = [
  ['daily', { every: 'day', minute: nine }],
  ['daily 9:00', { every: 'day', minute: nine }],
  ['DAILY at 7.30', { every: 'day', minute: 450 }],
  ['every day 8 pm', { every: 'day', minute: 20 * 60 }],
  ['every day 12am', { every: 'day', minute: 0 }],
  ['weekly', { every: 'week', day: 1, minute: nine }],
  ['weekly monday 9:00', { every: 'week', day: 1, minute: nine }],
  ['weekly on Fridays at 16:45', { every: 'week', day: 5, minute: 16 * 60 + 45 }],
  ['weekly 8', { every: 'week', day: 1, minute: 8 * 60 }],
  ['diario 9:00', { every: 'day', minute: nine }],
  ['cada día a las 18h', { every: 'day', minute: 18 * 60 }],
  ['semanal lunes 9:00', { every: 'week', day: 1, minute: nine }],
  ['semanal el miércoles a las 9:30', { every: 'week', day: 3, minute: nine + 30 }],
  ['Semanal sábados', { every: 'week', day: 6, minute: nine }],
  ['off', 'off'],
  ['No', 'off'],
  ['desactivar', 'off'],
  ['', undefined],
  ['hourly', undefined],
  ['daily 25:00', undefined],
  ['daily 9:60', undefined],
  ['daily monday', undefined],
  ['weekly someday', undefined],
];

/** In Madrid: when it is asked, and when the digest comes next. */
const COMES: readonly [schedule: Schedule, after: string, next: string][] = [
  [{ every: 'day', minute: nine }, '2026-11-23T08:59+01:00', '2026-11-23T09:00+01:00'],
  [{ every: 'day', minute: nine }, '2026-11-23T09:00+01:00', '2026-11-24T09:00+01:00'],
  [{ every: 'day', minute: nine }, '2026-11-20T12:00+01:00', '2026-11-23T09:00+01:00'],
  [{ every: 'day', minute: nine }, '2026-03-27T12:00+01:00', '2026-03-30T09:00+02:00'],
  [{ every: 'week', day: 1, minute: nine }, '2026-11-23T09:00+01:00', '2026-11-30T09:00+01:00'],
  [{ every: 'week', day: 7, minute: nine }, '2026-11-23T09:00+01:00', '2026-11-29T09:00+01:00'],
  [{ every: 'week', day: 3, minute: 150 }, '2026-10-19T09:00+02:00', '2026-10-21T02:30+02:00'],
];

describe('A digest', () => {
  for (const [text, read] of TYPED) {
    it(`is read from “${text}”`, () => {
      expect(readSchedule(text)).to.deep.equal(read);
    });
  }

  it('is printed as it is read, in both languages', () => {
    for (const [, schedule] of TYPED)
      for (const locale of ['en', 'es'] as const)
        if (schedule !== undefined && schedule !== 'off')
          expect(readSchedule(printSchedule(schedule, locale))).to.deep.equal(schedule);
  });

  const madrid = makeCalendar({
    timeZone: 'Europe/Madrid',
    workingTime: { days: [1, 2, 3, 4, 5], from: nine, to: 18 * 60 },
  });
  for (const [schedule, after, next] of COMES) {
    it(`${printSchedule(schedule, 'en')} comes at ${next} after ${after}`, () => {
      expect(new Date(nextDigest(schedule, madrid, Date.parse(after)))).to.deep.equal(new Date(next));
    });
  }

  it('comes on every day where every hour is working time', () => {
    const always = makeCalendar({ timeZone: 'UTC', workingTime: 'always' });
    const saturday = Date.parse('2026-11-21T10:00Z');
    expect(nextDigest({ every: 'day', minute: nine }, always, saturday)).to.equal(
      Date.parse('2026-11-22T09:00Z'),
    );
  });

  const RULES: readonly [rules: readonly Rule[], filter: object | undefined][] = [
    [[], undefined],
    [[{}], {}],
    [[{ countries: ['ES'], urgency: 'urgent' }], { countries: ['ES'], urgency: 'urgent' }],
    [[{ countries: ['ES'] }, { countries: ['PT', 'ES'] }], { countries: ['ES', 'PT'] }],
    [[{}, { countries: ['ES'] }], {}],
    [[{ countries: ['ES'] }, { products: ['azure'] }], undefined],
  ];
  for (const [rules, filter] of RULES) {
    it(`of a channel with ${JSON.stringify(rules)} is of ${filter === undefined ? 'all leads' : JSON.stringify(filter)}`, () => {
      expect(filterOfRules(rules)).to.deep.equal(filter);
    });
  }
});
