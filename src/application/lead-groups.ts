import { counted, RATED, type GroupCounts } from '../domain/figures.ts';
import { foldName } from '../domain/fold.ts';
import {
  isOpenGroup,
  OPEN_GROUPS,
  slotsOf,
  type ClosedGroup,
  type OpenGroup,
  type Slot,
} from '../domain/groups.ts';
import type { LeadFilter } from '../domain/lead-filter.ts';
import type { Lead } from '../domain/lead.ts';
import { narrow } from '../domain/narrow.ts';
import type { Group } from '../domain/query.ts';
import type { Instant } from '../domain/time.ts';
import type { Clock } from '../ports/clock.ts';
import type { Share, Some } from '../ports/lead-counts.ts';
import type { LeadStore } from '../ports/lead-store.ts';

/** The leads of one value: how many, and the filter by which they are listed. */
export type GroupRow = {
  value: string;
  /** As the newest lead writes it, where only leads know. */
  name?: string;
  filter: LeadFilter;
  count: number;
  rated: GroupCounts;
};

export type Grouping = {
  rows: readonly GroupRow[];
  /** Leads that have none of the values shown; absent where a lead may have several. */
  others?: number;
};

/** What leads are grouped by; months are of somebody's time zone, and come with the question. */
export type By = { group: OpenGroup } | { group: ClosedGroup } | { group: 'month'; months: readonly Slot[] };
export type LeadGroups = (some: Some, by: By, most: number) => Promise<Grouping>;

/** Leads told apart by something, each part with its number and with what its rates are made of. */
export function makeLeadGroups({ store, clock }: { store: LeadStore; clock: Clock }): LeadGroups {
  return async (some, by, most) => {
    const slots = isOpen(by) ? (await openSlots(store, some, by.group)).slice(0, most) : slotsFor(by);
    const all = await Promise.all(slots.map((slot) => rowOf(store, some, { slot, now: clock.now() })));
    const unowned =
      by.group === 'assignee' ? [await rowOf(store, some, { slot: NOBODY, now: clock.now() })] : [];
    const rows = [
      ...all.filter(({ count }) => count > 0).slice(0, most),
      ...unowned.filter(({ count }) => count > 0),
    ];
    const named = await Promise.all(rows.map((row) => withName(store, some.tenantId, { row, by })));
    if (by.group === 'product' || by.group === 'industry') return { rows: named };
    const total = await store.count(some);
    return { rows: named, others: rows.reduce((left, { count }) => left - count, total) };
  };
}

/** Leads that nobody has are a part of their own, behind those of people. */
const NOBODY: Slot = { value: '', part: { unassigned: true } };

type OpenBy = { group: OpenGroup };

function isOpen(by: By): by is OpenBy {
  return isOpenGroup(by.group);
}

function slotsFor(by: Exclude<By, OpenBy>): readonly Slot[] {
  return by.group === 'month' ? by.months : slotsOf(by.group);
}

/** The values that most leads have, first; of names those that were asked for. */
async function openSlots(store: LeadStore, some: Some, group: OpenGroup): Promise<Slot[]> {
  const shares = await sharesOf(store, some, group);
  const slots = shares
    .sort((one, other) => other.count - one.count)
    .map(({ value }) => ({ value, part: OPEN_GROUPS[group](value) }));
  return slots.filter(({ part }) => Object.values(narrow(some.filter, part)).every(isPossible));
}

function isPossible(wanted: unknown): boolean {
  return !Array.isArray(wanted) || wanted.length > 0;
}

async function sharesOf(store: LeadStore, some: Some, group: OpenGroup): Promise<Share[]> {
  if (group !== 'currency') return store.shares(some, group);
  const totals = await store.totals(some);
  return totals.map(({ currency, count }) => ({ value: currency, count }));
}

async function rowOf(
  store: LeadStore,
  { tenantId, filter }: Some,
  { slot, now }: { slot: Slot; now: Instant },
): Promise<GroupRow> {
  const own = narrow(filter, slot.part);
  const parts = RATED.map((name) => narrow(own, counted(name, now)));
  const [count = 0, ...rated] = await store.counts(tenantId, [own, ...parts]);
  const counts = Object.fromEntries(RATED.map((name, at) => [name, rated[at] ?? 0])) as GroupCounts;
  return { value: slot.value, filter: own, count, rated: counts };
}

/** Names are kept without case and signs: how they are written, the newest lead knows. */
const WRITTEN: Partial<Record<Group, (lead: Lead, value: string) => string | undefined>> = {
  product: ({ request }, value) => request.products.find((name) => foldName(name) === value),
  industry: ({ request }, value) => request.industries.find((name) => foldName(name) === value),
  assignee: ({ assignee }) => assignee?.name,
};

async function withName(
  store: LeadStore,
  tenantId: string,
  { row, by }: { row: GroupRow; by: By },
): Promise<GroupRow> {
  const written = WRITTEN[by.group];
  if (written === undefined) return row;
  const { leads } = await store.find({ tenantId, filter: row.filter, sort: 'newest', limit: 1 });
  const name = leads[0] === undefined ? undefined : written(leads[0], row.value);
  return name === undefined ? row : { ...row, name };
}
