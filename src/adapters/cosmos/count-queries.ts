import type { SqlQuerySpec } from '@azure/cosmos';
import type { LeadTime } from '../../domain/lead-times.ts';
import type { Facet, Some } from '../../ports/lead-counts.ts';
import { clausesOf, type Clause } from './lead-filter.ts';
import { both, spec } from './lead-queries.ts';

export function countQuery(some: Some, ...more: readonly Clause[]): SqlQuerySpec {
  return asked('COUNT(1)', some, more);
}

export function sumQuery(some: Some, ...more: readonly Clause[]): SqlQuerySpec {
  return asked('SUM(c.amount)', some, more);
}

/** Where a document has a value that leads can be told apart by. */
export const VALUES = {
  country: 'country',
  assignee: 'assignee',
  source: 'source',
  currency: 'currency',
} as const satisfies Partial<Record<Facet | 'currency', string>>;
export type ValuePath = (typeof VALUES)[keyof typeof VALUES];

/** The next value in the order: a jump in the index, whatever the number of leads that have the one before. */
export function nextQuery(some: Some, path: ValuePath, last: string): SqlQuerySpec {
  const { text, values } = both([...clausesOf(some), after(path, last)]);
  return spec(`SELECT TOP 1 VALUE c.${path} FROM c WHERE ${text} ORDER BY c.${path} ASC`, values);
}

export function having(path: ValuePath, value: string): Clause {
  return { text: `c.${path} = @value`, values: { value } };
}

function after(path: ValuePath, last: string): Clause {
  return { text: `c.${path} > @last`, values: { last } };
}

/** The lists of names of the latest leads. */
export function namesQuery(some: Some, path: 'products' | 'industries', most: number): SqlQuerySpec {
  const { text, values } = both([...clausesOf(some), { text: `IS_STRING(c.${path})`, values: {} }]);
  const query = `SELECT TOP @most VALUE c.${path} FROM c WHERE ${text} ORDER BY c.byReceipt DESC`;
  return spec(query, { ...values, most });
}

/** Times beyond one, up to another. */
export function lasting(time: LeadTime, beyond: number, upTo: number): Clause {
  return { text: `c.${time} > @beyond AND c.${time} <= @upTo`, values: { beyond, upTo } };
}

/** The shortest or the longest times of a range, in their order. */
export function timesQuery(
  some: Some,
  range: Clause,
  { time, most }: { time: LeadTime; most: number },
): SqlQuerySpec {
  const { text, values } = both([...clausesOf(some), range]);
  return spec(`SELECT TOP @most VALUE c.${time} FROM c WHERE ${text} ORDER BY c.${time} ASC`, {
    ...values,
    most,
  });
}

export function longestQuery(some: Some, range: Clause, time: LeadTime): SqlQuerySpec {
  const { text, values } = both([...clausesOf(some), range]);
  return spec(`SELECT TOP 1 VALUE c.${time} FROM c WHERE ${text} ORDER BY c.${time} DESC`, values);
}

function asked(what: string, some: Some, more: readonly Clause[]): SqlQuerySpec {
  const { text, values } = both([...clausesOf(some), ...more]);
  return spec(`SELECT VALUE ${what} FROM c WHERE ${text}`, values);
}
