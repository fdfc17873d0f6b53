import type { Context, EditInput } from './commands.ts';
import { refused, unchanged, type Applied } from './decision.ts';
import { equal } from './equal.ts';
import { changesSince, type Deal, type Entry, type Lead } from './lead.ts';
import { by, sameBy } from './people.ts';

type Field = keyof EditInput;

/**
 * Changes what differs from what the person saw. A field that somebody else changed meanwhile is kept where
 * this person left it alone, and asked about where both changed it.
 */
export function editDeal(lead: Lead, input: EditInput, context: Context): Applied {
  if (lead.stage !== 'accepted') return refused({ code: 'lead.stage_forbids', action: 'edit' });
  const { deal } = lead;
  const edits = editsSince(lead, context);
  const wanted = (Object.keys(input) as Field[]).filter(
    (field) => !same(input[field], seenValue(deal, field, edits)),
  );
  if (wanted.length === 0) return refused({ code: 'lead.nothing_to_change', action: 'edit' });
  const mine = edits.filter((entry) => sameBy(entry.by, by(context.actor)));
  if (mine.some((entry) => wanted.every((field) => hasMade(entry, field, input)))) return unchanged('repeat');
  const fields = wanted.filter((field) => !same(input[field], deal[field]));
  if (fields.length === 0) return unchanged('same');
  return conflict(fields, edits, context) ?? edited(lead, fields, input);
}

function edited(lead: Lead & { stage: 'accepted' }, fields: readonly Field[], input: EditInput): Applied {
  const { deal } = lead;
  const picked = Object.fromEntries(fields.map((field) => [field, input[field]]));
  const changes = Object.fromEntries(fields.map((field) => [field, { from: deal[field], to: input[field] }]));
  return {
    lead: { ...lead, deal: clean({ ...deal, ...picked }) },
    changes,
    event: 'edited',
  };
}

function conflict(
  fields: readonly Field[],
  edits: readonly Entry[],
  { actor }: Context,
): Applied | undefined {
  const others = edits.filter((entry) => !sameBy(entry.by, by(actor)));
  const contested = fields.filter((field) => others.some((entry) => touches(entry, field)));
  if (contested.length === 0) return undefined;
  const since = others.filter((entry) => contested.some((field) => touches(entry, field)));
  return refused({ code: 'lead.field_conflict', action: 'edit', fields: contested, since });
}

/** Changes of the deal since the person saw it. Closing has notes too, but they are not the deal's. */
function editsSince(lead: Lead, { seen }: Context): Entry[] {
  return changesSince(lead, seen).filter(({ action }) => action === 'edit' || action === 'accept');
}

/** The value that the person saw: what the first change since then changed it from. */
function seenValue(deal: Deal, field: Field, edits: readonly Entry[]): unknown {
  const first = edits.find((entry) => touches(entry, field));
  return first === undefined ? deal[field] : first.changes?.[field]?.from;
}

function touches({ changes }: Entry, field: Field): boolean {
  return changes?.[field] !== undefined;
}

function hasMade(entry: Entry, field: Field, input: EditInput): boolean {
  return touches(entry, field) && same(entry.changes?.[field]?.to, input[field]);
}

/** An id that was emptied is taken away. */
function clean({ crmId, campaignId, ...deal }: Deal): Deal {
  return { ...deal, ...(crmId ? { crmId } : {}), ...(campaignId ? { campaignId } : {}) };
}

/** Equal in value; an absent text and an empty one are the same. */
function same(a: unknown, b: unknown): boolean {
  return equal(a ?? '', b ?? '');
}
