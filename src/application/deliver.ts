import { heads, type Effect } from '../domain/effects.ts';
import type { Lead } from '../domain/lead.ts';
import { isRepeatable, type Done } from '../domain/repeatable.ts';
import { nextEffect } from '../domain/settle.ts';
import { earliest, type Instant } from '../domain/time.ts';
import type { LeadKey, Stored } from '../ports/lead-store.ts';
import type { CarryOut } from './carry-out.ts';
import type { Channels } from './channels.ts';
import type { Floods } from './floods.ts';
import { makeHolding } from './holding.ts';
import { makeListLeads } from './list-leads.ts';
import type { Parts } from './parts.ts';
import { waitForLull } from './wait-for-lull.ts';
import { inStages, makeWorkers, type Workers } from './workers.ts';

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

type Rooms = { channels: Channels; floods: Pick<Floods, 'showing'>; carryOut: CarryOut };

/**
 * Carries out the effects of leads, one lead by one process at a time and in order. Each is ticked off in the
 * document after it is done, before the next: a crash in between repeats one message at the most. What nobody would
 * notice twice is ticked off together with what comes after it. What a line of a flood shows is ticked off beforehand,
 * many leads at once.
 */
export function makeDeliver(parts: Parts, rooms: Rooms): Deliver {
  const { store, clock, log, flood } = parts;
  const { channels, floods, carryOut } = rooms;
  const holding = makeHolding(parts, channels);
  const { isOthers, hold, save, ticking } = holding;
  let alarms = 0;

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
      sending(lead);
    });
  };

  const sending = makeWorkers<LeadKey>({
    atOnce: AT_ONCE,
    kept: KEPT_FOR_CLICKS,
    nameOf: ({ tenantId, id }) => `${tenantId}/${id}`,
    work,
    failed: (key, error) => {
      log.error('effects.failed', { lead: key.id, error });
    },
  });
  const listing = makeListLeads(parts, { channels, floods, holding, handOn: sending, ended: workSoon });
  const carrying = flood.after === Infinity ? sending : inStages(listing, sending);
  return inStages(waitForLull(parts, carrying), carrying);
}

function written(stored: Stored | undefined): Progress | undefined {
  return stored && { stored, done: [] };
}

/** Whether there is anything beside what is done. */
function isMoreDue(lead: Lead, done: readonly Done[], now: Instant): boolean {
  const effects = lead.effects.filter(({ n }) => done.every(({ effect }) => effect.n !== n));
  return nextEffect({ ...lead, effects }, now) !== undefined;
}
