import type { LeadFilter } from './lead-filter.ts';

/** `value` and `lowest`: the highest or the lowest value first, within one currency. */
export type QuerySort = 'newest' | 'oldest' | 'expiring' | 'value' | 'lowest';

export function isByValue(sort: QuerySort): boolean {
  return sort === 'value' || sort === 'lowest';
}

export const GROUPS = [
  'stage',
  'outcome',
  'qualification',
  'country',
  'product',
  'industry',
  'size',
  'assignee',
  'source',
  'reason',
  'month',
  'currency',
] as const;
export type Group = (typeof GROUPS)[number];

/**
 * What somebody wants to know: one model behind lists, counts, figures, rules, search and export. A sentence or
 * a command becomes it (bot/understand), cards change it, and it prints back as both.
 */
export type Query = {
  filter: LeadFilter;
  sort: QuerySort;
  measure: 'list' | 'count' | 'figures';
  /** Figures or counts for each of a group. */
  group?: Group;
  /** Only so many. */
  top?: number;
};
