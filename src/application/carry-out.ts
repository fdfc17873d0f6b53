import type { Effect, ForPerson, Tell } from '../domain/effects.ts';
import type { Lead } from '../domain/lead.ts';
import { isMoot } from '../domain/reminders.ts';
import type { Settled } from '../domain/settle.ts';
import type { SendOutcome } from '../ports/messenger.ts';
import { backoff } from './backoff.ts';
import { makeCarryCopy } from './carry-copy.ts';
import type { Channels } from './channels.ts';
import type { Chats } from './chats.ts';
import { makeDeadLetters } from './dead-letters.ts';
import type { Directories } from './directory.ts';
import type { Floods } from './floods.ts';
import type { Losses } from './losses.ts';
import type { Membership } from './membership.ts';
import type { Parts } from './parts.ts';
import { makeReceivers } from './receivers.ts';
import { sendingOf } from './sending-of.ts';
import { makeSortOutcome } from './sort-outcome.ts';
import { makeTellOutside } from './tell-outside.ts';
import type { Whereabouts } from './whereabouts.ts';

type InChannel = Exclude<Effect, Tell | ForPerson>;
type NotSent = Extract<Settled, { kind: 'waits' | 'listed' }>;

export type CarryOut = (lead: Lead, effect: Effect) => Promise<Settled>;

/** Does one effect in the world, and sorts how it ended. Never rejects. */
export function makeCarryOut(
  parts: Parts,
  rooms: {
    channels: Channels;
    chats: Chats;
    directories: Directories;
    losses: Pick<Losses, 'note'>;
    whereabouts: Whereabouts;
    membership: Pick<Membership, 'standing'>;
    floods: Pick<Floods, 'showing'>;
  },
): CarryOut {
  const { clock, log, metrics, random, pace } = parts;
  const tellOutside = makeTellOutside(parts, {
    deadLetters: makeDeadLetters(parts, rooms.channels),
    receivers: makeReceivers(parts),
  });

  const carryCopy = makeCarryCopy(parts, rooms);
  const sort = makeSortOutcome(parts);

  const send = async (lead: Lead, effect: InChannel): Promise<SendOutcome | NotSent> => {
    const channel = await rooms.channels.get(lead.tenantId, effect.channel);
    if (channel === undefined) return { kind: 'channel-gone', code: 'ChannelUnknown' };
    if (channel.gone !== undefined) return { kind: 'channel-gone', code: channel.gone.code };
    const post = lead.posts.find((other) => other.channel === channel.id);
    if (effect.kind === 'show') {
      const showing = await rooms.floods.showing(lead, channel.id, post);
      if (showing.kind === 'listed') return showing;
    }
    const at = pace.turn(sendingOf(lead, effect, channel.id));
    if (at > clock.now()) return { kind: 'waits', at };
    if (effect.kind === 'show') return parts.messenger.show(lead, channel, post);
    if (post?.activityId === undefined) return { kind: 'refused', code: 'NoPost' };
    const directory = await rooms.directories.get(lead.tenantId);
    return parts.messenger.say(effect.notice, { lead, channel, post, directory });
  };

  const inChannel = async (lead: Lead, effect: InChannel): Promise<Settled> => {
    if (effect.kind === 'say' && isMoot(effect.notice, lead, clock.now())) return { kind: 'moot' };
    if (calls(effect) && (await rooms.whereabouts.hasLeft(lead))) return { kind: 'assignee-left' };
    const outcome = await send(lead, effect);
    if (outcome.kind === 'waits' || outcome.kind === 'listed') return outcome;
    metrics.count('effects', { kind: effect.kind, outcome: outcome.kind });
    if (outcome.kind !== 'sent')
      log.warn('effect.not_sent', { lead: lead.id, effect: effect.kind, ...outcome });
    if (outcome.kind === 'channel-gone') await rooms.losses.note(lead.tenantId, effect.channel, outcome.code);
    return sort(effect, effect.channel, outcome);
  };

  const carry = (lead: Lead, effect: Effect): Promise<Settled> => {
    if (effect.kind === 'copy') return carryCopy(lead, effect);
    return effect.kind === 'tell' ? tellOutside(lead, effect) : inChannel(lead, effect);
  };

  return (lead, effect) =>
    carry(lead, effect).catch((error: unknown): Settled => {
      log.error('effect.crashed', { lead: lead.id, effect: effect.kind, error });
      return { kind: 'later', at: clock.now() + backoff(effect.attempts, random()) };
    });
}

/** Whether it calls whoever has the lead. */
function calls(effect: InChannel): boolean {
  return effect.kind === 'say' && effect.notice.kind === 'reminder';
}
