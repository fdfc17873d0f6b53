import { channelsOf } from '../domain/clocks.ts';
import type { Lead } from '../domain/lead.ts';
import { seal } from '../domain/seal.ts';
import type { LeadQuery } from '../ports/lead-store.ts';
import type { Channels } from './channels.ts';
import type { Parts } from './parts.ts';

const PAGE = 200;
/** Leads that one call looks through: 5,000. */
const MOST_PAGES = 25;

/** Where to look, and from where on. */
export type OpenLeads = {
  tenantId: string;
  /** Only the leads of this one. */ channel?: string;
  cursor?: string;
};

/**
 * Works out anew when open leads must be looked at, after the settings of their clocks have changed. The answer
 * is where to go on if there are more; leads left out find their new moments when they are next looked at.
 */
export type SealOpenLeads = (where: OpenLeads) => Promise<string | undefined>;

export function makeSealOpenLeads(parts: Pick<Parts, 'store'>, channels: Channels): SealOpenLeads {
  const { store } = parts;

  const reseal = async (key: Lead): Promise<void> => {
    const [stored, settings] = [await store.get(key), await channels.clockSettings(key.tenantId)];
    if (stored === undefined) return;
    const lead = seal(stored.lead, settings);
    // Whoever is faster seals the lead with the new settings too.
    if (lead.wakeAt !== stored.lead.wakeAt) await store.replace({ lead, version: stored.version });
  };

  return async function sealOpenLeads({ tenantId, channel, cursor }): Promise<string | undefined> {
    let next = cursor;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const found = await store.find({ ...openLeads(tenantId), ...(next !== undefined && { cursor: next }) });
      const here = found.leads.filter((lead) => channel === undefined || channelsOf(lead).includes(channel));
      await Promise.all(here.map(reseal));
      next = found.cursor;
      if (next === undefined) break;
    }
    return next;
  };
}

function openLeads(tenantId: string): LeadQuery {
  return { tenantId, filter: { stages: ['received', 'accepted'] }, sort: 'newest', limit: PAGE };
}
