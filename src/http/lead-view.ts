import { dealOf, type Changes, type Deal, type Entry, type Lead } from '../domain/lead.ts';
import { writeInstant } from './instant.ts';

/** The posts of cards that show many leads, by what a lead knows them by. */
export type FloodPosts = ReadonlyMap<string, string>;

/** A lead as a source may see it: what became of it, and nothing of how to reach the customer. */
export function viewOf(lead: Lead, floodPosts: FloodPosts = new Map()): object {
  return {
    id: lead.id,
    ref: lead.ref,
    stage: lead.stage,
    outcome: lead.stage === 'archived' ? lead.outcome : undefined,
    qualification: lead.qualification,
    receivedAt: writeInstant(lead.receivedAt),
    expiresAt: lead.expiresAt === undefined ? undefined : writeInstant(lead.expiresAt),
    assignee: lead.assignee && { id: lead.assignee.id, name: lead.assignee.name },
    deal: dealView(dealOf(lead)),
    closing: lead.stage === 'archived' ? closingView(lead.closing) : undefined,
    history: lead.history.map(entryView),
    posts: lead.posts.map(({ channel, activityId, at, flood }) => ({
      channel,
      activityId: activityId ?? floodPosts.get(flood ?? ''),
      at: at === undefined ? undefined : writeInstant(at),
    })),
  };
}

function dealView(deal: Deal | undefined): object | undefined {
  if (deal === undefined) return undefined;
  const { dealName, estimatedValue, purchaseTimeframe, estimatedCloseDate, notes, crmId, campaignId } = deal;
  const people = deal.people.map(({ name, email, phone }) => ({ name, email, phone }));
  return {
    dealName,
    estimatedValue,
    purchaseTimeframe,
    estimatedCloseDate,
    notes,
    crmId,
    campaignId,
    people,
  };
}

function closingView({ reason, notes, finalValue }: Extract<Lead, { stage: 'archived' }>['closing']): object {
  return { reason, notes, finalValue };
}

function entryView({ at, by, action, changes }: Entry): object {
  return { at: writeInstant(at), by, action, changes: changes && changesView(changes) };
}

/** Fields that may hold how to reach the customer or the sender: that they changed is told, not to what. */
const UNTOLD = new Set(['customer', 'request', 'sender']);
/** Fields whose values are moments. */
const MOMENTS = new Set(['expiresAt', 'snooze']);

function changesView(changes: Changes): object {
  return Object.fromEntries(
    Object.entries(changes).map(([field, { from, to }]) => {
      if (UNTOLD.has(field)) return [field, {}];
      const told = MOMENTS.has(field) ? moment : (value: unknown) => value;
      return [field, { from: told(from), to: told(to) }];
    }),
  );
}

function moment(value: unknown): unknown {
  return typeof value === 'number' ? writeInstant(value) : value;
}
