import { randomUUID } from 'node:crypto';
import type { Log } from '../ports/log.ts';
import { StoreError } from '../ports/store-error.ts';
import { withHeaders, type Answer } from './answer.ts';
import { problem } from './problem.ts';

export function isStoreAway(error: unknown): boolean {
  return error instanceof StoreError && error.code === 'store.unavailable';
}

/** Turns what was thrown into an answer that shows nothing of the inside, and logs what has no name. */
export function answerFailure(error: unknown, where: string, log: Log): Answer {
  if (isStoreAway(error)) {
    log.warn('store.unavailable', { where, error });
    return storeAway();
  }
  const instance = logCrash(error, where, log);
  return problem('http.crashed', 'It is logged under the id that `instance` gives.', { instance });
}

export function storeAway(): Answer {
  return withHeaders(problem('store.unavailable', 'Nothing was stored. Send it again.'), RETRY);
}

export const RETRY = { 'Retry-After': '5' };

/** Logs an error that nobody foresaw, under an id that its answer carries too. */
export function logCrash(error: unknown, where: string, log: Log): string {
  const instance = `urn:uuid:${randomUUID()}`;
  log.error('http.crashed', { where, instance, error });
  return instance;
}
