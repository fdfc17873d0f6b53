import type { Audience, OutsideEvent } from '../domain/effects.ts';
import type { Lead } from '../domain/lead.ts';
import type { SendOutcome } from './messenger.ts';

/** Tells customers, senders and sources. `nobody`: there is no way to tell them, and why. */
export type Outside = {
  tell(
    lead: Lead,
    what: { audience: Audience; event: OutsideEvent },
  ): Promise<SendOutcome | { kind: 'nobody'; why: string }>;
};
