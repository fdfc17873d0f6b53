import fc from 'fast-check';
import type { Command } from '../../src/domain/commands.ts';
import type { Actor, Person } from '../../src/domain/people.ts';
import type { Settled } from '../../src/domain/settle.ts';
import type { Millis } from '../../src/domain/time.ts';
import { CLOSE_REASONS, ERROR_REASONS, TIMEFRAMES } from '../../src/domain/words.ts';
import { ana, ben, theClock } from '../support/fixed-world.ts';
import { accepting, carla, edit, website } from './acting.ts';
import { aWhile } from './random-worlds.ts';

const person = fc.constantFrom<Person>(ana, ben, carla);

const someone = person.map((who): Actor => ({ kind: 'person', person: who, roles: rolesOf(who) }));

/** Mostly who may do it at all. */
function doerOf({ action }: Command): fc.Arbitrary<Actor> {
  const usual = { expire: fc.constant(theClock), update: fc.constant(website) } as Record<
    string,
    fc.Arbitrary<Actor>
  >;
  const anyone = fc.oneof(someone, fc.constantFrom(theClock, website));
  return fc.oneof({ weight: 9, arbitrary: usual[action] ?? someone }, { weight: 1, arbitrary: anyone });
}

function rolesOf(who: Person): ('admin' | 'manager' | 'member')[] {
  return who === carla ? ['member'] : ['admin', 'manager', 'member'];
}

const word = fc.constantFrom('A', 'B', 'C');
const notes = fc.option(word, { nil: undefined }).map((text) => (text === undefined ? {} : { notes: text }));
const money = fc.record({ amount: fc.integer({ min: 0, max: 3 }), currency: fc.constantFrom('EUR', 'USD') });

/** One to all fields of an edit, of few values, so that two people often meet. */
export const edits = fc
  .record(
    {
      dealName: word,
      notes: word,
      estimatedValue: money,
      estimatedCloseDate: fc.constantFrom('2026-12-01', '2027-02-28'),
      crmId: fc.constantFrom('', 'C-1'),
      campaignId: fc.constantFrom('', 'X'),
    },
    { requiredKeys: [] },
  )
  .filter((input) => Object.keys(input).length > 0);

const closing = fc
  .tuple(fc.constantFrom(...CLOSE_REASONS), notes)
  .map(([reason, rest]) => ({ reason, ...rest }));

export const command: fc.Arbitrary<Command> = fc.oneof(
  fc.constantFrom(...TIMEFRAMES).map((purchaseTimeframe) => accepting({ purchaseTimeframe })),
  closing.map((input): Command => ({ action: 'reject', input })),
  closing.map((input): Command => ({ action: 'lose', input })),
  notes.map((input): Command => ({ action: 'win', input })),
  fc.constantFrom(...ERROR_REASONS).map((reason): Command => ({ action: 'error', input: { reason } })),
  { weight: 3, arbitrary: edits.map((input) => edit(input)) },
  word.map((name): Command => ({ action: 'person', input: { name, phone: '600 111' } })),
  { weight: 3, arbitrary: fc.constant<Command>({ action: 'undo' }) },
  fc.constantFrom<Command>({ action: 'claim' }, { action: 'release' }, { action: 'expire' }),
  person.map((who): Command => ({ action: 'assign', input: { person: who } })),
  fc.constant<Command>({ action: 'contacted', input: { how: 'phone' } }),
  fc.boolean().map((on): Command => ({ action: 'favorite', input: { on } })),
  // Put off for so long, counted from when it is done.
  aWhile.map((time): Command => ({ action: 'snooze', input: { until: time } })),
  fc
    .record(
      {
        contactRequested: fc.boolean(),
        callToAction: fc.constantFrom('ContactMe', 'GetItNow'),
        locale: word,
      },
      { requiredKeys: [] },
    )
    .map((input): Command => ({ action: 'update', input })),
);

const outcome: fc.Arbitrary<Settled> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Settled>({ kind: 'sent', activityId: 'post' }) },
  { weight: 1, arbitrary: fc.constantFrom<Settled>({ kind: 'post-gone' }, { kind: 'moot' }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Settled>(
      { kind: 'channel-gone', code: 'Gone' },
      { kind: 'dropped', code: 'Bad' },
    ),
  },
  { weight: 1, arbitrary: aWhile.map((time): Settled => ({ kind: 'later', at: time })) },
);

/** What somebody does, on the present state, on one that many changes ago was present, or on none they saw. */
export type Act = {
  kind: 'act';
  after: Millis;
  command: Command;
  by: Actor;
  seen: 'fresh' | 'none' | number;
};
export type Turn =
  Act | { kind: 'look'; after: Millis } | { kind: 'carry out'; after: Millis; outcome: Settled };

/** Mostly soon, so that much happens before the lead expires or the hold is over. */
const soon = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 120_000 }) },
  { weight: 1, arbitrary: aWhile },
);

const act: fc.Arbitrary<Act> = command.chain((what) =>
  fc.record({
    kind: fc.constant('act'),
    after: soon,
    command: fc.constant(what),
    by: doerOf(what),
    seen: fc.oneof(fc.constantFrom('fresh' as const, 'none' as const), fc.integer({ min: 1, max: 4 })),
  }),
);

const turn: fc.Arbitrary<Turn> = fc.oneof(
  { weight: 6, arbitrary: act },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('look'), after: soon }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('carry out'), after: fc.constantFrom(0, 0, 0, 1000), outcome }),
  },
);

const accepted: Turn = {
  kind: 'act',
  after: 1000,
  command: accepting({}),
  by: { kind: 'person', person: ana, roles: ['admin', 'member'] },
  seen: 'fresh',
};

/** What happens to a lead; half of the leads are accepted first. */
export const script: fc.Arbitrary<Turn[]> = fc
  .record({ isAccepted: fc.boolean(), turns: fc.array(turn, { minLength: 5, maxLength: 40 }) })
  .map(({ isAccepted, turns }) => (isAccepted ? [accepted, ...turns] : turns));
