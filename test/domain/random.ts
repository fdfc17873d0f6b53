import fc from 'fast-check';
import { SEED } from '../support/random.ts';

/** `SEED=… npm test` runs the same random tests again; titles name the seed. */
export const seed = SEED;

/** `TIMES=20` looks twenty times as long. */
const times = Number(process.env['TIMES'] ?? 1);

/** A whole random test: as many runs as asked for, from the one seed. */
export function always<T>(arbitrary: fc.Arbitrary<T>, predicate: (value: T) => void, numRuns = 100): void {
  fc.assert(fc.property(arbitrary, predicate), { seed, numRuns: numRuns * times });
}
