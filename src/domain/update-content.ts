import type { Command, Context } from './commands.ts';
import { unchanged, type Applied } from './decision.ts';
import type { Changes, Content, Lead } from './lead.ts';
import { isInformational } from './lead.ts';
import { without } from './without.ts';

type UpdateInput = Extract<Command, { action: 'update' }>['input'];

/** Takes over what the source says anew; what it leaves out stays. */
export function updateContent(lead: Lead, input: UpdateInput, context: Context): Applied {
  const merged = merge(lead, input);
  const fields = (Object.keys(merged) as (keyof typeof merged)[]).filter(
    (field) => !equal(merged[field], lead[field]),
  );
  if (fields.length === 0) return unchanged('same');
  const moved = fields.includes('expiresAt');
  const next = clocked({ ...lead, ...merged, ...(moved ? { expirySetAt: context.now } : {}) }, context);
  // Contact data stays out of history, which more people read than may see it.
  const changes: Changes = Object.fromEntries(
    fields.map((field) => [
      field,
      field === 'expiresAt' ? { from: lead.expiresAt, to: merged.expiresAt } : {},
    ]),
  );
  return { lead: next, changes };
}

function merge(
  lead: Lead,
  { expiresAt, ...content }: UpdateInput,
): Partial<Content> & { expiresAt?: number } {
  const customer = content.customer === undefined ? lead.customer : mergeCustomer(lead, content.customer);
  const request = { ...lead.request, ...filled(content.request ?? {}) };
  return {
    ...content,
    customer,
    request,
    ...(expiresAt === undefined || lead.expiresAt === undefined ? {} : { expiresAt }),
  };
}

function mergeCustomer(lead: Lead, customer: Content['customer']): Content['customer'] {
  const contacts = customer.contacts.length > 0 ? customer.contacts : lead.customer.contacts;
  return { ...lead.customer, ...customer, contacts };
}

/** Empty lists say nothing. */
function filled<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => !(Array.isArray(value) && value.length === 0)),
  ) as Partial<T>;
}

/** A lead that now asks to be contacted has a contact clock from its receipt; one that no longer does has none. */
function clocked(lead: Lead, { policy }: Context): Lead {
  const rest = without(lead, 'contactBy');
  if (!lead.contactRequested || isInformational(lead)) return { ...rest, contactOverdue: false };
  return { ...rest, contactBy: lead.receivedAt + policy.contactWindow };
}

function equal(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

/** JSON with sorted keys: the order in which a source writes its fields says nothing. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    item !== null && typeof item === 'object' && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}
