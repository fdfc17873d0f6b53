import type { Context, Policy } from '../../src/domain/commands.ts';
import type { Actor, Person } from '../../src/domain/people.ts';
import { DAY, HOUR, type Calendar, type Instant } from '../../src/domain/time.ts';

/** The moment at which tests take place unless they say otherwise. */
export const NOW: Instant = Date.parse('2026-11-22T09:30:00Z');
export const TENANT = 'tenant-1';

export const ana: Person = { id: 'ana', name: 'Ana Ruiz' };
export const ben: Person = { id: 'ben', name: 'Ben Okafor' };

/** The product's own defaults. */
export const POLICY: Policy = {
  answerWindow: 14 * DAY,
  contactWindow: 72 * HOUR,
  undoHold: HOUR / 6,
  expiryReminders: [7 * DAY, 3 * DAY, DAY, 4 * HOUR],
  contactReminders: [24 * HOUR, 48 * HOUR, 66 * HOUR],
  outcomeReminders: [0, 7 * DAY, 30 * DAY],
};

/** Every hour of every day is working time, in UTC. */
export const alwaysOpen: Calendar = {
  lastWorkingMoment: (at) => at,
  morningOf: (date) => Date.parse(`${date}T09:00:00Z`),
  momentOf: (date, minute) => Date.parse(`${date}T00:00:00Z`) + minute * 60_000,
  isWorkingDay: () => true,
  today: (now) => new Date(now).toISOString().slice(0, 10),
  nextMorning: (now, day) => {
    const weekday = new Date(now).getUTCDay();
    const days = day === 'tomorrow' ? 1 : ((7 - weekday) % 7) + 1;
    return alwaysOpen.morningOf(alwaysOpen.today(now + days * DAY));
  },
};

export function admin(person: Person = ana): Actor {
  return { kind: 'person', person, roles: ['admin', 'member'] };
}

export const theClock: Actor = { kind: 'clock' };

/** What a decision at this moment depends on. */
export function contextAt(now: Instant, actor: Actor = admin()): Context {
  return { now, today: alwaysOpen.today(now), actor, policy: POLICY, calendarOf: () => alwaysOpen };
}
