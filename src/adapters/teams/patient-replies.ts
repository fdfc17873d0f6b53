import { setTimeout as pause } from 'node:timers/promises';
import type { Activity } from 'botframework-schema';
import type { Log } from '../../ports/log.ts';
import { readFailure, sortFailure } from './send-outcome.ts';

/** Somebody waits for the reply, and Teams for the answer to its request: longer is of no use. */
const LONGEST_WAIT_MS = 4_000;
const TRIES = 3;

/** Hears where something is sent without asking for its turn. */
export type NoteReply = (conversation: string) => void;

/** Sends replies. */
export type Patience = <T>(replies: readonly Partial<Activity>[], send: () => Promise<T>) => Promise<T>;

/** A reply that Teams does not take for the moment is tried again, for nobody may be left without one. */
export function patientReplies(log: Log, sent: NoteReply): Patience {
  return (replies, send) => {
    for (const { conversation } of replies) sent(conversation?.id ?? '');
    return insist(send, log);
  };
}

async function insist<T>(send: () => Promise<T>, log: Log, attempt = 1): Promise<T> {
  try {
    return await send();
  } catch (error) {
    const wait = waitAfter(error);
    if (wait === undefined || attempt >= TRIES) throw error;
    log.warn('reply.delayed', { wait });
    await pause(wait);
    return insist(send, log, attempt + 1);
  }
}

/** How long to wait; undefined: it is refused for good, or may have arrived. */
function waitAfter(error: unknown): number | undefined {
  const failure = readFailure(error, Date.now());
  const outcome = sortFailure(failure, false);
  const isDown = outcome.kind === 'unclear' && failure.status !== undefined;
  const isBusy = outcome.kind === 'later' || outcome.kind === 'throttled';
  if (!isBusy && !isDown) return undefined;
  const wait = failure.retryAfterMs ?? 500;
  return wait <= LONGEST_WAIT_MS ? wait : undefined;
}
