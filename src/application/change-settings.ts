import type { Channel } from '../domain/channel.ts';
import { movesClocks } from '../domain/channel-settings.ts';
import { channelsOf } from '../domain/clocks.ts';
import type { Lead } from '../domain/lead.ts';
import { seal } from '../domain/seal.ts';
import type { Channels } from './channels.ts';
import type { Parts } from './parts.ts';

/** Changes what a channel has of its own; one that was not known becomes known by it. */
export type ChangeSettings = (place: Channel, change: (channel: Channel) => Channel) => Promise<Channel>;

const PAGE = 200;
/** Open leads that are looked through; those beyond find their new moments when they are next looked at. */
const MOST_PAGES = 25;

/** With another zone or other hours, the reminders of the leads that are open there move. */
export function makeChangeSettings(parts: Pick<Parts, 'store' | 'log'>, channels: Channels): ChangeSettings {
  const { store, log } = parts;

  const reseal = async (key: Lead): Promise<void> => {
    const [stored, settings] = [await store.get(key), await channels.clockSettings(key.tenantId)];
    if (stored === undefined) return;
    const lead = seal(stored.lead, settings);
    // Whoever is faster seals the lead with the new settings too.
    if (lead.wakeAt !== stored.lead.wakeAt) await store.replace({ lead, version: stored.version });
  };

  const moveClocks = async ({ tenantId, id }: Channel): Promise<void> => {
    const query = {
      tenantId,
      filter: { stages: ['received', 'accepted'] },
      sort: 'newest',
      limit: PAGE,
    } as const;
    let cursor: string | undefined;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const found = await store.find(cursor === undefined ? query : { ...query, cursor });
      const here = found.leads.filter((lead) => channelsOf(lead).includes(id));
      await Promise.all(here.map(reseal));
      cursor = found.cursor;
      if (cursor === undefined) return;
    }
  };

  return async function changeSettings(place, change): Promise<Channel> {
    const before: { channel?: Channel } = {};
    const after = await channels.change(place.tenantId, place.id, (present) => {
      if (present !== undefined) before.channel = present;
      return change(present ?? place);
    });
    const channel = after ?? change(place);
    log.info('channel.set', { channel: channel.id });
    if (movesClocks(before.channel, channel)) await moveClocks(channel);
    return channel;
  };
}
