import { channelsOf } from './clocks.ts';
import { addEffects, whomOf, type Effect, type Intent, type Notice, type Tell } from './effects.ts';
import type { Changes, Lead } from './lead.ts';
import { record } from './record.ts';
import type { Settled } from './settled.ts';
import type { Instant } from './time.ts';

/** What came of a tell: the action of its line of history, and the code where it was not told. */
type Told = { action: 'told' | 'untold' | 'undelivered'; code?: string };

/** Ticks a tell off, with a line of history; people read in the lead's threads what concerns them. */
export function settleTell(lead: Lead, effect: Effect & Tell, outcome: Settled, now: Instant): Lead {
  const effects = lead.effects.filter((other) => other.n !== effect.n);
  if (effects.length === lead.effects.length) return lead;
  const told = toldOf(outcome);
  if (told === undefined) return { ...lead, effects };
  const recorded = record(
    { ...lead, effects },
    { now, actor: { kind: 'clock' } },
    { action: told.action, changes: changesOf(effect, told) },
  );
  return isForPeople(effect, told) ? say(recorded, noticeOf(effect, told), now) : recorded;
}

function toldOf(outcome: Settled): Told | undefined {
  if (outcome.kind === 'sent') return { action: 'told' };
  if (outcome.kind === 'untold') return { action: 'untold', code: outcome.why };
  return 'code' in outcome ? { action: 'undelivered', code: outcome.code } : undefined;
}

/** Letters, always; of events only those that were given up, for a lead may have many. */
function isForPeople({ audience }: Tell, { action }: Told): boolean {
  return audience !== 'source' || action === 'undelivered';
}

function say(lead: Lead, notice: Notice, now: Instant): Lead {
  const intents = channelsOf(lead).map((channel): Intent => ({ kind: 'say', channel, notice }));
  return { ...lead, effects: addEffects(lead.effects, intents, { now }) };
}

function noticeOf(tell: Tell, { code }: Told): Notice {
  const { audience, event } = tell;
  const to = audience === 'source' ? { to: tell.receiver } : {};
  return { kind: 'told', audience, event, ...to, ...(code === undefined ? {} : { problem: code }) };
}

function changesOf(tell: Tell, { code }: Told): Changes {
  const reason = code === undefined ? {} : { code: { to: code } };
  return { told: { to: whomOf(tell) }, event: { to: tell.event }, ...reason };
}
