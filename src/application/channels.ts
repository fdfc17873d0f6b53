import { isAlive, type Channel } from '../domain/channel.ts';
import type { ClockSettings } from '../domain/clocks.ts';
import type { Calendar } from '../domain/time.ts';
import type { Parts } from './parts.ts';

/** How long a list of channels may be reused; another instance's change shows after that. */
const FRESH_MS = 2_000;

export type Channels = {
  all(tenantId: string): Promise<readonly Channel[]>;
  get(tenantId: string, id: string): Promise<Channel | undefined>;
  /** Changes a channel's document, made new if there is none; `undefined` leaves it. */
  change(
    tenantId: string,
    id: string,
    update: (present: Channel | undefined) => Channel | undefined,
  ): Promise<Channel | undefined>;
  /** The settings that clocks need: the policy, and each channel's own calendar. */
  clockSettings(tenantId: string): Promise<ClockSettings>;
};

/** The tenant's channels, read once for many uses. */
export function makeChannels(
  parts: Pick<Parts, 'records' | 'clock' | 'policy' | 'defaults' | 'calendar'>,
): Channels {
  const { records, clock, policy, defaults, calendar } = parts;
  const cache = new Map<string, { at: number; list: Promise<readonly Channel[]> }>();

  const read = async (tenantId: string): Promise<readonly Channel[]> =>
    (await records.list('channel', tenantId)).map(({ value }) => value);

  const all = (tenantId: string): Promise<readonly Channel[]> => {
    const known = cache.get(tenantId);
    if (known !== undefined && Math.abs(clock.now() - known.at) < FRESH_MS) return known.list;
    const list = read(tenantId);
    cache.set(tenantId, { at: clock.now(), list });
    const forget = (): boolean => cache.delete(tenantId);
    // A first channel is news: until there is one, every look is a new one.
    list.then((channels) => channels.some(isAlive) || forget(), forget);
    return list;
  };

  const change: Channels['change'] = async (tenantId, id, update) => {
    const key = { kind: 'channel', tenantId, id } as const;
    const stored = await records.get(key);
    const next = update(stored?.value);
    if (next === undefined) return stored?.value;
    const answer = await records.put(key, next, stored?.version);
    if (answer === 'moved') return change(tenantId, id, update);
    cache.delete(tenantId);
    return next;
  };

  return {
    all,
    change,
    get: async (tenantId, id) => (await all(tenantId)).find((channel) => channel.id === id),
    clockSettings: async (tenantId) => {
      const known = new Map((await all(tenantId)).map((channel) => [channel.id, channel]));
      const calendarOf = (id: string): Calendar => {
        const channel = known.get(id);
        return calendar(channel?.timeZone ?? defaults.timeZone, channel?.workingTime);
      };
      return { policy, calendarOf };
    },
  };
}
