import { expect } from 'chai';
import fc from 'fast-check';
import type { ClockSettings } from '../../src/domain/clocks.ts';
import type { Command, Context } from '../../src/domain/commands.ts';
import { decide } from '../../src/domain/decide.ts';
import { effectKey } from '../../src/domain/effects.ts';
import type { Lead } from '../../src/domain/lead.ts';
import { nextEffect, settle } from '../../src/domain/settle.ts';
import type { Instant } from '../../src/domain/time.ts';
import { wake } from '../../src/domain/wake.ts';
import { contextOf } from './clockwork.ts';
import { nextMoment } from './next-moment.ts';
import { always, seed } from './random.ts';
import { script, type Act, type Turn } from './random-scripts.ts';
import { aNewLead, settings } from './random-worlds.ts';
import { replay, toldBy } from './replay.ts';

/** One step of a lead's life: what it was, what happened when, and what it is. */
type Step = { before: Lead; after: Lead; turn: Turn; now: Instant; world: ClockSettings };

const lives = settings.chain((world) =>
  fc.record({ world: fc.constant(world), lead: aNewLead(world), turns: script }),
);
type Life = typeof lives extends fc.Arbitrary<infer L> ? L : never;

function holds(check: (step: Step) => void): void {
  always(
    lives,
    (life) => {
      for (const step of stepsOf(life)) check(step);
    },
    500,
  );
}

describe(`a lead to which anything may happen (seed ${seed})`, () => {
  it('stays archived, but for an undo within the hold', () => {
    holds(({ before, after, turn, now }) => {
      if (before.stage !== 'archived' || after.stage === 'archived') return;
      expect(turn.kind === 'act' && turn.command.action).to.equal('undo');
      expect(before.hold?.until).to.be.greaterThan(now);
      expect(after.stage).to.equal(before.hold?.back);
    });
  });

  it('is looked at when something falls due, neither later nor in vain', () => {
    holds(({ after, world }) => {
      expect(after.wakeAt).to.equal(nextMoment(after, world));
    });
  });

  it('is explained by its history', () => {
    holds(({ after }) => {
      expect(withoutAbsent(toldBy(after))).to.deep.equal(withoutAbsent(replay(after.history)));
    });
  });

  it('only gains history, and a revision with each change that others see', () => {
    holds(({ before, after }) => {
      expect(after.history.slice(0, before.history.length)).to.deep.equal(before.history);
      const made = after.history
        .slice(before.history.length)
        .filter(({ revision }) => revision !== undefined);
      expect(made.map(({ revision }) => revision)).to.deep.equal(
        made.map((_entry, index) => before.revision + index + 1),
      );
      expect(after.revision).to.equal(before.revision + made.length);
    });
  });

  it('tells nobody outside of its outcome before the hold is over, nor after it was undone', () => {
    holds(({ after, now }) => {
      const outcome = after.stage === 'archived' ? after.outcome : undefined;
      const events = after.effects.flatMap((effect) => (effect.kind === 'tell' ? [effect] : []));
      for (const { event, dueAt } of events) {
        if (!['won', 'lost', 'rejected', 'error', 'expired'].includes(event)) continue;
        expect(event).to.equal(outcome);
        if (after.stage === 'archived' && after.hold) expect(dueAt).to.be.at.least(after.hold.until);
      }
      const next = nextEffect(after, now);
      const isHeld = after.stage === 'archived' && after.hold !== undefined && now < after.hold.until;
      if (isHeld && next?.kind === 'tell') expect(next.event).not.to.equal(outcome);
    });
  });

  it('is not changed again by the same click, whenever it comes again', () => {
    holds(({ before, after, turn, now, world }) => {
      if (turn.kind !== 'act' || after === before) return;
      for (const later of [0, 15_000, 86_400_000]) {
        const context = { ...contextOf(world, now + later, turn.by), ...seenIn(before, turn) };
        expect(decide(after, commandOf(turn, now), context).kind, turn.command.action).not.to.equal(
          'changed',
        );
      }
    });
  });

  it('has each effect once, under a number of its own, and one post for each channel', () => {
    holds(({ after }) => {
      for (const list of [
        after.effects.map(effectKey),
        after.effects.map(({ n }) => n),
        after.posts.map(({ channel }) => channel),
      ])
        expect(list).to.deep.equal([...new Set<unknown>(list)]);
    });
  });

  it('waits for a channel while it is open and has none', () => {
    holds(({ after }) => {
      const isNowhere = after.posts.length === 0 && after.effects.every(({ kind }) => kind !== 'show');
      expect(after.waiting).to.equal(after.stage !== 'archived' && isNowhere);
    });
  });

  it('keeps an assignee who was there when somebody else accepts it', () => {
    holds(({ before, after, turn }) => {
      if (turn.kind !== 'act' || turn.command.action !== 'accept' || after === before) return;
      if (before.assignee !== undefined) expect(after.assignee).to.equal(before.assignee);
      else expect(after.assignee?.id).to.equal(turn.by.kind === 'person' ? turn.by.person.id : undefined);
    });
  });
});

function stepsOf({ world, lead, turns }: Life): Step[] {
  let now = lead.createdAt;
  let current: Lead = frozen(lead);
  return turns.map((turn) => {
    now += turn.after;
    const before = current;
    current = frozen(take(before, turn, { now, world }));
    return { before, after: current, turn, now, world };
  });
}

function take(lead: Lead, turn: Turn, { now, world }: { now: Instant; world: ClockSettings }): Lead {
  if (turn.kind === 'carry out') {
    const effect = nextEffect(lead, now);
    const outcome =
      turn.outcome.kind === 'later' ? { ...turn.outcome, at: now + turn.outcome.at } : turn.outcome;
    return effect === undefined ? lead : settle(lead, [{ effect, outcome }], { ...world, now });
  }
  const decision =
    turn.kind === 'look'
      ? wake(lead, contextOf(world, now))
      : decide(lead, commandOf(turn, now), { ...contextOf(world, now, turn.by), ...seenIn(lead, turn) });
  return decision.kind === 'changed' ? decision.lead : lead;
}

function commandOf({ command }: Act, now: Instant): Command {
  if (command.action !== 'snooze') return command;
  return { action: 'snooze', input: { until: now + command.input.until } };
}

function seenIn(lead: Lead, { seen }: Act): Pick<Context, 'seen'> {
  if (seen === 'none') return {};
  return { seen: seen === 'fresh' ? lead.revision : Math.max(0, lead.revision - seen) };
}

/** So that a decision that touched what it was given would fail. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}

/** An id that was taken away and one that never was are the same. */
function withoutAbsent({ deal, ...told }: ReturnType<typeof toldBy>): object {
  const present = Object.entries(deal).filter(([, value]) => value !== '' && value !== undefined);
  return { ...told, deal: Object.fromEntries(present) };
}
