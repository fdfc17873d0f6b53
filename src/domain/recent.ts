/** Values by key, of which those that were not used for the longest are forgotten. */
export type Recent<K, V> = {
  /** Looking counts as using. */
  get(key: K): V | undefined;
  /** What it holds, least used first; to look here does not count. */
  entries(): Iterable<[K, V]>;
  keep(key: K, value: V): V;
  forget(key: K): void;
};

/** Holds so many at the most. */
export function makeRecent<K, V>(most: number): Recent<K, V> {
  const kept = new Map<K, V>();

  const keep = (key: K, value: V): V => {
    kept.delete(key);
    kept.set(key, value);
    const oldest = kept.size > most ? kept.keys().next() : undefined;
    if (oldest?.done === false) kept.delete(oldest.value);
    return value;
  };

  return {
    get: (key) => {
      const found = kept.get(key);
      return found === undefined ? undefined : keep(key, found);
    },
    entries: () => kept,
    keep,
    forget: (key) => void kept.delete(key),
  };
}
