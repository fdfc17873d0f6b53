import type { Instant } from '../domain/time.ts';

export type Clock = { now(): Instant };
