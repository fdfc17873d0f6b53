import type { Policy } from './commands.ts';
import type { Audience, Effect, OutsideEvent, Tell } from './effects.ts';
import type { Facts, Figures } from './facts.ts';
import { dealOf, type ArchivedLead, type Deal, type Lead } from './lead.ts';
import type { Instant } from './time.ts';

/** Who outside hears of what. */
const AUDIENCES = {
  received: ['source'],
  accepted: ['source'],
  edited: ['source'],
  rejected: ['customer', 'source'],
  won: ['source'],
  lost: ['source'],
  expired: ['sender', 'source'],
  error: ['source'],
  undone: ['source'],
} as const satisfies Record<OutsideEvent, readonly Audience[]>;

/** What the outside must be told of the event that has just made the lead what it is. */
export function tellsOf(
  event: OutsideEvent,
  lead: Lead,
  { now, policy }: { now: Instant; policy: Policy },
): Tell[] {
  return AUDIENCES[event].flatMap((audience): Tell[] => {
    if (audience !== 'source') return isThere(audience, lead) ? [{ kind: 'tell', audience, event }] : [];
    const facts = factsOf(lead, now);
    const receivers = policy.receivers ?? [];
    return receivers.map((receiver) => ({ kind: 'tell', audience, receiver, event, facts }));
  });
}

/** Not every lead has a sender; a customer who sent it is no partner to be told that it has expired. */
function isThere(audience: 'customer' | 'sender', { sender }: Lead): boolean {
  return audience === 'customer' || (sender !== undefined && sender.kind !== 'customer');
}

/** While what was done can be undone, the outside is not told of it, whatever the clocks of machines say. */
export function isHeld(effect: Effect, lead: Lead): boolean {
  return isOfOutcome(effect, lead) && lead.stage === 'archived' && lead.hold !== undefined;
}

/** Whether it tells how the lead has ended. */
export function isOfOutcome(effect: Effect, lead: Lead): boolean {
  return effect.kind === 'tell' && lead.stage === 'archived' && effect.event === lead.outcome;
}

function factsOf(lead: Lead, at: Instant): Facts {
  const { revision, stage, expiresAt } = lead;
  const deal = dealOf(lead);
  return {
    at,
    revision,
    stage,
    ...(expiresAt === undefined ? {} : { expiresAt }),
    ...(deal === undefined ? {} : { deal: figuresOf(deal) }),
    ...(lead.stage === 'archived' ? endOf(lead) : {}),
  };
}

function figuresOf({
  estimatedValue,
  purchaseTimeframe,
  estimatedCloseDate,
  crmId,
  campaignId,
}: Deal): Figures {
  const ids = { ...(crmId ? { crmId } : {}), ...(campaignId ? { campaignId } : {}) };
  return { estimatedValue, purchaseTimeframe, estimatedCloseDate, ...ids };
}

function endOf({ outcome, closing: { reason, finalValue } }: ArchivedLead): Partial<Facts> {
  return { outcome, ...(reason ? { reason } : {}), ...(finalValue ? { finalValue } : {}) };
}
