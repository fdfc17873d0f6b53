import { heads, type Effect } from '../domain/effects.ts';
import type { Lead } from '../domain/lead.ts';
import { seal } from '../domain/seal.ts';
import { lease, nextEffect, release, settle, type Settled } from '../domain/settle.ts';
import { earliest } from '../domain/time.ts';
import type { Stored, LeadKey } from '../ports/lead-store.ts';
import type { CarryOut } from './carry-out.ts';
import type { Channels } from './channels.ts';
import type { Parts } from './parts.ts';
import { makeWorkers, type Workers } from './workers.ts';

/** How long one process may take over one effect before others think it dead. */
export const LEASE_MS = 30_000;

/** Leads whose effects are carried out at the same time by one process. */
const AT_ONCE = 16;
/** Of these, those that clicks find free however much else is sent. */
const KEPT_FOR_CLICKS = 4;

/** What is due within this is not left to the tick. */
const SOON_MS = 60 * 60_000;
/** Alarms set at one time; what comes beyond is found by the tick. */
const ALARMS = 10_000;

/** Starts carrying out a lead's effects, and does not wait for it. */
export type Deliver = Workers<LeadKey>;

/**
 * Carries out the effects of leads, one lead by one process at a time and in order. Each is ticked off in the
 * document after it is done: a crash in between repeats one message at the most.
 */
export function makeDeliver(parts: Parts, channels: Channels, carryOut: CarryOut): Deliver {
  const { store, clock, instance, log } = parts;
  let alarms = 0;

  /** Writes what `change` makes of the lead as it is stored by then; undefined: nothing to write. */
  const save = async (
    key: LeadKey,
    first: Stored | undefined,
    change: (lead: Lead) => Lead | undefined,
  ): Promise<Stored | undefined> => {
    let stored = first ?? (await store.get(key));
    for (;;) {
      if (stored === undefined) return undefined;
      const lead = change(stored.lead);
      if (lead === undefined) return undefined;
      const answer = await store.replace({ lead, version: stored.version });
      if (answer.kind === 'replaced') return { lead, version: answer.version };
      stored = await store.get(key);
    }
  };

  const isOthers = (lead: Lead): boolean =>
    lead.lease !== undefined && lead.lease.owner !== instance && lead.lease.until > clock.now();

  /** Takes or renews the lease if it would not last over the next effect, which may take half a lease. */
  const hold = async (key: LeadKey, stored: Stored): Promise<Stored | undefined> => {
    const settings = await channels.clockSettings(key.tenantId);
    const { lead } = stored;
    if (lead.lease?.owner === instance && lead.lease.until - clock.now() > (LEASE_MS * 2) / 3) return stored;
    return save(key, stored, (present) =>
      isOthers(present) ? undefined : seal(lease(present, instance, clock.now() + LEASE_MS), settings),
    );
  };

  const tickOff = async (
    key: LeadKey,
    stored: Stored,
    done: { effect: Effect; outcome: Settled },
  ): Promise<Stored | undefined> => {
    const settings = { ...(await channels.clockSettings(key.tenantId)), now: clock.now() };
    return save(key, stored, (present) => {
      const settled = settle(present, done.effect, done.outcome, settings);
      if (nextEffect(settled, settings.now) === undefined) return seal(release(settled), settings);
      return settled;
    });
  };

  const work = async (key: LeadKey): Promise<void> => {
    let stored = await store.get(key);
    while (stored !== undefined && !isOthers(stored.lead)) {
      const effect = nextEffect(stored.lead, clock.now());
      if (effect === undefined) {
        workSoon(stored.lead);
        return;
      }
      const held = await hold(key, stored);
      if (held === undefined) return;
      const present = held.lead.effects.find((other) => other.n === effect.n);
      if (present === undefined) {
        stored = held;
        continue;
      }
      const outcome = await carryOut(held.lead, present);
      stored = await tickOff(key, held, { effect: present, outcome });
    }
  };

  /** An effect that is put off for a short while is carried out to the moment. */
  const workSoon = (lead: Lead): void => {
    const now = clock.now();
    const at = earliest(heads(lead.effects).map(({ dueAt }) => (dueAt > now ? dueAt : undefined)));
    if (at === undefined || at > now + SOON_MS || alarms >= ALARMS) return;
    alarms += 1;
    parts.alarm(at, () => {
      alarms -= 1;
      workers(lead);
    });
  };

  const workers = makeWorkers<LeadKey>({
    atOnce: AT_ONCE,
    kept: KEPT_FOR_CLICKS,
    nameOf: ({ tenantId, id }) => `${tenantId}/${id}`,
    work,
    failed: (key, error) => {
      log.error('effects.failed', { lead: key.id, error });
    },
  });
  return workers;
}
