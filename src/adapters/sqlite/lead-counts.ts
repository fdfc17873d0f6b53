import type { LeadCounts } from '../../ports/lead-counts.ts';
import type { LeadFilter } from '../../ports/lead-store.ts';
import type { Connection } from './connection.ts';
import { countsQuery, KEPT, LOVED, OUTCOMES } from './count-queries.ts';
import { countWithin, keptQuantiles, keptTotals } from './kept-answers.ts';
import { isKept, isOfOutcomes, isOfWorth, quantilesAsked, timeAsked } from './kept-filters.ts';

type Asked = { tenantId: string; filters: readonly LeadFilter[] };

/** How a count is come by: at once from what is kept or loved, or from all leads, in another thread. */
const WAYS = {
  outcomes: summing(OUTCOMES),
  kept: summing(KEPT),
  timed: (database, { tenantId, filters }) =>
    database.read((sql) =>
      filters.map((filter) => {
        const asked = timeAsked(filter);
        return asked === undefined ? 0 : countWithin(sql, tenantId, asked);
      }),
    ),
  loved: summing(LOVED),
  looked: (database, asked) => database.ask('counts', asked),
} as const satisfies Record<string, (database: Connection, asked: Asked) => Promise<number[]>>;

const WAY_NAMES = Object.keys(WAYS) as (keyof typeof WAYS)[];

function wayOf(filter: LeadFilter): keyof typeof WAYS {
  if (isOfOutcomes(filter)) return 'outcomes';
  if (isKept(filter)) return 'kept';
  if (timeAsked(filter) !== undefined) return 'timed';
  return filter.favoriteOf === undefined ? 'looked' : 'loved';
}

function summing(table: typeof KEPT) {
  return (database: Connection, { tenantId, filters }: Asked): Promise<number[]> => {
    const { text, values } = countsQuery(tenantId, filters, table);
    return database.read((sql) => Object.values(sql.get(text, values) ?? {}).map(Number));
  };
}

export function makeLeadCounts(database: Connection): LeadCounts {
  const counts = async (tenantId: string, filters: readonly LeadFilter[]): Promise<number[]> => {
    const numbers = new Map<LeadFilter, number>();
    const ask = async (way: keyof typeof WAYS): Promise<void> => {
      const own = filters.filter((filter) => wayOf(filter) === way);
      const found = own.length === 0 ? [] : await WAYS[way](database, { tenantId, filters: own });
      own.forEach((filter, at) => numbers.set(filter, found[at] ?? 0));
    };
    await Promise.all(WAY_NAMES.map(ask));
    return filters.map((filter) => numbers.get(filter) ?? 0);
  };

  return {
    count: async ({ tenantId, filter }) => (await counts(tenantId, [filter]))[0] ?? 0,
    counts,
    shares: (some, facet) => database.ask('shares', { some, facet }),
    totals: async (some) => {
      const { tenantId, filter } = some;
      const kept = isOfWorth(filter)
        ? await database.read((sql) => keptTotals(sql, tenantId, filter))
        : undefined;
      return kept ?? database.ask('totals', some);
    },
    quantiles: (some, time, at) => {
      const { tenantId, filter } = some;
      const name = quantilesAsked(filter, time);
      if (name === undefined) return database.ask('quantiles', { some, time, at });
      return database.read((sql) => keptQuantiles(sql, tenantId, { name, at }));
    },
  };
}
