import { channelsOf } from './clocks.ts';
import { whomOf, type Effect, type Notice, type Tell } from './effects.ts';
import type { Changes, Lead } from './lead.ts';
import { record, sayIn } from './record.ts';
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
  return say(recorded, noticesOf(effect, told), now);
}

function toldOf(outcome: Settled): Told | undefined {
  if (outcome.kind === 'sent') return { action: 'told' };
  if (outcome.kind === 'untold') return { action: 'untold', code: outcome.why };
  return 'code' in outcome ? { action: 'undelivered', code: outcome.code } : undefined;
}

/** What people read in the threads: of letters always, of events only that one was missed, for there are many. */
function noticesOf(tell: Tell, { action, code }: Told): Notice[] {
  if (tell.audience !== 'source') {
    const { audience, event } = tell;
    return [{ kind: 'told', audience, event, ...(code === undefined ? {} : { problem: code }) }];
  }
  const { audience, receiver, event } = tell;
  return action === 'undelivered' ? [{ kind: 'told', audience, receiver, event, problem: code ?? '' }] : [];
}

function say(lead: Lead, notices: readonly Notice[], now: Instant): Lead {
  return notices.reduce(
    (before, notice) => sayIn(before, { notice, channels: channelsOf(before) }, { now }),
    lead,
  );
}

function changesOf(tell: Tell, { code }: Told): Changes {
  const reason = code === undefined ? {} : { code: { to: code } };
  return { told: { to: whomOf(tell) }, event: { to: tell.event }, ...reason };
}
