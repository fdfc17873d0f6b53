import type { Instant, Millis } from './time.ts';

/**
 * So many leads of a channel within a while have cards of their own; those beyond are lines of one, which has room for
 * so many.
 */
export type FloodRule = { after: number; within: Millis; room: number };

/** What came to a channel lately. */
export type Arrivals = {
  /** When the last leads came: as many as may have cards of their own. */
  recent: readonly Instant[];
  /** Those of them that have one. */
  own: readonly { lead: string; at: Instant }[];
  flood?: LastFlood;
};

/** The last card with lines. */
type LastFlood = {
  id: string;
  /** It takes lines until then, */ until: Instant;
  /** as long as there is room. */ lines: number;
  /** Its number among those of one flood. */ part: number;
  /** The one before it, which is full. */ full?: string;
};

export const NO_ARRIVALS: Arrivals = { recent: [], own: [] };

type Now = { now: Instant; rule: FloodRule };

/** Decides how a lead is shown in its channel: by a card of its own, or as a line of a flood's. */
export function arrive(
  before: Arrivals,
  { lead, channel }: { lead: string; channel: string },
  { now, rule }: Now,
): { arrivals: Arrivals; flood?: string } {
  const own = before.own.filter(({ at }) => at > now - rule.within);
  // Asked again, since its card could not be sent.
  if (own.some((other) => other.lead === lead)) return { arrivals: before };
  const recent = before.recent.filter((at) => at > now - rule.within);
  const arrivals = { ...before, own, recent: [...recent, now].slice(-rule.after) };
  if (recent.length < rule.after) return { arrivals: { ...arrivals, own: [...own, { lead, at: now }] } };
  const flood = { ...withRoom(before.flood, channel, { now, rule }), until: now + rule.within };
  return { arrivals: { ...arrivals, flood: { ...flood, lines: flood.lines + 1 } }, flood: flood.id };
}

/** The flood that lasts; another where it has ended, or its card is full. */
function withRoom(
  last: LastFlood | undefined,
  channel: string,
  { now, rule }: Now,
): Omit<LastFlood, 'until'> {
  if (last === undefined || last.until <= now) return { id: `${channel}:${now}`, lines: 0, part: 1 };
  if (last.lines < rule.room) return last;
  const part = last.part + 1;
  return { id: `${channel}:${now}:${part}`, lines: 0, part, full: last.id };
}
