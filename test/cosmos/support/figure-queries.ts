import type { SqlQuerySpec } from '@azure/cosmos';
import {
  countQuery,
  having,
  lasting,
  longestQuery,
  namesQuery,
  nextQuery,
  sumQuery,
  timesQuery,
} from '../../../src/adapters/cosmos/count-queries.ts';
import { TENANT } from '../../support/fixed-world.ts';

/** A query as it should be, the paths that it looks up in the index, and the query as it is made. */
export type Listed = { text: string; paths: string[]; made: string };

export const OWN = 'c.tenantId = @tenantId';
const VALUE_PATHS = ['country', 'assignee', 'source', 'currency'] as const;

/** Each query for figures: what it selects, and by which paths. */
export function figures(): Listed[] {
  const some = { tenantId: TENANT, filter: {} };
  const time = 'c.winTime > @beyond AND c.winTime <= @upTo';
  const range = lasting('winTime', 1, 2);
  const rows: [SqlQuerySpec, string, string[]][] = [
    ...VALUE_PATHS.flatMap((path): [SqlQuerySpec, string, string[]][] => [
      [
        nextQuery(some, path, ''),
        `SELECT TOP 1 VALUE c.${path} FROM c WHERE ${OWN} AND c.${path} > @last ORDER BY c.${path} ASC`,
        [`/${path}/?`],
      ],
      [
        countQuery(some, having(path, '')),
        `SELECT VALUE COUNT(1) FROM c WHERE ${OWN} AND c.${path} = @value`,
        [`/${path}/?`],
      ],
    ]),
    [
      sumQuery(some, having('currency', 'EUR')),
      `SELECT VALUE SUM(c.amount) FROM c WHERE ${OWN} AND c.currency = @value`,
      ['/currency/?'],
    ],
    [
      namesQuery(some, 'products', 1000),
      `SELECT TOP @most VALUE c.products FROM c WHERE ${OWN} AND IS_STRING(c.products) ORDER BY c.byReceipt DESC`,
      ['/products/?', '/byReceipt/?'],
    ],
    [countQuery(some, range), `SELECT VALUE COUNT(1) FROM c WHERE ${OWN} AND ${time}`, ['/winTime/?']],
    [
      timesQuery(some, range, { time: 'winTime', most: 3 }),
      `SELECT TOP @most VALUE c.winTime FROM c WHERE ${OWN} AND ${time} ORDER BY c.winTime ASC`,
      ['/winTime/?'],
    ],
    [
      longestQuery(some, range, 'winTime'),
      `SELECT TOP 1 VALUE c.winTime FROM c WHERE ${OWN} AND ${time} ORDER BY c.winTime DESC`,
      ['/winTime/?'],
    ],
  ];
  return rows.map(([made, text, paths]) => ({ made: made.query, text, paths: ['/tenantId/?', ...paths] }));
}
