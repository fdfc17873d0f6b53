import type { FilterParts } from '../../domain/lead-filter.ts';
import type { LeadFilter, LeadQuery, LeadSort, Range } from '../../ports/lead-store.ts';
import { both, type Clause } from './clause.ts';
import { readCursor, type Position } from './cursor.ts';
import { clausesOf } from './lead-filter.ts';
import { COLUMN_NAMES, NEVER } from './lead-row.ts';
import { namedOtherwise, nameBegins } from './refs.ts';
import { spelledOut, type AskWords } from './word-clauses.ts';

export const BY_ID = 'SELECT version, document FROM leads WHERE tenant = ? AND id = ?';
export const BY_REF = `
  SELECT version, document FROM leads WHERE ${nameBegins('?1', '?2')}
  UNION ALL SELECT version, document FROM leads WHERE ${namedOtherwise('?1', '?2')}`;
export const DUE = 'SELECT tenant, id FROM leads WHERE wake_at <= ? ORDER BY wake_at, tenant, id LIMIT ?';

const [TENANT, REF] = [given('tenant'), given('ref')];

/** Answers with nothing if the id or the ref is taken. */
export const CREATE = `
  INSERT INTO leads (${COLUMN_NAMES.join()}, version) SELECT ${COLUMN_NAMES.map(given).join()}, 1
  WHERE NOT EXISTS (SELECT 1 FROM leads WHERE ${nameBegins(TENANT, REF)})
    AND NOT EXISTS (SELECT 1 FROM leads WHERE ${namedOtherwise(TENANT, REF)})
  ON CONFLICT DO NOTHING RETURNING version`;

/** The place of a column's value. */
function given(name: string): string {
  return `?${COLUMN_NAMES.indexOf(name) + 1}`;
}

/** What stands in the columns now; nothing if the version has moved. */
export const PRESENT = `
  SELECT n, ${COLUMN_NAMES.join()} FROM leads WHERE tenant = ? AND id = ? AND version = ?`;

/** Each index that holds a column named here is written anew, so only those that change are named. */
export function replaceQuery(columns: readonly string[]): string {
  const values = columns.map((name) => `${name} = ?, `).join('');
  return `UPDATE leads SET ${values}version = version + 1 WHERE n = ? RETURNING version`;
}

type Order = {
  column: 'received_at' | 'expires_at' | 'amount';
  index: `leads_${string}`;
  direction: 'ASC' | 'DESC';
  /** The index holds all that is asked for, and not the order alone. */
  isBroad?: true;
};

/** How each sort is asked; among equals the id decides. */
const ORDERS: Record<LeadSort, Order> = {
  newest: { column: 'received_at', index: 'leads_by_receipt', direction: 'DESC', isBroad: true },
  oldest: { column: 'received_at', index: 'leads_by_receipt', direction: 'ASC', isBroad: true },
  expiring: { column: 'expires_at', index: 'leads_by_expiry', direction: 'ASC' },
  value: { column: 'amount', index: 'leads_by_value', direction: 'DESC' },
  lowest: { column: 'amount', index: 'leads_by_value', direction: 'ASC' },
};

/** How the leads of a page are come by: by what index, and whether that gives their order too. */
export type Way = { from: string; order?: string; words?: AskWords; until?: Position };

/** Indexes of some leads alone, in the same order. */
const NARROWER = {
  received_at: [
    { index: 'leads_waiting', part: 'waiting', fits: ({ waiting }) => waiting === true },
    { index: 'leads_by_assignee', part: 'assigneeId', fits: ({ assigneeId }) => assigneeId !== undefined },
    { index: 'leads_by_urgency', part: 'urgency', fits: ({ urgency }) => urgency !== undefined },
  ],
  expires_at: [{ index: 'leads_by_stage', part: 'stages', fits: ({ stages }) => stages?.length === 1 }],
  amount: [],
} as const satisfies Record<Order['column'], readonly Narrower[]>;
type Narrower = {
  index: Order['index'];
  part: keyof FilterParts;
  fits: (filter: LeadFilter) => boolean;
};

function narrowerOf({ filter, sort }: Asked): Narrower | undefined {
  const known: readonly Narrower[] = NARROWER[ORDERS[sort].column];
  return known.find(({ fits }) => fits(filter));
}

