import type { Facet, Some } from '../../ports/lead-counts.ts';
import type { LeadTime } from '../../domain/lead-times.ts';
import type { LeadFilter } from '../../ports/lead-store.ts';
import { ALL, both, type Clause } from './clause.ts';
import { clausesOf } from './lead-filter.ts';
import { PICKING } from './lead-queries.ts';
import { numberContaining, spelledOut, type AskWords } from './word-clauses.ts';

/** How many leads have the words, if the tenant is the only one; nothing where there is no word. */
export function wordsQuery(tenantId: string, words: string): Clause | undefined {
  const number = numberContaining(words);
  return (
    number && {
      text: `SELECT CASE WHEN ${ALONE} THEN ${number.text} END AS found`,
      values: [tenantId, tenantId, ...number.values],
    }
  );
}

/** Where no other tenant has leads, the index of words knows how many have some. */
const ALONE = '(SELECT min(tenant) FROM leads) = ? AND (SELECT max(tenant) FROM leads) = ?';

/** Where leads are counted, and how. */
type Counted = { from: string; number: string; words?: AskWords };
export const LOOKED_AT: Counted = { from: 'leads', number: 'count(*)' };
/** What stats ask for first stands in very few rows. */
export const OUTCOMES: Counted = { from: 'kept_outcomes', number: 'sum(leads)' };
export const KEPT: Counted = { from: 'kept_counts', number: 'sum(leads)' };
/** One by one, for those that are a person's favorites: nobody has many. */
export const LOVED: Counted = { ...LOOKED_AT, from: PICKING.from, words: spelledOut };

/** All in one look at the leads that pass what the filters have in common. */
export function countsQuery(
  tenantId: string,
  filters: readonly LeadFilter[],
  { from, number, words }: Counted = LOOKED_AT,
): Clause {
  const all = filters.map((filter) => clausesOf({ tenantId, filter }, words));
  const [first = []] = all;
  const shared = first.filter((clause) => all.every((clauses) => clauses.some((one) => same(one, clause))));
  const own = all.map((clauses) =>
    both([ALL, ...clauses.filter((one) => !shared.some((it) => same(one, it)))]),
  );
  const where = both(shared);
  return {
    text: `SELECT ${own.map(({ text }, n) => `coalesce(${number} FILTER (WHERE ${text}), 0) AS c${n}`).join()}
      FROM ${from} WHERE ${where.text}`,
    values: [...own.flatMap(({ values }) => values), ...where.values],
  };
}

function same(one: Clause, other: Clause): boolean {
  return one.text === other.text && JSON.stringify(one.values) === JSON.stringify(other.values);
}

const FACETS = {
  country: 'country',
  assignee: 'assignee',
  source: 'source',
  product: 'products',
  industry: 'industries',
} as const satisfies Record<Facet, string>;

/** Several names are one text here, between bars. */
export function sharesQuery(some: Some, facet: Facet): Clause {
  return grouped(some, FACETS[facet], 'count(*) AS count');
}

export function totalsQuery(some: Some): Clause {
  return grouped(some, 'currency', 'count(*) AS count, sum(amount) AS amount');
}

/** The sign before the column keeps its own index out of it: from there each row would have to be looked up. */
function grouped(some: Some, column: string, what: string): Clause {
  const where = both(clausesOf(some));
  return {
    text: `SELECT ${column} AS value, ${what} FROM leads
      WHERE ${where.text} AND +${column} IS NOT NULL GROUP BY +${column} ORDER BY 1`,
    values: where.values,
  };
}

const TIMES = { answerTime: 'answer_time', winTime: 'win_time' } as const satisfies Record<LeadTime, string>;

/** The leads that have such a time, by its length: how many, and one at a place. */
export function timesQuery(some: Some, time: LeadTime): { count: Clause; at: (place: number) => Clause } {
  const column = TIMES[time];
  const { text, values } = both([...clausesOf(some), { text: `${column} IS NOT NULL`, values: [] }]);
  return {
    count: { text: `SELECT count(*) AS found FROM leads WHERE ${text}`, values },
    at: (place) => ({
      text: `SELECT ${column} AS time FROM leads WHERE ${text} ORDER BY ${column} LIMIT 1 OFFSET ?`,
      values: [...values, place],
    }),
  };
}
