import type { Instant } from '../domain/time.ts';

const SECOND = 1_000;

/** What is made of something for a moment; `like` names all else that it depends on. */
export type Once<O extends object, T> = (of: O, at: { now: Instant; like: string }, make: () => T) => T;

type Made<T> = { second: number; by: Map<string, T> };

/** Makes what is asked for again within the same second but once. It is forgotten with the object it is made of. */
export function makeOnce<O extends object, T>(): Once<O, T> {
  const made = new WeakMap<O, Made<T>>();

  const madeOf = (of: O, now: Instant): Made<T>['by'] => {
    const second = Math.floor(now / SECOND);
    const known = made.get(of);
    if (known?.second === second) return known.by;
    const by = new Map<string, T>();
    made.set(of, { second, by });
    return by;
  };

  return (of, { now, like }, make) => {
    const by = madeOf(of, now);
    const known = by.get(like);
    if (known !== undefined) return known;
    const fresh = make();
    by.set(like, fresh);
    return fresh;
  };
}
