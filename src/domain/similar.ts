import { dealOf, type ArchivedLead, type Lead } from './lead.ts';

/** A closed deal that is like a lead, and in what. */
export type SimilarDeal = { lead: ArchivedLead; score: number; reasons: readonly string[] };

/** What being alike in something counts; the customer's trade and what they want say most. */
const WEIGHTS = { product: 4, solution: 4, industry: 3, size: 2, country: 2, value: 2 } as const;

/** Fewer closed deals than this say nothing. */
export const ENOUGH_DEALS = 5;

/** The closed deals most like a lead, best first; those with nothing in common are left out. */
export function rankSimilar(lead: Lead, closed: readonly Lead[], most = ENOUGH_DEALS): SimilarDeal[] {
  const scored = closed
    .filter(isDeal)
    .filter((other) => other.id !== lead.id)
    .map((other) => compare(lead, other));
  return scored
    .filter((deal) => deal.score > 0)
    .sort((a, b) => b.score - a.score || b.lead.archivedAt - a.lead.archivedAt)
    .slice(0, most);
}

function isDeal(lead: Lead): lead is ArchivedLead {
  return lead.stage === 'archived' && (lead.outcome === 'won' || lead.outcome === 'lost');
}

function compare(lead: Lead, other: ArchivedLead): SimilarDeal {
  const reasons = [
    ...shared(lead.request.products, other.request.products).map((name) => `product:${name}`),
    ...shared(lead.request.solutions, other.request.solutions).map((name) => `solution:${name}`),
    ...shared(lead.request.industries, other.request.industries).map((name) => `industry:${name}`),
    ...(same(lead.customer.companySize, other.customer.companySize) ? ['size'] : []),
    ...(same(lead.customer.address?.country, other.customer.address?.country) ? ['country'] : []),
    ...(likeValue(lead, other) ? ['value'] : []),
  ];
  const score = reasons.reduce(
    (sum, reason) => sum + WEIGHTS[reason.split(':')[0] as keyof typeof WEIGHTS],
    0,
  );
  return { lead: other, score, reasons };
}

function shared(a: readonly string[], b: readonly string[]): string[] {
  const known = new Set(b.map((item) => item.toLowerCase()));
  return a.filter((item) => known.has(item.toLowerCase()));
}

function same(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && a === b;
}

/** In the same currency, and neither more than twice the other. */
function likeValue(lead: Lead, other: ArchivedLead): boolean {
  const a = dealOf(lead)?.estimatedValue ?? lead.request.estimatedValue;
  const b = other.closing.finalValue ?? other.deal?.estimatedValue;
  if (a === undefined || b?.currency !== a.currency || a.amount <= 0) return false;
  return b.amount >= a.amount / 2 && b.amount <= a.amount * 2;
}
