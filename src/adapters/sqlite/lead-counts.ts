import type { LeadCounts } from '../../ports/lead-counts.ts';
import type { LeadFilter } from '../../ports/lead-store.ts';
import type { Connection } from './connection.ts';
import { countsQuery, KEPT } from './count-queries.ts';
import { isKept } from './kept-counts.ts';

export function makeLeadCounts(database: Connection): LeadCounts {
  const counts = async (tenantId: string, filters: readonly LeadFilter[]): Promise<number[]> => {
    const kept = filters.filter(isKept);
    const others = filters.filter((filter) => !isKept(filter));
    const found = await Promise.all([keptOf(tenantId, kept), lookedAt(tenantId, others)]);
    const numbers = new Map([...kept, ...others].map((filter, at) => [filter, found.flat()[at]]));
    return filters.map((filter) => numbers.get(filter) ?? 0);
  };

  const keptOf = async (tenantId: string, filters: readonly LeadFilter[]): Promise<number[]> => {
    if (filters.length === 0) return [];
    const { text, values } = countsQuery(tenantId, filters, KEPT);
    return database.read((sql) => Object.values(sql.get(text, values) ?? {}).map(Number));
  };

  const lookedAt = async (tenantId: string, filters: readonly LeadFilter[]): Promise<number[]> =>
    filters.length === 0 ? [] : database.ask('counts', { tenantId, filters });

  return {
    count: async ({ tenantId, filter }) => (await counts(tenantId, [filter]))[0] ?? 0,
    counts,
    shares: (some, facet) => database.ask('shares', { some, facet }),
    totals: (some) => database.ask('totals', some),
    quantiles: (some, time, at) => database.ask('quantiles', { some, time, at }),
  };
}
