/** A seeded generator (mulberry32), so that what a random test did can be done again. */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The seed of all random tests of a run: `SEED` in the environment, or a new one. */
export const SEED = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e9));

/** The seed, printed beside the name of what is tried with it. */
export function seedOf(name: string): number {
  console.log(`      ${name}: SEED=${SEED}`);
  return SEED;
}
