import { valueOf } from '../../../src/domain/lead-filter.ts';
import type { Lead } from '../../../src/domain/lead.ts';
import type { LeadSort } from '../../../src/ports/lead-store.ts';

/** What a look at every lead finds: stores are held to the domain's own word. */
export { matches as passes } from '../../../src/domain/lead-filter.ts';

/** Leads with a smaller key come first; among equals any order will do. */
export const SORT_KEYS = {
  newest: (lead) => -lead.receivedAt,
  oldest: (lead) => lead.receivedAt,
  expiring: (lead) => lead.expiresAt ?? Infinity,
  value: (lead) => -(valueOf(lead)?.amount ?? NaN),
  lowest: (lead) => valueOf(lead)?.amount ?? NaN,
} as const satisfies Record<LeadSort, (lead: Lead) => number>;

/** By value, leads without one are left out. */
export function isListed(lead: Lead, sort: LeadSort): boolean {
  return !Number.isNaN(SORT_KEYS[sort](lead));
}

export const SORTS = Object.keys(SORT_KEYS) as LeadSort[];
