import type { Kinds, RecordKey, TimedKind } from '../ports/records.ts';
import { LEASE_MS } from './holding.ts';
import type { Parts } from './parts.ts';
import { makeWorkers, type Workers } from './workers.ts';

/** For each kind, what is done when its moment has come; the answer is the document after it, with its next moment. */
export type TimedWork = { [K in TimedKind]: (value: Kinds[K]) => Promise<Kinds[K] | 'done'> };

export type TimedRecords = Workers<RecordKey<TimedKind>>;

/** Documents that one process works on at the same time. */
const AT_ONCE = 4;

/**
 * Does what is due about small documents, as `deliver` does about leads: who moves `wakeAt` a lease on by a
 * compare-and-swap has the work, and after a crash it is found again when the lease is over.
 */
export function makeTimedRecords(
  { records, clock, log }: Pick<Parts, 'records' | 'clock' | 'log'>,
  work: TimedWork,
): TimedRecords {
  const take = async <K extends TimedKind>(key: RecordKey<K>): Promise<Kinds[K] | undefined> => {
    const stored = await records.get(key);
    if (stored === undefined || stored.value.wakeAt > clock.now()) return undefined;
    const held = { ...stored.value, wakeAt: clock.now() + LEASE_MS };
    return (await records.put(key, held, stored.version)) === 'put' ? held : undefined;
  };

  /** Unless somebody else has changed the document, or taken it away, since. */
  const settle = async <K extends TimedKind>(
    key: RecordKey<K>,
    held: Kinds[K],
    next: Kinds[K] | 'done',
  ): Promise<void> => {
    const stored = await records.get(key);
    if (stored?.value.wakeAt !== held.wakeAt) return;
    if (next === 'done') await records.remove(key);
    else await records.put(key, next, stored.version);
  };

  const wake = async <K extends TimedKind>(key: RecordKey<K>): Promise<void> => {
    const held = await take(key);
    if (held !== undefined) await settle(key, held, await work[key.kind](held));
  };

  return makeWorkers({
    atOnce: AT_ONCE,
    nameOf: ({ kind, tenantId, id }) => `${kind}/${tenantId}/${id}`,
    work: wake,
    failed: ({ kind, id }, error) => {
      log.error('timed.failed', { kind, id, error });
    },
  });
}
