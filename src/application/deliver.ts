import { heads, type Effect } from '../domain/effects.ts';
import type { Lead } from '../domain/lead.ts';
import { isRepeatable, type Done } from '../domain/repeatable.ts';
import { seal } from '../domain/seal.ts';
import { lease, nextEffect, release, settle } from '../domain/settle.ts';
import { earliest, type Instant } from '../domain/time.ts';
import type { LeadKey, Stored } from '../ports/lead-store.ts';
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

/** How far a lead's effects have come: what is stored, and what is done but not ticked off there yet. */
type Progress = { stored: Stored; done: readonly Done[] };

/** Starts carrying out a lead's effects, and does not wait for it. */
export type Deliver = Workers<LeadKey>;

/**
 * Carries out the effects of leads, one lead by one process at a time and in order. Each is ticked off in the
 * document after it is done, before the next: a crash in between repeats one message at the most. What nobody would
 * notice twice is ticked off together with what comes after it.
 */
export function makeDeliver(parts: Parts, channels: Channels, carryOut: CarryOut): Deliver {
  const { store, clock, instance, log } = parts;
  let alarms = 0;

  /** Writes what `change` makes of the lead as it is stored by then; undefined: nothing to write. */
  const save = async (
    first: Stored,
    change: (lead: Lead) => Lead | undefined,
  ): Promise<Stored | undefined> => {
    let stored: Stored | undefined = first;
    while (stored !== undefined) {
      const lead = change(stored.lead);
      if (lead === undefined) return undefined;
      const answer = await store.replace({ lead, version: stored.version });
      if (answer.kind === 'replaced') return { lead, version: answer.version };
      stored = await store.get(first.lead);
    }
    return undefined;
  };

  const isOthers = (lead: Lead): boolean =>
    lead.lease !== undefined && lead.lease.owner !== instance && lead.lease.until > clock.now();

  /** Takes or renews the lease if it would not last over the next effect, which may take half a lease. */
  const hold = async (stored: Stored): Promise<Stored | undefined> => {
    const { lead } = stored;
    const settings = await channels.clockSettings(lead.tenantId);
    if (lead.lease?.owner === instance && lead.lease.until - clock.now() > (LEASE_MS * 2) / 3) return stored;
    return save(stored, (present) =>
      isOthers(present) ? undefined : seal(lease(present, instance, clock.now() + LEASE_MS), settings),
    );
  };

  /** Ticks off what is done; the lead is free again if nothing more is due. */
  const ticking = async ({ tenantId }: LeadKey, done: readonly Done[]): Promise<(lead: Lead) => Lead> => {
    const settings = { ...(await channels.clockSettings(tenantId)), now: clock.now() };
    return (lead) => {
      const settled = done.reduce((one, { effect, outcome }) => settle(one, effect, outcome, settings), lead);
      return nextEffect(settled, settings.now) === undefined ? seal(release(settled), settings) : settled;
    };
  };

  /** Carries out the next effect of a lead; what is left to be ticked off is written if nothing else is due. */
  const goOn = async ({ stored, done }: Progress): Promise<Progress | undefined> => {
    const tickOff = await ticking(stored.lead, done);
    const effect = nextEffect(done.length === 0 ? stored.lead : tickOff(stored.lead), clock.now());
    if (effect !== undefined) return carryOn(await hold(stored), effect, done);
    if (done.length > 0) return written(await save(stored, tickOff));
    workSoon(stored.lead);
    return undefined;
  };

  const carryOn = async (
    held: Stored | undefined,
    { n }: Effect,
    before: readonly Done[],
  ): Promise<Progress | undefined> => {
    const effect = held?.lead.effects.find((other) => other.n === n);
    if (held === undefined || effect === undefined) return held && { stored: held, done: before };
    const done = [...before, { effect, outcome: await carryOut(held.lead, effect) }];
    const { lead } = held;
    if (!isMoreDue(lead, done, clock.now()) || !done.every((one) => isRepeatable(lead, one)))
      return written(await save(held, await ticking(lead, done)));
    const stored = await store.get(lead);
    return stored && { stored, done };
  };

  const work = async (key: LeadKey): Promise<void> => {
    let progress = written(await store.get(key));
    while (progress !== undefined && !isOthers(progress.stored.lead)) progress = await goOn(progress);
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

function written(stored: Stored | undefined): Progress | undefined {
  return stored && { stored, done: [] };
}

/** Whether there is anything beside what is done. */
function isMoreDue(lead: Lead, done: readonly Done[], now: Instant): boolean {
  const effects = lead.effects.filter(({ n }) => done.every(({ effect }) => effect.n !== n));
  return nextEffect({ ...lead, effects }, now) !== undefined;
}
