import type { Effect } from '../domain/effects.ts';
import type { Settled } from '../domain/settle.ts';
import type { SendOutcome } from '../ports/messenger.ts';
import type { Parts } from './parts.ts';
import { makeTryAgain } from './try-again.ts';

/** What becomes of an effect after it was sent to a conversation; one that asks for peace is left alone for a while. */
export type SortOutcome = (effect: Effect, conversation: string, outcome: SendOutcome) => Settled;

export function makeSortOutcome(parts: Parts): SortOutcome {
  const tryAgain = makeTryAgain(parts);
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
      case 'unclear':
        return { kind: 'later', at: tryAgain(conversation, outcome, effect.attempts) };
    }
  };
}
