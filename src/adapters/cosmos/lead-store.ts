import type { Lead } from '../../domain/lead.ts';
import type { Created, LeadKey, LeadPage, LeadQuery, LeadStore, Stored } from '../../ports/lead-store.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { documentId } from './document-id.ts';
import type { DocumentsFor, Found } from './documents.ts';
import { makeLeadCounts } from './lead-counts.ts';
import { documentOf, placeOf, type LeadDocument } from './lead-document.ts';
import { dueQuery, pageQuery } from './lead-queries.ts';
import type { Refs } from './refs.ts';

export type LeadStoreParts = {
  leads: DocumentsFor;
  refs: Refs;
  /** Seals cursors. */
  secret: () => Promise<string>;
};

export function makeLeadStore({ leads, refs, secret }: LeadStoreParts): Omit<LeadStore, 'ping' | 'close'> {
  const get = async ({ tenantId, id }: LeadKey, operation = 'lead.get'): Promise<Stored | undefined> => {
    const found = await leads(operation).read<LeadDocument>({ tenantId, id: documentId(id) });
    return found === undefined ? undefined : storedOf(found);
  };

  const create = async (lead: Lead): Promise<Created> => {
    const ref = await refs.take(lead);
    if (ref === undefined) {
      const stored = await get(lead, 'lead.create');
      return stored === undefined ? { kind: 'ref-taken' } : { kind: 'known', stored };
    }
    const created = await leads('lead.create').create<LeadDocument>(documentOf(lead));
    if (created.kind === 'created') return { kind: 'created' };
    const stored = storedOf(created.found);
    if (stored.lead.ref !== lead.ref) await refs.giveBack(ref);
    return { kind: 'known', stored };
  };

  const getByRef = async (tenantId: string, ref: string): Promise<Stored | undefined> => {
    const id = await refs.leadIdOf(tenantId, ref);
    if (id === undefined) return undefined;
    const stored = await get({ tenantId, id }, 'lead.get_by_ref');
    // The ref may have been taken for a lead that was never written, or that has another.
    return stored?.lead.ref === ref ? stored : undefined;
  };

  const find = async (query: LeadQuery): Promise<LeadPage> => {
    const after = query.cursor === undefined ? undefined : readCursor(await secret(), query, query.cursor);
    const found = await leads('lead.find').query<Lead>(pageQuery(query, after));
    const page = { leads: found.slice(0, query.limit) };
    const last = page.leads.at(-1);
    if (last === undefined || found.length <= query.limit) return page;
    return { ...page, cursor: writeCursor(await secret(), query, placeOf(last, query.sort)) };
  };

  return {
    create,
    get: (key) => get(key),
    getByRef,
    replace: async ({ lead, version }) => {
      const written = await leads('lead.replace').replace(documentOf(lead), version);
      return written === undefined ? { kind: 'moved' } : { kind: 'replaced', version: written };
    },
    find,
    ...makeLeadCounts(leads),
    due: (now, limit) => leads('lead.due').query<LeadKey>(dueQuery(now, limit)),
  };
}

function storedOf({ document, version }: Found<LeadDocument>): Stored {
  return { lead: document.lead, version };
}
