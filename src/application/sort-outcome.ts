import type { Effect } from '../domain/effects.ts';
import type { Settled } from '../domain/settle.ts';
import type { SendOutcome } from '../ports/messenger.ts';
import { backoff } from './backoff.ts';
import type { Parts } from './parts.ts';

/** What becomes of an effect after it was sent to a conversation; one that asks for peace is left alone for a while. */
export type SortOutcome = (effect: Effect, conversation: string, outcome: SendOutcome) => Settled;

export function makeSortOutcome({ clock, pace, random }: Parts): SortOutcome {
  return (effect, conversation, outcome) => {
    switch (outcome.kind) {
      case 'sent':
      case 'post-gone':
      case 'channel-gone':
        return outcome;
      case 'refused':
        return { kind: 'dropped', code: outcome.code };
      case 'later':
      case 'throttled':
      case 'unclear': {
        const asked = outcome.kind === 'unclear' ? undefined : outcome.after;
        const at = clock.now() + (asked ?? backoff(effect.attempts, random()));
        if (asked !== undefined || outcome.kind === 'throttled') pace.holdUntil(conversation, at);
        return { kind: 'later', at };
      }
    }
  };
}
