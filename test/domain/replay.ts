import type { Changes, Entry, Lead } from '../../src/domain/lead.ts';

/** What history alone says of a lead. */
export type Told = { stage: unknown; outcome: unknown; assignee: unknown; deal: Record<string, unknown> };

/** Actions whose changes, but for stage and assignee, are of the deal. */
const OF_DEAL: readonly string[] = ['accept', 'edit'];

/** Goes through a lead's history from the start, knowing nothing else of it. */
export function replay(history: readonly Entry[]): Told {
  return history.reduce<Told>(add, { stage: 'received', outcome: undefined, assignee: undefined, deal: {} });
}

function add(told: Told, { action, changes = {} }: Entry): Told {
  const of = (field: 'stage' | 'outcome' | 'assignee'): unknown =>
    field in changes ? changes[field]?.to : told[field];
  const deal = OF_DEAL.includes(action) ? { ...told.deal, ...dealOf(changes) } : told.deal;
  const people =
    action === 'person' ? [...(deal['people'] as unknown[]), changes['people']?.to] : deal['people'];
  return {
    stage: of('stage'),
    outcome: of('outcome'),
    assignee: of('assignee'),
    deal: people === undefined ? deal : { ...deal, people },
  };
}

function dealOf(changes: Changes): Record<string, unknown> {
  const fields = Object.entries(changes).filter(([field]) => field !== 'stage' && field !== 'assignee');
  return Object.fromEntries(fields.map(([field, { to }]) => [field, to]));
}

/** The same of the lead itself; people by name. */
export function toldBy(lead: Lead): Told {
  const deal = lead.stage === 'received' ? undefined : lead.deal;
  return {
    stage: lead.stage,
    outcome: lead.stage === 'archived' ? lead.outcome : undefined,
    assignee: lead.assignee?.name,
    deal: deal === undefined ? {} : { ...deal, people: deal.people.map(({ name }) => name) },
  };
}
