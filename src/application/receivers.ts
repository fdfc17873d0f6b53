import type { Instant, Millis } from '../domain/time.ts';
import type { Parts } from './parts.ts';

/** How long an answer is reused; what another instance or an operator changed shows after that. */
const FRESH_MS: Millis = 30_000;

/** The receivers of events that asked to be told of nothing any more. */
export type Receivers = {
  isStopped(tenantId: string, name: string): Promise<boolean>;
  stop(tenantId: string, name: string, code: string): Promise<void>;
  /** Tells it again. */
  resume(tenantId: string, name: string): Promise<void>;
};

export function makeReceivers({ records, clock }: Pick<Parts, 'records' | 'clock'>): Receivers {
  const known = new Map<string, { at: Instant; stopped: boolean }>();

  const keyOf = (tenantId: string, name: string) =>
    ({ kind: 'stoppedReceiver', tenantId, id: name }) as const;
  const learn = (tenantId: string, name: string, stopped: boolean): boolean => {
    known.set(`${tenantId}/${name}`, { at: clock.now(), stopped });
    return stopped;
  };

  return {
    isStopped: async (tenantId, name) => {
      const last = known.get(`${tenantId}/${name}`);
      if (last !== undefined && Math.abs(clock.now() - last.at) < FRESH_MS) return last.stopped;
      return learn(tenantId, name, (await records.get(keyOf(tenantId, name))) !== undefined);
    },
    stop: async (tenantId, name, code) => {
      await records.put(keyOf(tenantId, name), { at: clock.now(), code }, undefined);
      learn(tenantId, name, true);
    },
    resume: async (tenantId, name) => {
      await records.remove(keyOf(tenantId, name));
      learn(tenantId, name, false);
    },
  };
}
