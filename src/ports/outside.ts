import type { Tell } from '../domain/effects.ts';
import type { Lead } from '../domain/lead.ts';
import type { Millis } from '../domain/time.ts';

/** How telling somebody outside ended. Codes and reasons name no person and no address. */
export type TellOutcome =
  | { kind: 'sent' }
  /** Not now; `after` is what the other side asked for. */
  | { kind: 'later'; after?: Millis; code: string }
  /** It may or may not have arrived. */
  | { kind: 'unclear'; code: string }
  | { kind: 'refused'; code: string }
  /** The receiver asks to be told of nothing any more. */
  | { kind: 'unwanted'; code: string }
  /** There is nobody to tell, or no way to, and why. */
  | { kind: 'nobody'; why: string };

/** Tells customers, senders and the receivers of events. An answer may take `TELL_WITHIN_MS` at the most. */
export type Outside = { tell(lead: Lead, what: Tell): Promise<TellOutcome> };

/** Within the lease on the lead, or another process would tell it too. */
export const TELL_WITHIN_MS: Millis = 15_000;
