import type { Instant, Millis } from '../domain/time.ts';
import type { Parts } from './parts.ts';

/** For how long a receiver that was not stopped is taken to be so still: another instance may hear it first. */
const FRESH_MS: Millis = 30_000;

/** The receivers of events that asked to be told of nothing any more. */
export type Receivers = {
  isStopped(tenantId: string, name: string): Promise<boolean>;
  stop(tenantId: string, name: string, code: string): Promise<void>;
  /** Tells it again. */
  resume(tenantId: string, name: string): Promise<void>;
};

export function makeReceivers({ records, clock }: Pick<Parts, 'records' | 'clock'>): Receivers {
  const openSince = new Map<string, Instant>();

  const keyOf = (tenantId: string, id: string) => ({ kind: 'stoppedReceiver', tenantId, id }) as const;

  return {
    isStopped: async (tenantId, name) => {
      const now = clock.now();
      if (Math.abs(now - (openSince.get(name) ?? -Infinity)) < FRESH_MS) return false;
      const stopped = (await records.get(keyOf(tenantId, name))) !== undefined;
      if (!stopped) openSince.set(name, now);
      return stopped;
    },
    stop: async (tenantId, name, code) => {
      await records.put(keyOf(tenantId, name), { at: clock.now(), code }, undefined);
      openSince.delete(name);
    },
    resume: async (tenantId, name) => {
      await records.remove(keyOf(tenantId, name));
    },
  };
}
