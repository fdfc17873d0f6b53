import type { LeadQuery, LeadSort } from '../../ports/lead-store.ts';
import { readCursor } from './cursor.ts';
import { both, clausesOf, spelledOut, type Clause } from './lead-filter.ts';
import { COLUMN_NAMES } from './lead-row.ts';

export const BY_ID = 'SELECT version, document FROM leads WHERE tenant = ? AND id = ?';
export const BY_REF = 'SELECT version, document FROM leads WHERE tenant = ? AND ref = ?';
export const DUE = 'SELECT tenant, id FROM leads WHERE wake_at <= ? ORDER BY wake_at, tenant, id LIMIT ?';

/** Answers with nothing if the id or the ref is taken. */
export const CREATE = `
  INSERT INTO leads (${COLUMN_NAMES.join()}, version) VALUES (${COLUMN_NAMES.map(() => '?').join()}, 1)
  ON CONFLICT DO NOTHING RETURNING version`;

/** What stands in the columns now; nothing if the version has moved. */
export const PRESENT = `
  SELECT n, ${COLUMN_NAMES.join()} FROM leads WHERE tenant = ? AND id = ? AND version = ?`;

/** Each index that holds a column named here is written anew, so only those that change are named. */
export function replaceQuery(columns: readonly string[]): string {
  const values = columns.map((name) => `${name} = ?, `).join('');
  return `UPDATE leads SET ${values}version = version + 1 WHERE n = ? RETURNING version`;
}

type Order = { column: 'received_at' | 'expires_at' | 'amount'; direction: 'ASC' | 'DESC'; after: '<' | '>' };

/** How each sort is asked; among equals the id decides. */
const ORDERS = {
  newest: { column: 'received_at', direction: 'DESC', after: '<' },
  oldest: { column: 'received_at', direction: 'ASC', after: '>' },
  expiring: { column: 'expires_at', direction: 'ASC', after: '>' },
  value: { column: 'amount', direction: 'DESC', after: '<' },
  lowest: { column: 'amount', direction: 'ASC', after: '>' },
} as const satisfies Record<LeadSort, Order>;

/** A page and one lead more, which tells that it is not the last: documents are read for these alone. */
export function pageQuery(query: LeadQuery): Clause {
  const where = both([...clausesOf(query), ...beyond(query)]);
  return documentsOf(query, { rows: where, limit: query.limit + 1 }, ALL);
}

/** Leads that are looked at one by one before words are looked up in all. */
const NEARBY = 1_000;

/**
 * The same, of the leads that stand next in the order: words that many leads have are found there soonest. Fewer
 * than a whole page say nothing. Nothing where no words are asked for.
 */
export function nearbyQuery(query: LeadQuery): Clause | undefined {
  const { words, ...filter } = query.filter;
  if (words === undefined) return undefined;
  const rows = both([...clausesOf({ ...query, filter }), ...beyond(query)]);
  const spelled = both([ALL, ...spelledOut(words)]);
  const { text, values } = documentsOf(query, { rows, limit: NEARBY }, spelled);
  return { text: `${text} LIMIT ?`, values: [...values, query.limit + 1] };
}

const ALL: Clause = { text: 'TRUE', values: [] };

function documentsOf(
  { sort }: LeadQuery,
  { rows, limit }: { rows: Clause; limit: number },
  of: Clause,
): Clause {
  const { column, direction } = ORDERS[sort];
  return {
    text: `
      SELECT page.at, page.id, document FROM (
        SELECT n, id, ${column} AS at FROM leads WHERE ${rows.text}
        ORDER BY ${column} ${direction}, id ${direction} LIMIT ?
      ) AS page JOIN leads USING (n) WHERE ${of.text}
      ORDER BY page.at ${direction}, page.id ${direction}`,
    values: [...rows.values, limit, ...of.values],
  };
}

/** Pages go on from a sort key, not from a count: leads that come or go meanwhile move nothing. */
function beyond({ sort, cursor }: LeadQuery): Clause[] {
  const { column, after } = ORDERS[sort];
  if (cursor === undefined) return column === 'amount' ? [{ text: 'amount IS NOT NULL', values: [] }] : [];
  const { at, id } = readCursor(sort, cursor);
  return [{ text: `(${column}, id) ${after} (?, ?)`, values: [at, id] }];
}
