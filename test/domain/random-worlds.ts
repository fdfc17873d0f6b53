import fc from 'fast-check';
import { makeCalendar, type WorkingTime } from '../../src/adapters/time/calendar.ts';
import type { ClockSettings } from '../../src/domain/clocks.ts';
import type { Policy } from '../../src/domain/commands.ts';
import type { Content, ReceivedLead } from '../../src/domain/lead.ts';
import { receive } from '../../src/domain/receive.ts';
import { DAY, HOUR, type Instant } from '../../src/domain/time.ts';
import { TENANT } from '../support/fixed-world.ts';
import { aLead } from '../support/leads.ts';

const MINUTE = 60_000;

const zone = fc.constantFrom('Europe/Madrid', 'America/Santiago', 'Asia/Kolkata', 'Pacific/Chatham', 'UTC');

const workingTime: fc.Arbitrary<WorkingTime> = fc.oneof(
  fc.constant<WorkingTime>('always'),
  fc.constant({ days: [1, 2, 3, 4, 5], from: 9 * 60, to: 18 * 60 }),
  fc.record({
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    from: fc.integer({ min: 0, max: 12 * 60 }),
    to: fc.integer({ min: 12 * 60 + 1, max: 24 * 60 }),
  }),
);

/** Windows of days as an operator sets them, or of minutes as somebody who tries them out does. */
const policy: fc.Arbitrary<Policy> = fc.constantFrom(DAY, HOUR, MINUTE).chain((unit) => {
  const steps = fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: 4 });
  return fc.record({
    answerWindow: fc.integer({ min: 1, max: 20 }).map((n) => n * unit),
    contactWindow: fc.integer({ min: 1, max: 10 }).map((n) => n * unit),
    undoHold: fc.constantFrom(0, MINUTE, 10 * MINUTE, DAY),
    expiryReminders: steps.map((list) => list.sort((a, b) => b - a).map((n) => n * unit)),
    contactReminders: steps.map((list) => list.sort((a, b) => a - b).map((n) => n * unit)),
    outcomeReminders: steps.map((list) => list.sort((a, b) => a - b).map((n) => n * unit)),
    receivers: fc.constantFrom([], ['crm'], ['crm', 'warehouse']),
  });
});

/** Settings of the operator and of two channels. */
export const settings: fc.Arbitrary<ClockSettings> = fc
  .record({ policy, workingTime, zones: fc.record({ one: zone, two: zone }) })
  .map(({ policy, workingTime, zones }) => ({
    policy,
    calendarOf: (channel) =>
      makeCalendar({ timeZone: channel === 'two' ? zones.two : zones.one, workingTime }),
    [fc.toStringMethod]: () => JSON.stringify({ policy, workingTime, zones }),
  }));

export const moment: fc.Arbitrary<Instant> = fc
  .integer({ min: Date.parse('2026-01-01T00:00Z') / MINUTE, max: Date.parse('2027-12-31T00:00Z') / MINUTE })
  .map((minutes) => minutes * MINUTE);

/** Any time from no time at all to three weeks; short ones and long ones alike. */
export const aWhile = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 60_000 }),
  fc.integer({ min: 1, max: 600 }).map((minutes) => minutes * MINUTE),
  fc.integer({ min: 1, max: 21 * 24 }).map((hours) => hours * HOUR),
);

const content: fc.Arbitrary<Content> = fc
  .record({
    contactRequested: fc.boolean(),
    callToAction: fc.constantFrom('ContactMe', 'ContactMe', 'ContactMe', 'FreeTrial'),
    qualification: fc.constantFrom('CustomerInquiry', 'MarketingQualified', 'SalesQualified'),
    sender: fc.constantFrom({ kind: 'microsoft' } as const, { kind: 'customer' } as const),
  })
  .map((parts) => {
    const { customer, request } = aLead().build();
    return { customer, request, ...parts };
  });

/** A lead that has just come, in any of the channels, perhaps late, perhaps with an end of its own. */
export function aNewLead(world: ClockSettings): fc.Arbitrary<ReceivedLead> {
  return fc
    .record({
      now: moment,
      content,
      channels: fc.constantFrom(['one'], ['one', 'two'], ['two'], []),
      late: fc.oneof(fc.constant(0), aWhile),
      expiresIn: fc.option(
        aWhile.map((time) => time + 1),
        { nil: undefined },
      ),
    })
    .map(({ now, content, channels, late, expiresIn }) => {
      const identity = { tenantId: TENANT, id: 'lead', ref: 'L-00001', source: 'website', externalId: '1' };
      const ends = expiresIn === undefined ? {} : { expiresAt: now + expiresIn };
      return receive({ ...identity, receivedAt: now - late, ...ends, content }, channels, { ...world, now });
    });
}
