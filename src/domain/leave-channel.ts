import type { Channel } from './channel.ts';
import { channelsOf, type ClockSettings } from './clocks.ts';
import type { Lead } from './lead.ts';
import { send } from './receive.ts';
import { record } from './record.ts';
import { route } from './routing.ts';
import { seal } from './seal.ts';
import type { Instant } from './time.ts';

/**
 * The channel takes nothing any more: what the lead has there counts no more, and if that was all, it goes where
 * it is wanted among the channels that are left. Undefined where the lead is not in that channel.
 */
export function leaveChannel(
  lead: Lead,
  channel: string,
  { left, ...settings }: ClockSettings & { now: Instant; left: readonly Channel[] },
): Lead | undefined {
  if (!channelsOf(lead).includes(channel)) return undefined;
  const { now } = settings;
  const line = { action: 'move', changes: { channel: { from: channel } } };
  const rest = record(withoutChannel(lead, channel), { now, actor: { kind: 'clock' } }, line);
  return seal(channelsOf(rest).length > 0 ? rest : send(rest, route(rest, left), now), settings);
}

/** Neither a post nor anything to be done there. */
export function withoutChannel<T extends Lead>(lead: T, channel: string): T {
  const effects = lead.effects.filter((effect) => !('channel' in effect) || effect.channel !== channel);
  return { ...lead, effects, posts: lead.posts.filter((post) => post.channel !== channel) };
}
