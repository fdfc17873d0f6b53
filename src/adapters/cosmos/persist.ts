import { setTimeout as sleep } from 'node:timers/promises';
import type { Millis } from '../../domain/time.ts';
import { storeError, waitAfter } from './failures.ts';

/** How long an operation is tried at all, and how long the first try may take; each other may take twice as long. */
export type Patience = { whole: Millis; attempt: Millis };

/** How time passes between tries. */
export type Waiting = { now(): Millis; sleep(time: Millis): Promise<unknown> };

const REAL_TIME: Waiting = { now: () => performance.now(), sleep };

/** Tries again what passes by, within the time that somebody who clicked may be kept waiting. */
export type Persist = <T>(work: (signal: AbortSignal) => Promise<T>) => Promise<T>;

export function makePersist({ whole, attempt }: Patience, waiting: Waiting = REAL_TIME): Persist {
  return async function persist(work) {
    const end = waiting.now() + whole;
    for (let tries = 0; ; tries++) {
      try {
        return await within(Math.min(attempt * 2 ** tries, end - waiting.now()), work);
      } catch (error) {
        const wait = waitAfter(error, tries);
        if (wait === undefined || waiting.now() + wait >= end) throw storeError(error);
        await waiting.sleep(wait);
      }
    }
  };
}

/** Gives up after that time, whether or not the work notices that it was called off. */
function within<T>(time: Millis, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const signal = AbortSignal.timeout(Math.max(1, Math.ceil(time)));
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
    work(signal).then(resolve, reject);
  });
}
