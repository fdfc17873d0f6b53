import type { LeadFilter } from './lead-filter.ts';

/** What a rule of a channel may ask of a lead: what is known at its arrival and does not change. */
export const RULE_PARTS = [
  'qualifications',
  'countries',
  'products',
  'services',
  'solutions',
  'industries',
  'sizes',
  'urgency',
] as const satisfies readonly (keyof LeadFilter)[];

export type Rule = Omit<Pick<LeadFilter, (typeof RULE_PARTS)[number]>, 'urgency'> & { urgency?: 'urgent' };

/** Whether a filter asks no more than a rule can: nothing is overdue when it comes. */
export function isRule(filter: LeadFilter): filter is Rule {
  const parts: readonly string[] = RULE_PARTS;
  return Object.keys(filter).every((part) => parts.includes(part)) && filter.urgency !== 'overdue';
}

/** Every lead. */
export const EVERYTHING: Rule = {};
