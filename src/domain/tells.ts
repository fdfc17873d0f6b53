import type { Policy } from './commands.ts';
import type { Effect, EventTell, Letter, OutsideEvent, Tell } from './effects.ts';
import type { Facts, Figures } from './facts.ts';
import { dealOf, type ArchivedLead, type Deal, type Lead } from './lead.ts';
import type { Instant } from './time.ts';

/** What people outside hear of. */
const LETTERS: Partial<Record<OutsideEvent, Letter>> = {
  rejected: { kind: 'tell', audience: 'customer', event: 'rejected' },
  expired: { kind: 'tell', audience: 'sender', event: 'expired' },
};

/** What the outside must be told of the event that has just made the lead what it is. */
export function tellsOf(
  event: OutsideEvent,
  lead: Lead,
  { now, policy }: { now: Instant; policy: Policy },
): Tell[] {
  const letter = LETTERS[event];
  const facts = factsOf(lead, now);
  const events = (policy.receivers ?? []).map((receiver): EventTell => ({
    kind: 'tell',
    audience: 'source',
    receiver,
    event,
    facts,
  }));
  return letter !== undefined && isThere(letter, lead) ? [letter, ...events] : events;
}

/** The same at every try and for every receiver, and of no other event. */
export function eventId(lead: Pick<Lead, 'id'>, { event, facts }: EventTell): string {
  return `${lead.id}_${facts.revision}_${event}`;
}

/** Not every lead has a sender; a customer who sent it is no partner to be told that it has expired. */
function isThere({ audience }: Letter, { sender }: Lead): boolean {
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
