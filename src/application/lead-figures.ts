import {
  counted,
  COUNT_NAMES,
  REASONED,
  type CountName,
  type Counts,
  type Figures,
  type Times,
} from '../domain/figures.ts';
import type { LeadFilter } from '../domain/lead-filter.ts';
import type { LeadTime } from '../domain/lead-times.ts';
import { narrow } from '../domain/narrow.ts';
import type { Clock } from '../ports/clock.ts';
import type { Some } from '../ports/lead-counts.ts';
import type { LeadStore } from '../ports/lead-store.ts';

export type LeadFigures = (tenantId: string, filter: LeadFilter) => Promise<Figures>;

/** Figures are looked up in the store, and no lead is opened. */
export function makeLeadFigures({ store, clock }: { store: LeadStore; clock: Clock }): LeadFigures {
  return async (tenantId, filter) => {
    const now = clock.now();
    const some = (name: CountName): Some => ({ tenantId, filter: narrow(filter, counted(name, now)) });
    const named = COUNT_NAMES.map((name) => some(name).filter);
    const reasoned = REASONED.map(({ outcome, reason }) =>
      narrow(filter, { outcomes: [outcome], reasons: [reason] }),
    );
    const [numbers, answered, won, pipeline, earned] = await Promise.all([
      store.counts(tenantId, [...named, ...reasoned]),
      timesOf(store, { tenantId, filter }, 'answerTime'),
      timesOf(store, { tenantId, filter }, 'winTime'),
      store.totals(some('underway')),
      store.totals(some('won')),
    ]);
    const reasons = REASONED.map((one, at) => ({ ...one, count: numbers[named.length + at] ?? 0 }));
    return {
      counts: Object.fromEntries(COUNT_NAMES.map((name, at) => [name, numbers[at] ?? 0])) as Counts,
      reasons: reasons.filter(({ count }) => count > 0).sort((one, other) => other.count - one.count),
      ...(answered === undefined ? {} : { answered }),
      ...(won === undefined ? {} : { won }),
      ...{ pipeline, earned },
    };
  };
}

async function timesOf(store: LeadStore, some: Some, time: LeadTime): Promise<Times | undefined> {
  const [median, ninth] = await store.quantiles(some, time, [0.5, 0.9]);
  return median === undefined || ninth === undefined ? undefined : { median, ninth };
}
