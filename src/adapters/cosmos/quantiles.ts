import { placeOf } from '../../domain/tally.ts';

/** Numbers that can be counted, and of which a few can be listed. */
export type Countable = {
  /** How many there are beyond one, up to another. */
  count(beyond: number, upTo: number): Promise<number>;
  /** The smallest of them, in their order. */
  first(range: { beyond: number; upTo: number }, most: number): Promise<number[]>;
  largest(): Promise<number | undefined>;
};

/** So few are listed rather than counted. */
const FEW = 100;

/**
 * The numbers at some shares of them, exactly, without reading them all: the range in which one lies is halved by
 * counting until few are left in it.
 */
export async function quantilesOf(numbers: Countable, at: readonly number[]): Promise<number[]> {
  const largest = await numbers.largest();
  if (largest === undefined) return [];
  const whole = { beyond: -1, upTo: largest };
  const count = await numbers.count(whole.beyond, whole.upTo);
  return Promise.all(at.map((share) => numberAt(numbers, whole, { place: placeOf(share, count), count })));
}

async function numberAt(
  numbers: Countable,
  { beyond, upTo }: { beyond: number; upTo: number },
  { place, count }: { place: number; count: number },
): Promise<number> {
  if (upTo - beyond <= 1) return upTo;
  if (count <= FEW) return (await numbers.first({ beyond, upTo }, place + 1))[place] ?? upTo;
  const middle = beyond + Math.ceil((upTo - beyond) / 2);
  const lower = await numbers.count(beyond, middle);
  return place < lower
    ? numberAt(numbers, { beyond, upTo: middle }, { place, count: lower })
    : numberAt(numbers, { beyond: middle, upTo }, { place: place - lower, count: count - lower });
}
