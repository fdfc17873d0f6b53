import { foldNames, nameNeedle } from './fold.ts';
import type { FilterParts, LeadFilter, Range, ValueRange } from './lead-filter.ts';
import type { Outcome } from './words.ts';

/** Save who loves a lead: two people may love the same one, and a filter asks for one of them. */
type Parts = Omit<FilterParts, 'favoriteOf'>;

/** What of a filter's leads is looked at more closely. */
export type Narrowing = Parts & { not?: { outcomes: readonly Outcome[] } };

type Part = keyof Parts;
type Meet = {
  [P in Part]-?: (
    one: NonNullable<FilterParts[P]>,
    other: NonNullable<FilterParts[P]>,
  ) => FilterParts[P] | typeof NEVER;
};

const NEVER = Symbol('no lead is both');

/** How two demands on the same part are one. */
const MEET: Meet = {
  stages: inBoth,
  outcomes: inBoth,
  qualifications: inBoth,
  informational: same,
  callsToAction: inBoth,
  senders: inBoth,
  countries: inBoth,
  sources: inBoth,
  products: withinNames,
  services: withinNames,
  solutions: withinNames,
  industries: withinNames,
  sizes: inBoth,
  value: values,
  assigneeId: same,
  unassigned: same,
  urgency: same,
  contactRequested: same,
  contacted: same,
  waiting: same,
  received: overlap,
  accepted: overlap,
  archived: overlap,
  reasons: inBoth,
  answerTime: overlap,
  closeTime: overlap,
  expires: overlap,
  closes: overlap,
  words: (one, other) => `${one} ${other}`,
};

/** The filter for those of its leads that pass the narrowing, too. Of names, it keeps to those asked for before. */
export function narrow(filter: LeadFilter, { not, ...more }: Narrowing): LeadFilter {
  const parts = (Object.keys(more) as Part[]).filter((part) => more[part] !== undefined);
  const met = parts.map((part) => [part, meet(part, filter, more)] as const);
  if (met.some(([, value]) => value === NEVER)) return { ...filter, stages: [] };
  const outcomes = [...new Set([...(filter.not?.outcomes ?? []), ...(not?.outcomes ?? [])])];
  const denied = not === undefined ? {} : { not: { ...filter.not, outcomes } };
  return { ...filter, ...Object.fromEntries(met), ...denied };
}

function meet(part: Part, filter: Parts, more: Parts): unknown {
  const [one, other] = [filter[part], more[part]];
  if (one === undefined) return other;
  return (MEET[part] as (one: unknown, other: unknown) => unknown)(one, other);
}

function inBoth<T>(one: readonly T[], other: readonly T[]): readonly T[] {
  return other.filter((item) => one.includes(item));
}

/** Names that a wanted one is a part of. */
function withinNames(wanted: readonly string[], names: readonly string[]): readonly string[] {
  const fits = (name: string, part: string): boolean =>
    foldNames([name])?.includes(nameNeedle(part)) === true;
  return names.filter((name) => wanted.some((part) => fits(name, part)));
}

function same<T>(one: T, other: T): T | typeof NEVER {
  return one === other ? one : NEVER;
}

function overlap<T extends number | string>(one: Range<T>, other: Range<T>): Range<T> {
  const from = last([one.from, other.from]);
  const to = first([one.to, other.to]);
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function values(one: ValueRange, other: ValueRange): ValueRange | typeof NEVER {
  const currency = one.currency ?? other.currency;
  if (other.currency !== undefined && currency !== other.currency) return NEVER;
  return { ...(currency === undefined ? {} : { currency }), ...overlap(one, other) };
}

function last<T extends number | string>(ends: readonly (T | undefined)[]): T | undefined {
  return ends.reduce((most, end) => (most === undefined || (end !== undefined && end > most) ? end : most));
}

function first<T extends number | string>(ends: readonly (T | undefined)[]): T | undefined {
  return ends.reduce((least, end) =>
    least === undefined || (end !== undefined && end < least) ? end : least,
  );
}
