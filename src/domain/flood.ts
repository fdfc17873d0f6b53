import type { Instant, Millis } from './time.ts';

/** So many leads of a channel within a while have cards of their own; those beyond are lines of one. */
export type FloodRule = { after: number; within: Millis };

/** What came to a channel lately. */
export type Arrivals = {
  /** When the last leads came: as many as may have cards of their own. */
  recent: readonly Instant[];
  /** Those of them that have one. */
  own: readonly { lead: string; at: Instant }[];
  /** The card of the last flood, and until when it takes lines. */
  flood?: { id: string; until: Instant };
};

export const NO_ARRIVALS: Arrivals = { recent: [], own: [] };

/** Decides how a lead is shown in its channel: by a card of its own, or as a line of a flood's. */
export function arrive(
  before: Arrivals,
  { lead, channel }: { lead: string; channel: string },
  { now, rule }: { now: Instant; rule: FloodRule },
): { arrivals: Arrivals; flood?: string } {
  const own = before.own.filter(({ at }) => at > now - rule.within);
  // Asked again, since its card could not be sent.
  if (own.some((other) => other.lead === lead)) return { arrivals: before };
  const recent = before.recent.filter((at) => at > now - rule.within);
  const arrivals = { ...before, own, recent: [...recent, now].slice(-rule.after) };
  if (recent.length < rule.after) return { arrivals: { ...arrivals, own: [...own, { lead, at: now }] } };
  const id = before.flood !== undefined && before.flood.until > now ? before.flood.id : `${channel}:${now}`;
  return { arrivals: { ...arrivals, flood: { id, until: now + rule.within } }, flood: id };
}
