import type { Context, EditInput } from './commands.ts';
import { refused, type Applied } from './decision.ts';
import type { Deal, Entry, Lead } from './lead.ts';
import { by, sameBy } from './people.ts';

type Field = keyof EditInput;

/**
 * Changes what differs from what the person saw. A field that somebody else changed meanwhile is kept where
 * this person left it alone, and asked about where both changed it.
 */
export function editDeal(lead: Lead, input: EditInput, context: Context): Applied {
  if (lead.stage !== 'accepted') return refused({ code: 'lead.stage_forbids', action: 'edit' });
  const { deal } = lead;
  const wanted = (Object.keys(input) as Field[]).filter(
    (field) => !same(input[field], seenValue(lead, field, context)),
  );
  const fields = wanted.filter((field) => !same(input[field], deal[field]));
  if (fields.length === 0) return refused({ code: 'lead.nothing_to_change', action: 'edit' });
  const since = fields.flatMap((field) => othersChanges(lead, field, context));
  if (since.length > 0) {
    const contested = fields.filter((field) => othersChanges(lead, field, context).length > 0);
    return refused({ code: 'lead.field_conflict', action: 'edit', fields: contested, since });
  }
  return {
    lead: { ...lead, deal: clean({ ...deal, ...pick(input, fields) }) },
    changes: Object.fromEntries(fields.map((field) => [field, { from: deal[field], to: input[field] }])),
    tells: [{ kind: 'tell', audience: 'source', event: 'edited' }],
  };
}

/** The value that the person saw: what the first change since then changed it from. */
function seenValue(lead: Lead & { deal: Deal }, field: Field, { seen }: Context): unknown {
  const first = since(lead, seen).find((entry) => entry.changes?.[field] !== undefined);
  return first === undefined ? lead.deal[field] : first.changes?.[field]?.from;
}

function othersChanges(lead: Lead, field: Field, { seen, actor }: Context): Entry[] {
  return since(lead, seen).filter(
    (entry) => entry.changes?.[field] !== undefined && !sameBy(entry.by, by(actor)),
  );
}

function since(lead: Lead, seen: number | undefined): Entry[] {
  if (seen === undefined) return [];
  return lead.history.filter((entry) => entry.revision !== undefined && entry.revision > seen);
}

/** An id that was emptied is taken away. */
function clean({ crmId, campaignId, ...deal }: Deal): Deal {
  return { ...deal, ...(crmId ? { crmId } : {}), ...(campaignId ? { campaignId } : {}) };
}

function pick(input: EditInput, fields: readonly Field[]): EditInput {
  return Object.fromEntries(fields.map((field) => [field, input[field]]));
}

/** Equal in value; an absent text and an empty one are the same. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? '') === JSON.stringify(b ?? '');
}
