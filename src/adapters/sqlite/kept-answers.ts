import type { Total } from '../../domain/figures.ts';
import { placeOf } from '../../domain/tally.ts';
import type { Millis } from '../../domain/time.ts';
import type { LeadFilter, Range } from '../../ports/lead-store.ts';
import type { Clause } from './clause.ts';
import { keptTotalsQuery, shorterQuery, stepsQuery, timeQuery } from './figure-queries.ts';
import type { KeptTimeName } from './kept-times.ts';
import { NEVER } from './lead-row.ts';
import type { Row, Sql } from './sql.ts';

/** How many leads have a time in a range. */
export function countWithin(
  sql: Sql,
  tenantId: string,
  { name, range: { from, to = NEVER } }: { name: KeptTimeName; range: Range },
): number {
  const shorter = (than: Millis): number => Number(row(sql, shorterQuery(tenantId, name, than))['found']);
  return from === undefined ? shorter(to) : Math.max(0, shorter(to) - shorter(from));
}

/** The times at some shares of all leads that have one. */
export function keptQuantiles(
  sql: Sql,
  tenantId: string,
  { name, at }: { name: KeptTimeName; at: readonly number[] },
): Millis[] {
  const { steps } = row(sql, stepsQuery(tenantId, name));
  const known = JSON.parse(String(steps)) as Step[];
  const count = known.reduce((sum, [, leads]) => sum + leads, 0);
  if (count === 0) return [];
  return at.map((share) => {
    const within = stepAt(known, placeOf(share, count));
    return Number(row(sql, timeQuery(tenantId, name, within))['time']);
  });
}

/** Where a step begins, and how many leads are in it. */
type Step = readonly [start: Millis, leads: number];

/** The step in which the lead at a place stands, and its place there. */
function stepAt(steps: readonly Step[], place: number): { start: Millis; place: number } {
  let left = place;
  for (const [start, leads] of steps) {
    if (left < leads) return { start, place: left };
    left -= leads;
  }
  return { start: NEVER, place: left };
}

/** Nothing where an amount is among them that no sum holds. */
export function keptTotals(sql: Sql, tenantId: string, filter: LeadFilter): Total[] | undefined {
  const { text, values } = keptTotalsQuery(tenantId, filter);
  const rows = sql.all(text, values);
  if (rows.some(({ beyond }) => beyond !== 0)) return undefined;
  return rows.map(totalOf);
}

export function totalOf({ value, count, amount }: Row): Total {
  return { currency: String(value), amount: Number(amount), count: Number(count) };
}

function row(sql: Sql, { text, values }: Clause): Row {
  return sql.get(text, values) ?? {};
}
