import type { LeadCounts } from '../../ports/lead-counts.ts';
import type { LeadFilter } from '../../ports/lead-store.ts';
import type { Connection } from './connection.ts';
import { countsQuery, KEPT, LOVED } from './count-queries.ts';
import { isKept } from './kept-counts.ts';

/** How a count is come by: at once from what is kept or loved, or from all leads, in another thread. */
const WAYS = {
  kept: KEPT,
  loved: LOVED,
  looked: undefined,
} as const;

function wayOf(filter: LeadFilter): keyof typeof WAYS {
  if (isKept(filter)) return 'kept';
  return filter.favoriteOf === undefined ? 'looked' : 'loved';
}

export function makeLeadCounts(database: Connection): LeadCounts {
  const counts = async (tenantId: string, filters: readonly LeadFilter[]): Promise<number[]> => {
    const numbers = new Map<LeadFilter, number>();
    const ask = async (way: keyof typeof WAYS): Promise<void> => {
      const own = filters.filter((filter) => wayOf(filter) === way);
      const found = own.length === 0 ? [] : await countsOf(WAYS[way], { tenantId, filters: own });
      own.forEach((filter, at) => numbers.set(filter, found[at] ?? 0));
    };
    await Promise.all([ask('kept'), ask('loved'), ask('looked')]);
    return filters.map((filter) => numbers.get(filter) ?? 0);
  };

  const countsOf = (
    quick: typeof KEPT | undefined,
    asked: { tenantId: string; filters: readonly LeadFilter[] },
  ): Promise<number[]> => {
    if (quick === undefined) return database.ask('counts', asked);
    const { text, values } = countsQuery(asked.tenantId, asked.filters, quick);
    return database.read((sql) => Object.values(sql.get(text, values) ?? {}).map(Number));
  };

  return {
    count: async ({ tenantId, filter }) => (await counts(tenantId, [filter]))[0] ?? 0,
    counts,
    shares: (some, facet) => database.ask('shares', { some, facet }),
    totals: (some) => database.ask('totals', some),
    quantiles: (some, time, at) => database.ask('quantiles', { some, time, at }),
  };
}
