import type { Channel, Loss } from '../domain/channel.ts';
import { leaveChannel } from '../domain/leave-channel.ts';
import type { Lead } from '../domain/lead.ts';
import { without } from '../domain/without.ts';
import { leased } from './change-lead.ts';
import type { Channels } from './channels.ts';
import type { Deliver } from './deliver.ts';
import type { MoveLeads } from './losses.ts';
import type { Parts } from './parts.ts';

const PAGE = 200;
/** Pages of open leads that one call looks through, well within the time that it has. */
const MOST_PAGES = 5;

export function makeMoveLeads(
  { store, clock, instance, log }: Pick<Parts, 'store' | 'clock' | 'instance' | 'log'>,
  { channels, deliver }: { channels: Channels; deliver: Deliver },
): MoveLeads {
  const move = async (key: Lead, channel: string, left: readonly Channel[]): Promise<void> => {
    for (;;) {
      const stored = await store.get(key);
      if (stored === undefined || stored.lead.stage === 'archived') return;
      const context = { ...(await channels.clockSettings(key.tenantId)), now: clock.now() };
      const lead = leaveChannel(stored.lead, channel, { ...context, left });
      if (lead === undefined) return;
      const answer = await store.replace({ lead: leased(lead, context, instance), version: stored.version });
      if (answer.kind === 'moved') continue;
      deliver(key);
      return;
    }
  };

  return async function moveLeads(loss, left): Promise<Loss> {
    const { tenantId, id } = loss;
    const filter = { stages: ['received', 'accepted'] } as const;
    let { cursor } = loss;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const query = { tenantId, filter, sort: 'newest', limit: PAGE } as const;
      const found = await store.find(cursor === undefined ? query : { ...query, cursor });
      await Promise.all(found.leads.map((lead) => move(lead, id, left)));
      cursor = found.cursor;
      if (cursor === undefined) break;
    }
    const next = { ...without(loss, 'cursor'), wakeAt: clock.now() };
    if (cursor !== undefined) return { ...next, cursor };
    log.info('channel.leads_moved', { channel: id });
    return { ...next, moved: true };
  };
}
