import type { SQLInputValue } from 'node:sqlite';
import { foldNames } from '../../domain/fold.ts';
import { valueOf } from '../../domain/lead-filter.ts';
import { answerTime, closeTime, winTime } from '../../domain/lead-times.ts';
import { dealOf, isInformational, isOverdue, isUrgent, type Lead } from '../../domain/lead.ts';
import { searchText } from '../../domain/search-text.ts';
import type { Row } from './sql.ts';

/** The expiry of what never expires: after all others, and outside every range. */
export const NEVER = Number.MAX_SAFE_INTEGER;

/** What each column holds of a lead. */
const COLUMNS = {
  tenant: (lead) => lead.tenantId,
  id: (lead) => lead.id,
  ref: (lead) => lead.ref,
  stage: (lead) => lead.stage,
  outcome: (lead) => (lead.stage === 'archived' ? lead.outcome : null),
  qualification: (lead) => lead.qualification,
  country: (lead) => lead.customer.address?.country ?? null,
  assignee: (lead) => lead.assignee?.id ?? null,
  urgency: (lead) => (isUrgent(lead) ? 'urgent' : isOverdue(lead) ? 'overdue' : null),
  waiting: (lead) => Number(lead.waiting),
  received_at: (lead) => lead.receivedAt,
  expires_at: (lead) => lead.expiresAt ?? NEVER,
  archived_at: (lead) => (lead.stage === 'archived' ? lead.archivedAt : null),
  wake_at: (lead) => lead.wakeAt ?? null,
  favorite_of: (lead) => JSON.stringify(lead.favorites),
  informational: (lead) => Number(isInformational(lead)),
  sender: (lead) => lead.sender?.kind ?? null,
  products: (lead) => foldNames(lead.request.products) ?? null,
  services: (lead) => foldNames(lead.request.services) ?? null,
  solutions: (lead) => foldNames(lead.request.solutions) ?? null,
  industries: (lead) => foldNames(lead.request.industries) ?? null,
  size: (lead) => lead.customer.companySize ?? null,
  amount: (lead) => valueOf(lead)?.amount ?? null,
  currency: (lead) => valueOf(lead)?.currency ?? null,
  contact_requested: (lead) => Number(lead.contactRequested),
  contacted: (lead) => Number(lead.contacted !== undefined),
  accepted_at: (lead) => (lead.stage === 'received' ? null : (lead.acceptedAt ?? null)),
  closes_on: (lead) => dealOf(lead)?.estimatedCloseDate ?? null,
  source: (lead) => lead.source,
  reason: (lead) => (lead.stage === 'archived' ? (lead.closing.reason ?? null) : null),
  answer_time: (lead) => answerTime(lead) ?? null,
  close_time: (lead) => closeTime(lead) ?? null,
  win_time: (lead) => winTime(lead) ?? null,
  words: searchText,
  document: (lead) => JSON.stringify(lead),
} as const satisfies Record<string, (lead: Lead) => SQLInputValue>;

export const COLUMN_NAMES: readonly string[] = Object.keys(COLUMNS);

export type ColumnName = keyof typeof COLUMNS;

/** The values of some columns, in their order. */
export function valuesOf(lead: Lead, names: readonly ColumnName[]): SQLInputValue[] {
  return names.map((name) => COLUMNS[name](lead));
}

/** The lead's values, in the order of the column names. */
export function rowOf(lead: Lead): SQLInputValue[] {
  return Object.values(COLUMNS).map((column) => column(lead));
}

export function leadOf(row: Row): Lead {
  return readLead(String(row['document']));
}

export function readLead(document: string): Lead {
  return JSON.parse(document) as Lead;
}
