import type { ClockSettings } from '../../src/domain/clocks.ts';
import type { Command, Context } from '../../src/domain/commands.ts';
import { decide } from '../../src/domain/decide.ts';
import type { Decision } from '../../src/domain/decision.ts';
import { whomOf, type Effect } from '../../src/domain/effects.ts';
import type { Lead } from '../../src/domain/lead.ts';
import type { Actor } from '../../src/domain/people.ts';
import { nextEffect, settle } from '../../src/domain/settle.ts';
import { earliest, type Instant } from '../../src/domain/time.ts';
import { wake } from '../../src/domain/wake.ts';
import { theClock } from '../support/fixed-world.ts';

/** Something that happens at a moment: a command, or anything else that changes the lead. */
export type Event = {
  at: Instant;
  does: { command: Command; by: Actor } | ((lead: Lead, now: Instant) => Lead);
};

/** What was done in the world, and when. */
export type Done = { at: Instant; effect: Effect };

export type World = ClockSettings & {
  until: Instant;
  events?: readonly Event[];
  /** While nobody looks: what falls due is found afterwards. */
  outages?: readonly (readonly [from: Instant, to: Instant])[];
  /** Sees every state that the lead comes to rest in. */
  watch?: (lead: Lead, now: Instant) => void;
};

/** Lets time pass over a lead: it is looked at when it asks to be, and everything is carried out at once. */
export function live(lead: Lead, world: World): { lead: Lead; done: Done[] } {
  const done: Done[] = [];
  const events = [...(world.events ?? [])].sort((a, b) => a.at - b.at);
  let now = lead.createdAt;
  let current = carryOut(lead, now, world, done);
  world.watch?.(current, now);
  for (let looks = 0; looks < 10_000; looks += 1) {
    const [event] = events;
    const due = awake(earliest([current.wakeAt, event?.at]), world);
    if (due === undefined || due > world.until) return { lead: current, done };
    now = Math.max(now, due);
    const isEvent = event !== undefined && event.at <= (current.wakeAt ?? Infinity);
    if (isEvent) events.shift();
    const next = isEvent ? happen(current, event.does, { now, world }) : look(current, now, world);
    current = carryOut(next, now, world, done);
    if (!isEvent && (current.wakeAt ?? Infinity) <= now) break;
    world.watch?.(current, now);
  }
  throw new Error('The lead asks to be looked at again and again.');
}

export function contextOf(world: ClockSettings, now: Instant, actor: Actor = theClock): Context {
  return { ...world, now, today: world.calendarOf('one').today(now), actor };
}

function awake(at: Instant | undefined, { outages = [] }: World): Instant | undefined {
  const outage = outages.find(([from, to]) => at !== undefined && at >= from && at < to);
  return outage?.[1] ?? at;
}

function happen(lead: Lead, does: Event['does'], { now, world }: { now: Instant; world: World }): Lead {
  if (typeof does === 'function') return does(lead, now);
  return changed(decide(lead, does.command, contextOf(world, now, does.by)), does.command.action);
}

function look(lead: Lead, now: Instant, world: World): Lead {
  return changed(wake(lead, contextOf(world, now)), 'wake');
}

function changed(decision: Decision, what: string): Lead {
  if (decision.kind === 'changed') return decision.lead;
  throw new Error(`${what}: ${JSON.stringify(decision)}`);
}

function carryOut(lead: Lead, now: Instant, world: World, done: Done[]): Lead {
  const effect = nextEffect(lead, now);
  if (effect === undefined) return lead;
  done.push({ at: now, effect });
  const activityId = effect.kind === 'show' ? { activityId: effect.channel } : {};
  const outcome = { kind: 'sent', ...activityId } as const;
  return carryOut(settle(lead, [{ effect, outcome }], { ...world, now }), now, world, done);
}

/** What a person reads of it: reminders and outcomes in threads, and what the outside is told. */
export function wordsOf({ effect }: Done): string | undefined {
  if (effect.kind === 'tell') return `tells ${whomOf(effect)} ${effect.event}`;
  if (effect.kind === 'show' || effect.kind === 'copy') return undefined;
  const { notice } = effect;
  if (notice.kind === 'reminder') return notice.managers ? `${notice.clock} with managers` : notice.clock;
  return notice.kind === 'outcome' ? notice.outcome : undefined;
}
