import type { Instant } from '../domain/time.ts';

export type Clock = { now(): Instant };

/** Calls back at a moment. A process that ends forgets it: what must not be forgotten stands in the store. */
export type Alarm = (at: Instant, run: () => void) => void;
