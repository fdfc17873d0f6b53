import type { EventTell } from '../../domain/effects.ts';
import type { Lead } from '../../domain/lead.ts';
import type { Instant } from '../../domain/time.ts';

/** What a receiver is sent (docs/webhooks.md): the lead as it was when the event happened, nobody's contact data. */
export function payloadOf(lead: Lead, { event, facts }: EventTell): string {
  const { at, expiresAt, ...rest } = facts;
  const { id, ref, source, externalId, qualification, receivedAt } = lead;
  const times = {
    receivedAt: iso(receivedAt),
    ...(expiresAt === undefined ? {} : { expiresAt: iso(expiresAt) }),
  };
  return JSON.stringify({
    type: `lead.${event}`,
    timestamp: iso(at),
    data: { id, ref, source, externalId, qualification, ...times, ...rest },
  });
}

function iso(at: Instant): string {
  return new Date(at).toISOString();
}
