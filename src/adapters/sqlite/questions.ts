import type { Total } from '../../domain/figures.ts';
import type { LeadTime } from '../../domain/lead-times.ts';
import { placeOf, sharesOf } from '../../domain/tally.ts';
import type { Facet, Share, Some } from '../../ports/lead-counts.ts';
import type { LeadFilter, LeadKey, LeadQuery } from '../../ports/lead-store.ts';
import type { Clause } from './clause.ts';
import { countsQuery, LOOKED_AT, sharesQuery, timesQuery, totalsQuery, wordsQuery } from './count-queries.ts';
import { totalOf } from './kept-answers.ts';
import { pageQuery, PICKING, walking, type Way } from './lead-queries.ts';
import type { Row, Sql } from './sql.ts';
import { answered, matchOf, spelledOut } from './word-clauses.ts';

/** What may have to look at every lead. Plain values in and out: they go from one thread to another. */
export const QUESTIONS = {
  page: (sql: Sql, query: LeadQuery): Row[] => {
    const { words, favoriteOf } = query.filter;
    const way =
      favoriteOf === undefined ? wayTo(sql, words, walking(query)) : { ...PICKING, words: spelledOut };
    return all(sql, pageQuery(query, way));
  },
  /** How many of these leads there are. */
  present: (sql: Sql, leads: readonly LeadKey[]): number =>
    leads.filter(({ tenantId, id }) => sql.get(IS_PRESENT, [tenantId, id]) !== undefined).length,
  counts: (
    sql: Sql,
    { tenantId, filters }: { tenantId: string; filters: readonly LeadFilter[] },
  ): number[] => {
    const [first] = filters;
    const words = filters.every((filter) => filter.words === first?.words) ? first?.words : undefined;
    const alone = filters.length === 1 && Object.keys(first ?? {}).length === 1;
    const known = alone && words !== undefined ? withWords(sql, tenantId, words) : undefined;
    if (known !== undefined) return [known];
    const way = { ...LOOKED_AT, ...wayTo(sql, words, WALKING_ALL) };
    return Object.values(row(sql, countsQuery(tenantId, filters, way))).map(Number);
  },
  shares: (sql: Sql, { some, facet }: { some: Some; facet: Facet }): Share[] => {
    const shares = all(sql, sharesQuery(some, facet)).map(shareOf);
    return facet === 'product' || facet === 'industry' ? sharesOf(shares) : shares;
  },
  totals: (sql: Sql, some: Some): Total[] => all(sql, totalsQuery(some)).map(totalOf),
  quantiles: (
    sql: Sql,
    { some, time, at }: { some: Some; time: LeadTime; at: readonly number[] },
  ): number[] => {
    const query = timesQuery(some, time);
    const count = found(sql, query.count);
    if (count === 0) return [];
    return at.map((share) => Number(row(sql, query.at(placeOf(share, count)))['time']));
  },
} as const;

type Questions = typeof QUESTIONS;
export type Question = keyof Questions;
export type Given<Q extends Question> = Parameters<Questions[Q]>[1];
export type Answer<Q extends Question> = ReturnType<Questions[Q]>;

const IS_PRESENT = 'SELECT 1 FROM leads WHERE tenant = ? AND id = ?';
const WALKING_ALL = walking({ filter: {}, sort: 'newest' });

/** Leads that are looked up by their words; where there are more, an index is walked. */
const FEW = 2_000;
const FIRST_KNOWN = `
  SELECT count(*) AS found, json_group_array(lead) AS leads
  FROM (SELECT rowid AS lead FROM lead_words WHERE lead_words MATCH ? LIMIT ?)`;

/** Where they are few, the index is not asked again for them. */
function wayTo(sql: Sql, words = '', walked: Way): Way | undefined {
  const match = matchOf(words);
  if (match === undefined) return undefined;
  const { found, leads } = row(sql, { text: FIRST_KNOWN, values: [match, FEW + 1] });
  return Number(found) > FEW ? walked : { ...PICKING, words: answered(words, String(leads)) };
}

/** Nothing where other tenants have leads, too. */
function withWords(sql: Sql, tenantId: string, words: string): number | undefined {
  const query = wordsQuery(tenantId, words);
  const number = query === undefined ? null : row(sql, query)['found'];
  return typeof number === 'number' ? number : undefined;
}

function found(sql: Sql, query: Clause): number {
  return Number(row(sql, query)['found']);
}

function row(sql: Sql, { text, values }: Clause): Row {
  return sql.get(text, values) ?? {};
}

function all(sql: Sql, { text, values }: Clause): Row[] {
  return sql.all(text, values);
}

function shareOf({ value, count }: Row): Share {
  return { value: String(value), count: Number(count) };
}
