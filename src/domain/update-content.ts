import type { Command, Context } from './commands.ts';
import { unchanged, type Applied } from './decision.ts';
import { equal } from './equal.ts';
import { isInformational, type Changes, type Content, type Customer, type Lead } from './lead.ts';
import type { Instant } from './time.ts';
import { without } from './without.ts';

type UpdateInput = Extract<Command, { action: 'update' }>['input'];

/** What a source may change. */
const FIELDS = [
  'qualification',
  'callToAction',
  'contactRequested',
  'customer',
  'request',
  'sender',
  'locale',
  'expiresAt',
] as const satisfies readonly (keyof Content | 'expiresAt')[];

/** Takes over what the source says anew; what it leaves out stays. */
export function updateContent(lead: Lead, { expiresAt, ...content }: UpdateInput, context: Context): Applied {
  const customer = mergeCustomer(lead.customer, content.customer);
  const request = { ...lead.request, ...filled(content.request ?? {}) };
  const next = clocked({ ...lead, ...content, customer, request }, expiresAt, context);
  const fields = FIELDS.filter((field) => !equal(next[field], lead[field]));
  if (fields.length === 0) return unchanged('same');
  // Contact data stays out of history, which more people read than may see it.
  const changes: Changes = Object.fromEntries(
    fields.map((field) => [field, field === 'expiresAt' ? { from: lead.expiresAt, to: next.expiresAt } : {}]),
  );
  return { lead: next, changes };
}

function mergeCustomer(known: Customer, said: Customer = known): Customer {
  const contacts = said.contacts.length > 0 ? said.contacts : known.contacts;
  return { ...known, ...said, contacts };
}

/** Empty lists say nothing. */
function filled<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => !(Array.isArray(value) && value.length === 0)),
  ) as Partial<T>;
}

/** The clocks follow what the lead is now: an informational lead has none. */
function clocked(lead: Lead, said: Instant | undefined, { now, policy }: Context): Lead {
  if (isInformational(lead)) return { ...without(lead, 'expiresAt', 'contactBy'), contactOverdue: false };
  // A lead that needs an answer only from now on has the whole window for it.
  const expiresAt = said ?? lead.expiresAt ?? now + policy.answerWindow;
  const moved = expiresAt !== lead.expiresAt ? { expiresAt, expirySetAt: now } : {};
  if (!lead.contactRequested) return { ...without(lead, 'contactBy'), ...moved, contactOverdue: false };
  return { ...lead, ...moved, contactBy: lead.contactBy ?? lead.receivedAt + policy.contactWindow };
}
