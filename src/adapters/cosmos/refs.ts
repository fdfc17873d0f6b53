import type { Lead } from '../../domain/lead.ts';
import { documentId } from './document-id.ts';
import type { DocumentsFor, Found } from './documents.ts';
import type { Key } from './items.ts';

/** Says whose a ref is. Cosmos keeps values unique only within one partition, and each lead is one of its own. */
type RefDocument = Key & { kind: 'ref'; leadId: string };

/** The refs of leads. A ref is taken before its lead is written, and whoever takes it for the same lead has it. */
export type Refs = {
  /** Takes the ref for the lead; undefined if another lead has it. */
  take(lead: Lead): Promise<Found<Key> | undefined>;
  /** Gives back a ref that was taken for a lead which turned out to have another. */
  giveBack(taken: Found<Key>): Promise<void>;
  leadIdOf(tenantId: string, ref: string): Promise<string | undefined>;
};

export function makeRefs(records: DocumentsFor): Refs {
  return {
    take: async (lead) => {
      const wanted: RefDocument = { ...keyOf(lead.tenantId, lead.ref), kind: 'ref', leadId: lead.id };
      const created = await records('lead.take_ref').create(wanted);
      if (created.kind === 'created') return { document: wanted, version: created.version };
      return created.found.document.leadId === lead.id ? created.found : undefined;
    },
    giveBack: ({ document, version }) => records('lead.give_back_ref').remove(document, version),
    leadIdOf: async (tenantId, ref) => {
      const found = await records('lead.get_by_ref').read<RefDocument>(keyOf(tenantId, ref));
      return found?.document.leadId;
    },
  };
}

function keyOf(tenantId: string, ref: string): Key {
  return { tenantId, id: documentId(ref, 'ref') };
}
