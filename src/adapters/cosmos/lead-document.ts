import { foldNames } from '../../domain/fold.ts';
import { valueOf } from '../../domain/lead-filter.ts';
import { answerTime, closeTime, winTime } from '../../domain/lead-times.ts';
import { dealOf, isInformational, isOverdue, isUrgent, type Lead } from '../../domain/lead.ts';
import { searchText } from '../../domain/search-text.ts';
import type { LeadSort } from '../../ports/lead-store.ts';
import { amountKey } from './amounts.ts';
import { documentId } from './document-id.ts';
import { momentOf, NEVER, sortKey } from './moments.ts';

/** A lead as it is kept: the whole of it, and beside it what is asked for. */
export type LeadDocument = ReturnType<typeof documentOf>;

export function documentOf(lead: Lead) {
  return {
    id: documentId(lead.id),
    tenantId: lead.tenantId,
    stage: lead.stage,
    outcome: lead.stage === 'archived' ? lead.outcome : undefined,
    qualification: lead.qualification,
    informational: isInformational(lead),
    sender: lead.sender?.kind,
    products: foldNames(lead.request.products),
    services: foldNames(lead.request.services),
    solutions: foldNames(lead.request.solutions),
    industries: foldNames(lead.request.industries),
    size: lead.customer.companySize,
    amount: valueOf(lead)?.amount,
    currency: valueOf(lead)?.currency,
    contactRequested: lead.contactRequested,
    contacted: lead.contacted !== undefined,
    acceptedAt: momentOf(lead.stage === 'received' ? undefined : lead.acceptedAt),
    closesOn: dealOf(lead)?.estimatedCloseDate,
    country: lead.customer.address?.country,
    // Written out: what is null can be looked up in the index, what is missing can not.
    assignee: lead.assignee?.id ?? null,
    favorites: lead.favorites,
    urgency: isUrgent(lead) ? 'urgent' : isOverdue(lead) ? 'overdue' : undefined,
    waiting: lead.waiting,
    byReceipt: SORT_KEYS.byReceipt(lead),
    byExpiry: SORT_KEYS.byExpiry(lead),
    source: lead.source,
    reason: lead.stage === 'archived' ? lead.closing.reason : undefined,
    answerTime: answerTime(lead),
    closeTime: closeTime(lead),
    winTime: winTime(lead),
    byValue: SORT_KEYS.byValue(lead),
    archivedAt: momentOf(lead.stage === 'archived' ? lead.archivedAt : undefined),
    wakeAt: momentOf(lead.wakeAt),
    words: searchText(lead),
    lead,
  };
}

const SORT_KEYS = {
  byReceipt: (lead) => sortKey(lead.receivedAt, lead.id),
  byExpiry: (lead) => sortKey(lead.expiresAt ?? NEVER, lead.id),
  byValue: (lead) => {
    const value = valueOf(lead);
    return value === undefined ? undefined : amountKey(value.amount, lead.id);
  },
} as const satisfies Record<string, (lead: Lead) => string | undefined>;

type Order = { path: keyof typeof SORT_KEYS; direction: 'ASC' | 'DESC'; after: '<' | '>' };

/** How each sort is asked. */
export const ORDERS = {
  newest: { path: 'byReceipt', direction: 'DESC', after: '<' },
  oldest: { path: 'byReceipt', direction: 'ASC', after: '>' },
  expiring: { path: 'byExpiry', direction: 'ASC', after: '>' },
  value: { path: 'byValue', direction: 'DESC', after: '<' },
  lowest: { path: 'byValue', direction: 'ASC', after: '>' },
} as const satisfies Record<LeadSort, Order>;

/** Where a lead stands in an order. */
export function placeOf(lead: Lead, sort: LeadSort): string {
  return SORT_KEYS[ORDERS[sort].path](lead) ?? '';
}
