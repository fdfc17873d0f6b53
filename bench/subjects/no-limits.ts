import type { Limits } from '../../src/domain/limits.ts';

/** Not the limits of Teams: they, and not the work, would be measured. */
export const NO_LIMITS: Limits = {
  conversation: [{ count: 1_000_000, within: 1_000 }],
  together: { count: 1_000_000, within: 1_000 },
};
