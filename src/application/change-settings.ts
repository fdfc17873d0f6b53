import type { Channel } from '../domain/channel.ts';
import { movesClocks } from '../domain/channel-settings.ts';
import type { Channels } from './channels.ts';
import type { Digests } from './digests.ts';
import type { Parts } from './parts.ts';
import type { SealOpenLeads } from './seal-open-leads.ts';

/** Changes what a channel has of its own; one that was not known becomes known by it. */
export type ChangeSettings = (place: Channel, change: (channel: Channel) => Channel) => Promise<Channel>;

type Rooms = { channels: Channels; digests: Pick<Digests, 'replan'>; sealOpenLeads: SealOpenLeads };

/** With another zone or other hours, the reminders of the leads that are open there move, and so does the digest. */
export function makeChangeSettings(
  { log }: Pick<Parts, 'log'>,
  { channels, digests, sealOpenLeads }: Rooms,
): ChangeSettings {
  return async function changeSettings(place, change): Promise<Channel> {
    const before: { channel?: Channel } = {};
    const after = await channels.change(place.tenantId, place.id, (present) => {
      if (present !== undefined) before.channel = present;
      return change(present ?? place);
    });
    const channel = after ?? change(place);
    log.info('channel.set', { channel: channel.id });
    if (movesClocks(before.channel, channel)) {
      await sealOpenLeads({ tenantId: channel.tenantId, channel: channel.id });
      await digests.replan(channel);
    }
    return channel;
  };
}
