import type { Figures } from '../domain/figures.ts';
import type { LeadFilter } from '../domain/lead-filter.ts';
import type { Outcome } from '../domain/words.ts';
import type { LeadStore } from '../ports/lead-store.ts';

export type LeadFigures = (tenantId: string, filter: LeadFilter) => Promise<Figures>;

/** Figures are counts: the store looks them up, and opens no lead. */
export function makeLeadFigures({ store }: { store: LeadStore }): LeadFigures {
  return async (tenantId, filter) => {
    const count = (some: LeadFilter | undefined): Promise<number> =>
      some === undefined ? Promise.resolve(0) : store.count({ tenantId, filter: some });
    const ended = (outcome: Outcome): Promise<number> => count(withOutcome(filter, outcome));
    const wereAccepted = { ...filter, accepted: filter.accepted ?? {} };
    const [all, open, everAccepted, acceptedError] = await Promise.all([
      count(filter),
      count(stillOpen(filter)),
      count(wereAccepted),
      count(withOutcome(wereAccepted, 'error')),
    ]);
    const [rejected, expired, won, lost, error] = await Promise.all([
      ended('rejected'),
      ended('expired'),
      ended('won'),
      ended('lost'),
      ended('error'),
    ]);
    const accepted = everAccepted - acceptedError;
    return { received: all - error, open, accepted, rejected, expired, won, lost, error };
  };
}

/** The leads of the filter that ended so; none where it asks for other outcomes. */
function withOutcome(filter: LeadFilter, outcome: Outcome): LeadFilter | undefined {
  if (filter.outcomes !== undefined && !filter.outcomes.includes(outcome)) return undefined;
  return { ...filter, outcomes: [outcome] };
}

/** Those that need an answer and have none yet. */
function stillOpen(filter: LeadFilter): LeadFilter | undefined {
  if (filter.stages !== undefined && !filter.stages.includes('received')) return undefined;
  if (filter.informational === true) return undefined;
  return { ...filter, stages: ['received'], informational: false };
}
