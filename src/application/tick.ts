import { isAlive } from '../domain/channel.ts';
import type { Context } from '../domain/commands.ts';
import type { Lead } from '../domain/lead.ts';
import { send } from '../domain/receive.ts';
import { route } from '../domain/routing.ts';
import { seal } from '../domain/seal.ts';
import { wake } from '../domain/wake.ts';
import type { LeadKey } from '../ports/lead-store.ts';
import { leased } from './change-lead.ts';
import type { Channels } from './channels.ts';
import type { Deliver } from './deliver.ts';
import type { Parts } from './parts.ts';
import type { TimedRecords } from './timed-records.ts';

/** Leads that one look takes up at the most; what is left is found by the next. */
const AT_ONCE = 500;
/** The same of small documents; each may cost a count of leads, or a message. */
const RECORDS_AT_ONCE = 100;
/** Leads that are changed together and share a commit; clicks have their turn in between. */
const TOGETHER = 25;

/**
 * Looks what is due, and starts it: the clocks' work, effects left over by a crash, leads without a channel, and
 * what small documents ask for.
 */
export type Tick = (tenantId: string) => Promise<void>;

/** What becomes of a lead; undefined: it stays as it is. */
type Decide = (lead: Lead, context: Context) => Lead | undefined;

export function makeTick(
  parts: Parts,
  channels: Channels,
  { deliver, timed }: { deliver: Deliver; timed: TimedRecords },
): Tick {
  const { store, records, clock, calendar, defaults, instance, log, metrics } = parts;

  const contextOf = async (tenantId: string): Promise<Context> => {
    const now = clock.now();
    const actor = { kind: 'clock' } as const;
    return {
      ...(await channels.clockSettings(tenantId)),
      now,
      today: calendar(defaults.timeZone).today(now),
      actor,
    };
  };

  /** One try: if somebody else was faster, the lead is theirs. */
  const change = async (key: LeadKey, decide: Decide): Promise<void> => {
    const stored = await store.get(key);
    if (stored === undefined) return;
    const context = await contextOf(key.tenantId);
    const next = decide(stored.lead, context);
    if (next !== undefined) {
      const answer = await store.replace({ lead: leased(next, context, instance), version: stored.version });
      if (answer.kind === 'moved') return;
    }
    deliver(key);
  };

  const changeAll = async (keys: readonly LeadKey[], decide: Decide): Promise<void> => {
    const tryOne = (key: LeadKey): Promise<void> =>
      change(key, decide).catch((error: unknown) => {
        log.error('tick.lead_failed', { lead: key.id, error });
      });
    for (let at = 0; at < keys.length; at += TOGETHER)
      await Promise.all(keys.slice(at, at + TOGETHER).map(tryOne));
  };

  const woken: Decide = (lead, context) => {
    const decision = wake(lead, context);
    return decision.kind === 'changed' ? decision.lead : undefined;
  };

  /** Sends leads that no channel has to the channels that want them now. */
  const place = async (tenantId: string): Promise<void> => {
    const list = await channels.all(tenantId);
    if (!list.some(isAlive)) return;
    const { leads } = await store.find({
      tenantId,
      filter: { waiting: true },
      sort: 'oldest',
      limit: AT_ONCE,
    });
    await changeAll(leads, (lead, context) =>
      lead.waiting ? seal(send(lead, route(lead, list), context.now), context) : undefined,
    );
  };

  return async function tick(tenantId): Promise<void> {
    metrics.count('ticks');
    await changeAll(await store.due(clock.now(), AT_ONCE), woken);
    await place(tenantId);
    for (const key of await records.due(clock.now(), RECORDS_AT_ONCE)) timed(key);
  };
}
