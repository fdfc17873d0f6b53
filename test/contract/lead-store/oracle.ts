import { isOverdue, isUrgent, type Lead } from '../../../src/domain/lead.ts';
import { needles, searchText } from '../../../src/domain/search-text.ts';
import type { LeadFilter, LeadSort, Range } from '../../../src/ports/lead-store.ts';

type Parts = Required<LeadFilter>;

/** What each part of a filter asks of a lead, said as plainly as can be. */
const HOLDS: { [P in keyof Parts]: (lead: Lead, value: Parts[P]) => boolean } = {
  stages: (lead, stages) => stages.includes(lead.stage),
  outcomes: (lead, outcomes) => lead.stage === 'archived' && outcomes.includes(lead.outcome),
  qualifications: (lead, qualifications) => qualifications.includes(lead.qualification),
  countries: (lead, countries) => countries.includes(lead.customer.address?.country ?? 'none'),
  assigneeId: (lead, id) => lead.assignee?.id === id,
  unassigned: (lead, is) => (lead.assignee === undefined) === is,
  favoriteOf: (lead, person) => lead.favorites.includes(person),
  urgency: (lead, urgency) => (urgency === 'urgent' ? isUrgent(lead) : isOverdue(lead)),
  waiting: (lead, is) => lead.waiting === is,
  received: (lead, range) => within(lead.receivedAt, range),
  expires: (lead, range) => within(lead.expiresAt, range),
  archived: (lead, range) => within(lead.stage === 'archived' ? lead.archivedAt : undefined, range),
  words: (lead, words) => needles(words).every((needle) => searchText(lead).includes(needle)),
};

export function passes(lead: Lead, filter: LeadFilter): boolean {
  const parts = Object.keys(filter) as (keyof Parts)[];
  return parts.every((part) => holds(part, filter[part], lead));
}

function holds<P extends keyof Parts>(part: P, value: Parts[P] | undefined, lead: Lead): boolean {
  return value === undefined || HOLDS[part](lead, value);
}

function within(at: number | undefined, { from = -Infinity, to = Infinity }: Range): boolean {
  return at !== undefined && at >= from && at < to;
}

/** Leads with a smaller key come first; among equals any order will do. */
export const SORT_KEYS = {
  newest: (lead) => -lead.receivedAt,
  oldest: (lead) => lead.receivedAt,
  expiring: (lead) => lead.expiresAt ?? Infinity,
} as const satisfies Record<LeadSort, (lead: Lead) => number>;

export const SORTS = Object.keys(SORT_KEYS) as LeadSort[];
