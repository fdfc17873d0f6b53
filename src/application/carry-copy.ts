import { copyOf, isNeedless } from '../domain/copies.ts';
import type { Effect, ForPerson } from '../domain/effects.ts';
import type { Lead } from '../domain/lead.ts';
import type { Settled } from '../domain/settle.ts';
import type { Chats } from './chats.ts';
import type { Membership } from './membership.ts';
import type { Parts } from './parts.ts';
import { sendingOf } from './sending-of.ts';
import { makeSortOutcome } from './sort-outcome.ts';

/** Shows a lead to somebody in their own chat; who has none with the bot sees it in the channel alone. */
export function makeCarryCopy(
  parts: Parts,
  { chats, membership }: { chats: Chats; membership: Pick<Membership, 'standing'> },
): (lead: Lead, effect: Effect & ForPerson) => Promise<Settled> {
  const { messenger, clock, metrics, log, pace } = parts;
  const sort = makeSortOutcome(parts);

  return async function carryCopy(lead, effect) {
    const { id } = effect.person;
    const chat = isNeedless(lead, effect) ? undefined : await chats.get(lead.tenantId, id);
    if (chat === undefined) return { kind: 'moot' };
    // Who is in no team any more keeps what they have, and is shown nothing new.
    if ((await membership.standing(lead.tenantId, effect.person)) === 'out')
      return { kind: 'channel-gone', code: 'NoMember' };
    const { conversationId } = chat.reference;
    const at = pace.turn(sendingOf(lead, effect, conversationId));
    if (at > clock.now()) return { kind: 'waits', at };
    const outcome = await messenger.copy(lead, chat, copyOf(lead, id));
    metrics.count('effects', { kind: effect.kind, outcome: outcome.kind });
    if (outcome.kind !== 'sent')
      log.warn('effect.not_sent', { lead: lead.id, effect: effect.kind, ...outcome });
    if (outcome.kind === 'channel-gone') await chats.remove(lead.tenantId, id);
    return sort(effect, conversationId, outcome);
  };
}
