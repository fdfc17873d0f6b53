import { whomOf, type Effect, type EventTell, type Tell } from '../domain/effects.ts';
import type { Lead } from '../domain/lead.ts';
import type { Settled } from '../domain/settle.ts';
import { DAY, HOUR, type Millis } from '../domain/time.ts';
import type { TellOutcome } from '../ports/outside.ts';
import { backoff } from './backoff.ts';
import type { DeadLetters } from './dead-letters.ts';
import type { Parts } from './parts.ts';
import { makePatience } from './patience.ts';
import type { Receivers } from './receivers.ts';

/** How long it is tried, from the first try in vain. */
const TRIED_FOR: Millis = 2 * DAY;
const LONGEST_WAIT: Millis = 2 * HOUR;

type Rooms = { deadLetters: DeadLetters; receivers: Receivers };

/** Tells somebody outside, and sorts how that ended; an event that ends untold becomes a dead letter. */
export function makeTellOutside(
  parts: Parts,
  { deadLetters, receivers }: Rooms,
): (lead: Lead, effect: Effect & Tell) => Promise<Settled> {
  const { outside, clock, log, random } = parts;
  const patience = makePatience(clock);

  const attempt = async (lead: Lead, tell: Tell): Promise<TellOutcome> => {
    if (tell.audience !== 'source') return patience('mail', () => outside.tell(lead, tell));
    if (await receivers.isStopped(lead.tenantId, tell.receiver))
      return { kind: 'nobody', why: 'receiver-stopped' };
    const outcome = await patience(tell.receiver, () => outside.tell(lead, tell));
    if (outcome.kind === 'unwanted') await receivers.stop(lead.tenantId, tell.receiver, outcome.code);
    return outcome;
  };

  const sort = (effect: Effect, outcome: TellOutcome): Settled => {
    switch (outcome.kind) {
      case 'sent':
        return outcome;
      case 'nobody':
        return { kind: 'untold', why: outcome.why };
      case 'refused':
      case 'unwanted':
        return { kind: 'dropped', code: outcome.code };
      case 'later':
      case 'unclear':
        return again(effect, outcome);
    }
  };

  const again = (effect: Effect, outcome: TellOutcome & { code: string }): Settled => {
    const now = clock.now();
    if (now - (effect.failingSince ?? now) >= TRIED_FOR) return { kind: 'dropped', code: outcome.code };
    const asked = outcome.kind === 'later' ? (outcome.after ?? 0) : 0;
    return { kind: 'later', at: now + Math.max(asked, backoff(effect.attempts, random(), LONGEST_WAIT)) };
  };

  return async function tellOutside(lead, effect): Promise<Settled> {
    const outcome = await attempt(lead, effect);
    const facts = { lead: lead.id, to: whomOf(effect), event: effect.event };
    parts.metrics.count('effects', { kind: effect.kind, outcome: outcome.kind });
    if (outcome.kind === 'nobody') log.info('effect.nobody_to_tell', { ...facts, why: outcome.why });
    else if (outcome.kind !== 'sent') log.warn('effect.not_sent', { ...facts, ...outcome });
    const settled = sort(effect, outcome);
    if (isEvent(effect) && (settled.kind === 'dropped' || settled.kind === 'untold'))
      await deadLetters.keep(lead, effect, settled.kind === 'dropped' ? settled.code : settled.why);
    return settled;
  };
}

function isEvent(effect: Effect & Tell): effect is Effect & EventTell {
  return effect.audience === 'source';
}
