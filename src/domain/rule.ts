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

export type Rule = Pick<LeadFilter, (typeof RULE_PARTS)[number]>;

/** Every lead. */
export const EVERYTHING: Rule = {};
