import { TEAMS_LIMITS } from '../../src/adapters/teams/limits.ts';
import type { Limit } from '../../src/domain/limits.ts';
import type { Call, Plan, Trouble } from './fake-connector.ts';

/** A call that was counted. */
export type Counted = { at: number; channel: string; refused: boolean };
export type StrictTeams = {
  /** For the connector: refuses what is beyond the limits, and else does as the other plan says. */
  plan: Plan;
  counted: readonly Counted[];
};

/**
 * Teams as it says it is: 429 to whatever is beyond its limits, in turn with `Retry-After` and without. By its own
 * count of every while, and not by what Lead Desk has worked out.
 */
export function strictTeams(now: () => number, otherwise: Plan = () => undefined): StrictTeams {
  const counted: Counted[] = [];
  const byChannel = new Map<string, number[]>();
  const all: number[] = [];

  const isBeyond = (times: readonly number[], { count, within }: Limit): boolean => {
    const first = times.at(-count);
    return first !== undefined && now() - first < within;
  };

  const refusal = (times: readonly number[]): Trouble | undefined => {
    const broken = TEAMS_LIMITS.conversation.find((limit) => isBeyond(times, limit));
    if (broken === undefined && !isBeyond(all, TEAMS_LIMITS.together)) return undefined;
    const wait = Math.ceil(((times.at(-(broken?.count ?? 1)) ?? 0) + (broken?.within ?? 0) - now()) / 1_000);
    const isTold = counted.length % 2 === 0;
    return { status: 429, code: 'Throttled', ...(isTold ? { retryAfter: String(Math.max(1, wait)) } : {}) };
  };

  const plan = async (call: Call): Promise<Trouble | undefined> => {
    const channel = call.conversation.split(';')[0] ?? '';
    const times = byChannel.get(channel) ?? [];
    byChannel.set(channel, times);
    const trouble = refusal(times);
    counted.push({ at: now(), channel, refused: trouble !== undefined });
    if (trouble !== undefined) return trouble;
    times.push(now());
    all.push(now());
    return otherwise(call);
  };

  return { plan, counted };
}
