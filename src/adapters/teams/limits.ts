import type { Limits } from '../../domain/limits.ts';

/**
 * What Teams publishes for one bot: in one thread, and in one tenant. A channel and the threads in it are counted
 * as one, for nobody says that they are not.
 */
export const TEAMS_LIMITS: Limits = {
  conversation: [
    { count: 7, within: 1_000 },
    { count: 8, within: 2_000 },
    { count: 60, within: 30_000 },
    { count: 1_800, within: 3_600_000 },
  ],
  together: { count: 30, within: 1_000 },
};

/** For what is not Teams: more than anybody sends. */
export const NO_LIMITS: Limits = {
  conversation: [{ count: 10_000, within: 1_000 }],
  together: { count: 1_000_000, within: 1_000 },
};
