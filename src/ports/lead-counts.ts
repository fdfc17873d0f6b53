import type { Total } from '../domain/figures.ts';
import type { LeadFilter } from '../domain/lead-filter.ts';
import type { LeadTime } from '../domain/lead-times.ts';
import type { Share } from '../domain/tally.ts';
import type { Millis } from '../domain/time.ts';

/** Some of a tenant's leads. */
export type Some = { tenantId: string; filter: LeadFilter };

/** By what leads can be told apart whose values nobody knows beforehand; products and industries are folded names. */
export type Facet = 'country' | 'assignee' | 'source' | 'product' | 'industry';

export type { Share };

export type { Total };

/** Figures of leads: a store looks them up, and opens no lead. */
export type LeadCounts = {
  count(some: Some): Promise<number>;
  /** How many leads pass each of the filters. */
  counts(tenantId: string, filters: readonly LeadFilter[]): Promise<number[]>;
  /** In the order of their names. A store may leave out names that none of the latest thousand leads has. */
  shares(some: Some, facet: Facet): Promise<Share[]>;
  /** In the order of the currencies. */
  totals(some: Some): Promise<Total[]>;
  /**
   * The time at each of some shares of the leads (0.5: the median): the shortest that so many of them kept to.
   * Nothing where no lead has any.
   */
  quantiles(some: Some, time: LeadTime, at: readonly number[]): Promise<Millis[]>;
};
