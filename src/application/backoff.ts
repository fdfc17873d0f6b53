import type { Millis } from '../domain/time.ts';

const FIRST: Millis = 2_000;
const LONGEST: Millis = 10 * 60_000;

/** Doubles from two seconds to the longest (ten minutes); the upper half is drawn by `random` (0 to 1). */
export function backoff(attempts: number, random: number, longest: Millis = LONGEST): Millis {
  const full = Math.min(longest, FIRST * 2 ** Math.min(attempts, 20));
  return Math.round(full / 2 + (full / 2) * random);
}
