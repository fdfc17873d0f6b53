import type { EventTell, OutsideEvent } from '../../../src/domain/effects.ts';
import type { Lead } from '../../../src/domain/lead.ts';
import { NOW } from '../../support/fixed-world.ts';

/** The first tell of events that the lead has in it, or one that is made for it. */
export function eventOf(lead: Lead, receiver: string, event: OutsideEvent = 'received'): EventTell {
  const facts = { at: NOW, revision: lead.revision, stage: lead.stage };
  return { kind: 'tell', audience: 'source', receiver, event, facts };
}
