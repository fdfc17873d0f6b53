import type { LeadCounts, Share, Some } from '../../ports/lead-counts.ts';
import { placeOf, sharesOf } from '../../domain/tally.ts';
import type { LeadTime } from '../../domain/lead-times.ts';
import type { Connection } from './connection.ts';
import { countQuery, countsQuery, sharesQuery, timesQuery, totalsQuery } from './count-queries.ts';
import type { Clause } from './lead-filter.ts';
import type { Row, Sql } from './sql.ts';

export function makeLeadCounts(database: Connection): LeadCounts {
  return {
    count: (some) => database.read((sql) => found(sql, countQuery(some))),
    counts: (tenantId, filters) =>
      filters.length === 0
        ? Promise.resolve([])
        : database.read((sql) => Object.values(row(sql, countsQuery(tenantId, filters))).map(Number)),
    shares: (some, facet) =>
      database.read((sql) => {
        const { text, values } = sharesQuery(some, facet);
        const shares = sql.all(text, values).map(shareOf);
        return facet === 'product' || facet === 'industry' ? sharesOf(shares) : shares;
      }),
    totals: (some) =>
      database.read((sql) => {
        const { text, values } = totalsQuery(some);
        return sql.all(text, values).map(({ value, count, amount }) => ({
          currency: String(value),
          amount: Number(amount),
          count: Number(count),
        }));
      }),
    quantiles: (some, time, at) => database.read((sql) => quantiles(sql, some, { time, at })),
  };
}

function quantiles(sql: Sql, some: Some, { time, at }: { time: LeadTime; at: readonly number[] }): number[] {
  const query = timesQuery(some, time);
  const count = found(sql, query.count);
  if (count === 0) return [];
  return at.map((share) => Number(row(sql, query.at(placeOf(share, count)))['time']));
}

function found(sql: Sql, query: Clause): number {
  return Number(row(sql, query)['found']);
}

function row(sql: Sql, { text, values }: Clause): Row {
  return sql.get(text, values) ?? {};
}

function shareOf({ value, count }: Row): Share {
  return { value: String(value), count: Number(count) };
}
