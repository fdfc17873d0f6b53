import { firstFree, partOf, type Limit } from '../domain/limits.ts';
import type { Instant } from '../domain/time.ts';

/** Moments at which something may be sent, given out one after the other. */
export type Lane = {
  /** The next free moment from `from` on, with only a share of what is allowed. */
  firstFree(from: Instant, share: number): Instant;
  book(at: Instant): void;
  /** Gives back what was booked for after this moment. */
  clearAfter(now: Instant): void;
};

/** Keeps the limits in whatever while one looks at; a bucket that refills would let through twice as much in some. */
export function makeLane(limits: readonly Limit[]): Lane {
  const most = Math.max(...limits.map(({ count }) => count));
  let booked: Instant[] = [];

  return {
    firstFree: (from, share) =>
      firstFree(
        booked,
        limits.map((limit) => partOf(limit, share)),
        from,
      ),
    book: (at) => {
      const place = booked.findLastIndex((other) => other <= at) + 1;
      booked.splice(place, 0, at);
      if (booked.length > 4 * most) booked = booked.slice(-2 * most);
    },
    clearAfter: (now) => {
      booked = booked.filter((at) => at <= now);
    },
  };
}

/** Parts of the while of a limit that are filled one by one; the while touches one part more. */
const PARTS = 2;

/** The same for many conversations at once: a moment before others that are booked may still be free. */
export function makeSharedLane({ count, within }: Limit): Pick<Lane, 'book'> & {
  firstFree(from: Instant): Instant;
} {
  const long = within / PARTS;
  const room = Math.max(1, Math.floor(count / (PARTS + 1)));
  const booked = new Map<number, number>();
  const isFull = (part: number): boolean => (booked.get(part) ?? 0) >= room;

  const forgetBefore = (part: number): void => {
    for (const old of booked.keys()) if (old < part - PARTS) booked.delete(old);
  };

  return {
    firstFree: (from) => {
      let part = Math.floor(from / long);
      if (booked.size > 1_000) forgetBefore(part);
      while (isFull(part)) part += 1;
      return Math.max(from, part * long);
    },
    book: (at) => {
      const part = Math.floor(at / long);
      booked.set(part, (booked.get(part) ?? 0) + 1);
    },
  };
}
