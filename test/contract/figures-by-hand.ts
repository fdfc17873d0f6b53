import type { By, GroupRow } from '../../src/application/lead-groups.ts';
import type { Figures, Times, Total } from '../../src/domain/figures.ts';
import { foldName } from '../../src/domain/fold.ts';
import type { ArchivedLead, Lead, Money } from '../../src/domain/lead.ts';
import { DAY, type Instant } from '../../src/domain/time.ts';
import { CLOSE_REASONS } from '../../src/domain/words.ts';

/** The figures as a person would make them, with all leads on the table. */
export function figuresByHand(leads: readonly Lead[], now: Instant): Figures {
  const ended = (...outcomes: string[]): ArchivedLead[] =>
    leads.filter((lead) => lead.stage === 'archived').filter((lead) => outcomes.includes(lead.outcome));
  const accepted = leads.filter((lead) => isAccepted(lead));
  const acceptedAgo = (days: number): Lead[] =>
    accepted.filter((lead) => acceptedAt(lead) < now - days * DAY);
  const closed = (days: number): Lead[] =>
    acceptedAgo(days).filter(
      (lead) =>
        ended('won', 'lost').includes(lead as ArchivedLead) && endOf(lead) - acceptedAt(lead) < days * DAY,
    );
  const answered = [
    ...accepted.map((lead) => acceptedAt(lead) - lead.receivedAt),
    ...ended('rejected').map((lead) => lead.archivedAt - lead.receivedAt),
  ];
  const won = ended('won');
  return {
    counts: {
      received: leads.length - ended('error').length,
      open: leads.filter((lead) => lead.stage === 'received' && lead.expiresAt !== undefined).length,
      accepted: accepted.length,
      rejected: ended('rejected').length,
      expired: ended('expired').length,
      underway: leads.filter(({ stage }) => stage === 'accepted').length,
      won: won.length,
      lost: ended('lost').length,
      error: ended('error').length,
      prompt: answered.filter((time) => time < DAY).length,
      dueSoon: acceptedAgo(60).length,
      closedSoon: closed(60).length,
      dueInAYear: acceptedAgo(365).length,
      closedInAYear: closed(365).length,
    },
    reasons: reasonsOf(ended('rejected'), ended('lost')),
    ...timed('answered', answered),
    ...timed(
      'won',
      won.map((lead) => lead.archivedAt - lead.receivedAt),
    ),
    pipeline: totalsOf(
      leads.flatMap((lead) => (lead.stage === 'accepted' ? [lead.deal.estimatedValue] : [])),
    ),
    earned: totalsOf(won.flatMap(({ closing, deal }) => closing.finalValue ?? deal?.estimatedValue ?? [])),
  };
}

function isAccepted(lead: Lead): boolean {
  return (
    lead.stage === 'accepted' ||
    (lead.stage === 'archived' && lead.outcome !== 'error' && lead.deal !== undefined)
  );
}

function acceptedAt(lead: Lead): Instant {
  return (lead.stage === 'received' ? undefined : lead.acceptedAt) ?? NaN;
}

function endOf(lead: Lead): Instant {
  return lead.stage === 'archived' ? lead.archivedAt : NaN;
}

function reasonsOf(rejected: readonly ArchivedLead[], lost: readonly ArchivedLead[]): Figures['reasons'] {
  const all = [
    ...CLOSE_REASONS.map((reason) => ({ outcome: 'rejected', leads: rejected, reason }) as const),
    ...CLOSE_REASONS.map((reason) => ({ outcome: 'lost', leads: lost, reason }) as const),
  ];
  return all
    .map(({ outcome, reason, leads }) => {
      const count = leads.filter(({ closing }) => closing.reason === reason).length;
      return { outcome, reason, count };
    })
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);
}

function timed(name: 'answered' | 'won', lengths: readonly number[]): { answered?: Times; won?: Times } {
  const sorted = [...lengths].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.ceil(sorted.length * share) - 1] ?? NaN;
  return sorted.length === 0 ? {} : { [name]: { median: at(0.5), ninth: at(0.9) } };
}

function totalsOf(values: readonly Money[]): Total[] {
  const currencies = [...new Set(values.map(({ currency }) => currency))].sort();
  return currencies.map((currency) => {
    const amounts = values.filter((value) => value.currency === currency).map(({ amount }) => amount);
    return { currency, count: amounts.length, amount: amounts.reduce((sum, amount) => sum + amount, 0) };
  });
}

const NOBODY = '';

/** What a lead counts for in each group. */
const VALUES: Record<By['group'], (lead: Lead) => readonly (string | undefined)[]> = {
  stage: ({ stage }) => [stage],
  outcome: (lead) => (lead.stage === 'archived' ? [lead.outcome] : []),
  qualification: ({ qualification }) => [qualification],
  size: ({ customer }) => [customer.companySize],
  reason: (lead) => (lead.stage === 'archived' ? [lead.closing.reason] : []),
  country: ({ customer }) => [customer.address?.country],
  assignee: ({ assignee }) => [assignee?.id ?? NOBODY],
  source: ({ source }) => [source],
  product: ({ request }) => [...new Set(request.products.map(foldName))],
  industry: ({ request }) => [...new Set(request.industries.map(foldName))],
  currency: (lead) => [worth(lead)?.currency],
  month: ({ receivedAt }) => [new Date(receivedAt).toISOString().slice(0, 7)],
};

function worth(lead: Lead): Money | undefined {
  if (lead.stage === 'received') return lead.request.estimatedValue;
  const final = lead.stage === 'archived' ? lead.closing.finalValue : undefined;
  return final ?? lead.deal?.estimatedValue ?? lead.request.estimatedValue;
}

export function groupsByHand(
  leads: readonly Lead[],
  { group }: By,
): Pick<GroupRow, 'value' | 'count' | 'rated'>[] {
  const valuesOf = (lead: Lead): string[] =>
    VALUES[group](lead)
      .filter((value) => value !== undefined)
      .filter((value) => value !== '' || group === 'assignee');
  const values = [...new Set(leads.flatMap(valuesOf))];
  return values.map((value) => {
    const own = leads.filter((lead) => valuesOf(lead).includes(value));
    const { accepted, rejected, expired, won } = figuresByHand(own, 0).counts;
    return { value, count: own.length, rated: { accepted, rejected, expired, won } };
  });
}
