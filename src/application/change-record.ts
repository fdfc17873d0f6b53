import type { Kind, Kinds, RecordKey, Records } from '../ports/records.ts';

/** Changes a document, made new if there is none; nothing to write where `update` gives back what it got. */
export async function changeRecord<K extends Kind>(
  records: Records,
  key: RecordKey<K>,
  update: (present: Kinds[K] | undefined) => Kinds[K] | undefined,
): Promise<Kinds[K] | undefined> {
  for (;;) {
    const stored = await records.get(key);
    const next = update(stored?.value);
    if (next === undefined || next === stored?.value) return stored?.value;
    if ((await records.put(key, next, stored?.version)) === 'put') return next;
  }
}
