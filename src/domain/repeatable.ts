import type { Effect } from './effects.ts';
import type { Lead } from './lead.ts';
import type { Settled } from './settled.ts';

/** An effect, and what became of it. */
export type Done = { effect: Effect; outcome: Settled };

/**
 * Whether nobody would notice if the effect were carried out once more: the same card in the same post, or nothing
 * that was sent at all.
 */
export function isRepeatable(lead: Lead, { effect, outcome }: Done): boolean {
  if (outcome.kind === 'waits' || outcome.kind === 'moot') return true;
  if (effect.kind !== 'show' || outcome.kind !== 'sent') return false;
  return lead.posts.some(({ channel, activityId }) => channel === effect.channel && activityId !== undefined);
}
