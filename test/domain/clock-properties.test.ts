import { expect } from 'chai';
import fc from 'fast-check';
import type { Command } from '../../src/domain/commands.ts';
import { decide } from '../../src/domain/decide.ts';
import type { Lead } from '../../src/domain/lead.ts';
import { DAY, type Instant, type Millis } from '../../src/domain/time.ts';
import { accepting, anaAdmin, edit, reject, undo, website } from './acting.ts';
import { contextOf, live, type Done, type Event, type World } from './clockwork.ts';
import { nextMoment, remindersIn } from './next-moment.ts';
import { aNewLead, aWhile, settings } from './random-worlds.ts';
import { always, seed } from './random.ts';

/** What happens some time after the step before; snoozes and ends are so much later than that. */
type Step = { after: Millis; what: Command | { snooze: Millis } | { expires: Millis } };

const step: fc.Arbitrary<Step> = fc.record({
  after: aWhile,
  what: fc.oneof(
    aWhile.map((time) => ({ snooze: time + 1 })),
    aWhile.map((time) => ({ expires: time + 1 })),
    fc.constantFrom<Command>(
      { action: 'contacted', input: {} },
      accepting({ purchaseTimeframe: 'within-1-month' }),
      edit({ estimatedCloseDate: '2027-03-01' }),
      reject,
      undo,
      { action: 'update', input: { contactRequested: true } },
      { action: 'update', input: { callToAction: 'TestDrive', qualification: 'CustomerInquiry' } },
    ),
  ),
});

const outage = fc.record({ after: aWhile, lasts: aWhile });

/** A world, a lead in it, and what happens to it. */
const lives = settings.chain((world) =>
  fc.record({
    world: fc.constant(world),
    lead: aNewLead(world),
    steps: fc.array(step, { maxLength: 8 }),
    outages: fc.array(outage, { maxLength: 2 }),
  }),
);
type Life = typeof lives extends fc.Arbitrary<infer L> ? L : never;

describe(`the clocks of any lead in any world (seed ${seed})`, () => {
  it('ask for the next look at the earliest moment at which anything is due, and then never again for that', () => {
    always(
      lives,
      (life) => {
        lived(life, (lead) => {
          expect(lead.wakeAt).to.equal(nextMoment(lead, life.world));
        });
      },
      500,
    );
  });

  it('never remind of what is over, and never twice at one moment in one channel', () => {
    always(
      lives,
      (life) => {
        const said = remindersOf(lived(life).done);
        for (const { at, clock, end } of said) if (clock !== 'outcome') expect(at).to.be.lessThan(end);
        const moments = said.map(({ at, channel }) => `${channel} ${at}`);
        expect(moments).to.deep.equal([...new Set(moments)]);
      },
      500,
    );
  });

  it('always send the last reminder before the end of a clock that somebody was there to see', () => {
    let seen = 0;
    always(
      lives,
      (life) => {
        const { lead, done, world } = lived(life);
        const said = new Set(remindersOf(done).map(({ at, channel }) => `${channel} ${at}`));
        for (const { channel, at } of lastReminders(lead, world)) {
          expect(said).to.include(`${channel} ${at}`);
          seen += 1;
        }
      },
      500,
    );
    expect(seen).to.be.greaterThan(100);
  });
});

function lived({ world, lead, steps, outages }: Life, watch?: World['watch']) {
  const start = lead.createdAt;
  const events = inTurn(start, steps).map(({ at, what }) => eventOf(at, what, world));
  const away = inTurn(start, outages).map(({ at, lasts }) => [at, at + lasts] as const);
  const all: World = {
    ...world,
    events,
    outages: away,
    until: start + 400 * DAY,
    ...(watch ? { watch } : {}),
  };
  return { ...live(lead, all), world: all };
}

function inTurn<T extends { after: Millis }>(start: Instant, list: readonly T[]): (T & { at: Instant })[] {
  let at = start;
  return list.map((item) => ({ ...item, at: (at += item.after) }));
}

/** What somebody may not do, they do not. */
function eventOf(at: Instant, what: Step['what'], world: Life['world']): Event {
  const command = read(what, at);
  const by = command.action === 'update' ? website : anaAdmin;
  const does = (lead: Lead, now: Instant): Lead => {
    const decision = decide(lead, command, contextOf(world, now, by));
    return decision.kind === 'changed' ? decision.lead : lead;
  };
  return { at, does };
}

function read(what: Step['what'], at: Instant): Command {
  if ('snooze' in what) return { action: 'snooze', input: { until: at + what.snooze } };
  if ('expires' in what) return { action: 'update', input: { expiresAt: at + what.expires } };
  return what;
}

function remindersOf(done: readonly Done[]) {
  return done.flatMap(({ at, effect }) =>
    effect.kind === 'say' && effect.notice.kind === 'reminder'
      ? [{ at, channel: effect.channel, ...effect.notice }]
      : [],
  );
}

/** The last reminders of the clocks that ran out, but for those that fell due while nobody looked. */
function lastReminders(lead: Lead, { outages = [], ...world }: World): { channel: string; at: Instant }[] {
  const actions = lead.history.map(({ action }) => action);
  if (actions.includes('undo')) return [];
  const isExpired = lead.stage === 'archived' && lead.outcome === 'expired';
  const isFlipped = lead.contactOverdue && actions.includes('overdue') && !actions.includes('update');
  const running = { ...lead, stage: 'received', contactOverdue: false } as Lead;
  return lead.posts.flatMap(({ channel, at: posted = Infinity }) =>
    remindersIn(running, posted, world.calendarOf(channel), world)
      .filter(
        ({ last, end }) =>
          last && ((isExpired && end === lead.expiresAt) || (isFlipped && end === lead.contactBy)),
      )
      .filter(({ at }) => !outages.some(([from, to]) => at >= from && at < to))
      .map(({ at }) => ({ channel, at })),
  );
}
