import type { Instant } from '../domain/time.ts';
import type { SendOutcome } from '../ports/messenger.ts';
import { backoff } from './backoff.ts';
import type { Parts } from './parts.ts';

export type NotNow = Extract<SendOutcome, { kind: 'later' | 'throttled' | 'unclear' }>;

/** When to send again what could not be sent for now; a conversation that asked for it is left alone until then. */
export type TryAgain = (conversation: string, outcome: NotNow, attempts: number) => Instant;

export function makeTryAgain({ clock, pace, random }: Pick<Parts, 'clock' | 'pace' | 'random'>): TryAgain {
  return (conversation, outcome, attempts) => {
    const asked = outcome.kind === 'unclear' ? undefined : outcome.after;
    const at = clock.now() + (asked ?? backoff(attempts, random()));
    if (asked !== undefined || outcome.kind === 'throttled') pace.holdUntil(conversation, at);
    return at;
  };
}