type Asked = Pick<LeadQuery, 'filter' | 'sort'>;

/** In the order that is asked for, testing one lead after the other. */
export function walking(query: Asked): Way {
  const { index, column } = ORDERS[query.sort];
  return { from: `leads INDEXED BY ${narrowerOf(query)?.index ?? index}`, order: column };
}

/** By whatever index fits. A sign keeps those out that know the order alone: all leads would be opened. */
function searching(sort: LeadSort): Way {
  const { isBroad, column } = ORDERS[sort];
  return { from: 'leads', order: isBroad === true ? column : `+${column}` };
}

/** One after the other, by their own numbers. */
export const PICKING: Way = { from: 'leads NOT INDEXED' };

/** A page and one lead more, which tells that it is not the last: documents are read for these alone. */
export function pageQuery(query: LeadQuery, way: Way = searching(query.sort)): Clause {
  const { column, direction } = ORDERS[query.sort];
  const { from, order = column, words, until } = way;
  const where = both([...clausesOf(query, words), ...beyond(query), ...upTo(query.sort, until)]);
  return {
    text: `
      SELECT page.at, page.id, document FROM (
        SELECT n, id, ${column} AS at FROM ${from} WHERE ${where.text}
        ORDER BY ${order} ${direction}, id ${direction} LIMIT ?
      ) AS page JOIN leads USING (n)
      ORDER BY page.at ${direction}, page.id ${direction}`,
    values: [...where.values, query.limit + 1],
  };
}

/** Leads that are looked at one by one, before all are. */
const NEARBY = 500;

/** Where the leads end that stand next in the order; nothing if those are all. */
export function endOfNearby(query: LeadQuery): Clause {
  const { tenantId, filter, sort, limit } = query;
  const { column, direction } = ORDERS[sort];
  const range = column === 'received_at' ? { received: receiptsOf(query) } : {};
  const part = narrowerOf(query)?.part;
  const where = both([
    ...clausesOf({ tenantId, filter: { ...range, ...(part && { [part]: filter[part] }) } }),
    ...beyond(query),
  ]);
  return {
    text: `SELECT ${column} AS at, id FROM ${walking(query).from} WHERE ${where.text}
      ORDER BY ${column} ${direction}, id ${direction} LIMIT 1 OFFSET ?`,
    values: [...where.values, NEARBY + limit],
  };
}

/** A page of the leads that stand next in the order: words that many leads have are found there soonest. */
export function nearbyQuery(query: LeadQuery, until: Position | undefined): Clause {
  const way = { ...walking(query), words: spelledOut };
  if (until === undefined) return pageQuery(query, way);
  const { column } = ORDERS[query.sort];
  const received = column === 'received_at' ? { received: receiptsOf(query, until) } : {};
  return pageQuery({ ...query, filter: { ...query.filter, ...received } }, { ...way, until });
}

/** The receipts from where a page begins to where it ends: of two ranges of one column an index would use but one. */
function receiptsOf({ filter, sort, cursor }: LeadQuery, until?: Position): Range {
  const { from = -NEVER, to = NEVER } = filter.received ?? {};
  const start = cursor === undefined ? undefined : readCursor(sort, cursor).at;
  const [low, high] = ORDERS[sort].direction === 'ASC' ? [start, until?.at] : [until?.at, start];
  return { from: Math.max(from, low ?? -NEVER), to: Math.min(to, (high ?? NEVER - 1) + 1) };
}

/** Pages go on from a sort key, not from a count: leads that come or go meanwhile move nothing. */
function beyond({ sort, cursor }: LeadQuery): Clause[] {
  const { column, direction } = ORDERS[sort];
  const valued = column === 'amount' ? [{ text: 'amount IS NOT NULL', values: [] }] : [];
  if (cursor === undefined) return valued;
  const { at, id } = readCursor(sort, cursor);
  return [...valued, { text: `(${column}, id) ${direction === 'ASC' ? '>' : '<'} (?, ?)`, values: [at, id] }];
}

function upTo(sort: LeadSort, end: Position | undefined): Clause[] {
  if (end === undefined) return [];
  const { column, direction } = ORDERS[sort];
  return [{ text: `(${column}, id) ${direction === 'ASC' ? '<=' : '>='} (?, ?)`, values: [end.at, end.id] }];
}
