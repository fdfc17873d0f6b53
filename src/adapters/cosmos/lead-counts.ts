import type { SqlQuerySpec } from '@azure/cosmos';
import { sharesOf, type Share } from '../../domain/tally.ts';
import type { LeadTime } from '../../domain/lead-times.ts';
import type { LeadCounts, Some, Total } from '../../ports/lead-counts.ts';
import {
  countQuery,
  having,
  lasting,
  longestQuery,
  namesQuery,
  nextQuery,
  sumQuery,
  timesQuery,
  VALUES,
  type ValuePath,
} from './count-queries.ts';
import type { DocumentsFor } from './documents.ts';
import { quantilesOf, type Countable } from './quantiles.ts';

/** Leads whose names are looked at to learn which there are. */
const LOOKED_AT = 1_000;

/**
 * Figures by counting, which the index answers alone. Grouping and sorting all leads would read each of them,
 * and a server of the same protocol that knows neither could not be tested with.
 */
export function makeLeadCounts(leads: DocumentsFor): LeadCounts {
  const number = async (query: SqlQuerySpec): Promise<number> =>
    (await leads('lead.count').query<number>(query))[0] ?? 0;
  const list = <T>(query: SqlQuerySpec): Promise<T[]> => leads('lead.figures').query<T>(query);
  const ask = { number, list };

  return {
    count: (some) => number(countQuery(some)),
    counts: (tenantId, filters) =>
      Promise.all(filters.map((filter) => number(countQuery({ tenantId, filter })))),
    shares: (some, facet) =>
      facet === 'product'
        ? nameShares(ask, some, 'products')
        : facet === 'industry'
          ? nameShares(ask, some, 'industries')
          : valueShares(ask, some, VALUES[facet]),
    totals: async (some) => {
      const shares = await valueShares(ask, some, VALUES.currency);
      return Promise.all(shares.map((share) => totalOf(ask, some, share)));
    },
    quantiles: (some, time, at) => quantilesOf(timesOf(ask, some, time), at),
  };
}

type Ask = {
  number: (query: SqlQuerySpec) => Promise<number>;
  list: <T>(query: SqlQuerySpec) => Promise<T[]>;
};

/** From one value to the next; each is counted meanwhile. */
async function valueShares(ask: Ask, some: Some, path: ValuePath, last = ''): Promise<Share[]> {
  const [value] = await ask.list<string>(nextQuery(some, path, last));
  if (value === undefined) return [];
  // Waited for at once: nobody would hear of a count that fails while the next value is looked for.
  const [share, others] = await Promise.all([
    shareOf(value, ask.number(countQuery(some, having(path, value)))),
    valueShares(ask, some, path, value),
  ]);
  return [share, ...others];
}

async function nameShares(
  { number, list }: Ask,
  some: Some,
  path: 'products' | 'industries',
): Promise<Share[]> {
  const lists = await list<string>(namesQuery(some, path, LOOKED_AT));
  const known = sharesOf(lists.map((value) => ({ value, count: 1 })));
  return Promise.all(known.map(({ value }) => shareOf(value, number(countQuery(some, naming(path, value))))));
}

function naming(path: 'products' | 'industries', name: string) {
  return { text: `CONTAINS(c.${path}, @value)`, values: { value: `|${name}|` } };
}

async function shareOf(value: string, count: Promise<number>): Promise<Share> {
  return { value, count: await count };
}

async function totalOf({ number }: Ask, some: Some, { value: currency, count }: Share): Promise<Total> {
  const amount = await number(sumQuery(some, having(VALUES.currency, currency)));
  return { currency, amount, count };
}

function timesOf({ number, list }: Ask, some: Some, time: LeadTime): Countable {
  return {
    count: (beyond, upTo) => number(countQuery(some, lasting(time, beyond, upTo))),
    first: ({ beyond, upTo }, most) => list(timesQuery(some, lasting(time, beyond, upTo), { time, most })),
    largest: async () =>
      (await list<number>(longestQuery(some, lasting(time, -1, Number.MAX_VALUE), time)))[0],
  };
}
