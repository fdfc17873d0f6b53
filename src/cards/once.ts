import type { Instant } from '../domain/time.ts';

const SECOND = 1_000;

/** What is made of something for a moment; `like` names all else that it depends on. */
export type Once<O extends object, T> = (of: O, at: { now: Instant; like: () => string }, make: () => T) => T;

type Made<T> = { second: number; by: Map<string, T> };

/**
 * Makes what is asked for again and again within the same second but once or twice: what comes of the first look is
 * not held on to, for mostly there is no other, and what is held outlives the young heap. What is held is forgotten
 * with the object it is made of.
 */
export function makeOnce<O extends object, T>(): Once<O, T> {
  /** What was made, or the second of the first look. */
  const looked = new WeakMap<O, Made<T> | number>();

  const hold = (of: O, second: number): Made<T> => {
    const made: Made<T> = { second, by: new Map() };
    looked.set(of, made);
    return made;
  };

  return (of, { now, like }, make) => {
    const second = Math.floor(now / SECOND);
    const before = looked.get(of);
    if ((typeof before === 'object' ? before.second : before) !== second) {
      looked.set(of, second);
      return make();
    }
    const { by } = typeof before === 'object' ? before : hold(of, second);
    const name = like();
    const known = by.get(name);
    if (known !== undefined) return known;
    const fresh = make();
    by.set(name, fresh);
    return fresh;
  };
}
