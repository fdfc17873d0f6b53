import { needles } from '../../domain/search-text.ts';
import type { LeadFilter, LeadQuery, Range } from '../../ports/lead-store.ts';
import { EVER, momentText } from './moments.ts';

type Value = string | number | boolean;

/** A condition, with the values of its parameters by name. */
export type Clause = { text: string; values: Readonly<Record<string, Value>> };

type Parts = Required<LeadFilter>;
type Part = keyof Parts;

/** How each part of a filter is asked; every name of a parameter belongs to one part. */
const CLAUSES: { [P in Part]: (value: Parts[P]) => Clause } = {
  stages: (stages) => oneOf('stage', stages),
  outcomes: (outcomes) => oneOf('outcome', outcomes),
  qualifications: (qualifications) => oneOf('qualification', qualifications),
  countries: (countries) => oneOf('country', countries),
  assigneeId: (id) => equal('assignee', id),
  unassigned: (is) => ({ text: is ? 'c.assignee = null' : 'IS_STRING(c.assignee)', values: {} }),
  favoriteOf: (person) => ({
    text: 'ARRAY_CONTAINS(c.favorites, @favoriteOf)',
    values: { favoriteOf: person },
  }),
  urgency: (urgency) => equal('urgency', urgency),
  waiting: (is) => equal('waiting', is),
  received: (range) => within('byReceipt', range),
  expires: (range) => within('byExpiry', range),
  archived: (range) => within('archivedAt', range),
  words: (words) => containing(needles(words)),
};

const PARTS = Object.keys(CLAUSES) as Part[];

/** The conditions for the tenant's leads that pass the filter; the tenant always comes first. */
export function clausesOf({ tenantId, filter }: Pick<LeadQuery, 'tenantId' | 'filter'>): Clause[] {
  const given = PARTS.flatMap((part) => clauseOf(part, filter[part]));
  return [equal('tenantId', tenantId), ...given];
}

function clauseOf<P extends Part>(part: P, value: Parts[P] | undefined): Clause[] {
  return value === undefined ? [] : [CLAUSES[part](value)];
}

function equal(path: string, value: Value): Clause {
  return { text: `c.${path} = @${path}`, values: { [path]: value } };
}

function oneOf(path: string, choices: readonly string[]): Clause {
  if (choices.length === 0) return { text: 'false', values: {} };
  const values = numbered(path, choices);
  return { text: `c.${path} IN (${names(values).join(', ')})`, values };
}

function within(path: string, { from, to }: Range): Clause {
  return {
    text: `c.${path} >= @${path}From AND c.${path} < @${path}To`,
    values: {
      [`${path}From`]: from === undefined ? EVER.from : momentText(from),
      [`${path}To`]: to === undefined ? EVER.to : momentText(to),
    },
  };
}

function containing(all: readonly string[]): Clause {
  const values = numbered('word', all);
  const clauses = names(values).map((name) => `CONTAINS(c.words, ${name})`);
  return { text: clauses.length === 0 ? 'true' : clauses.join(' AND '), values };
}

function numbered(name: string, values: readonly string[]): Record<string, string> {
  return Object.fromEntries(values.map((value, index) => [`${name}${index}`, value]));
}

function names(values: object): string[] {
  return Object.keys(values).map((name) => `@${name}`);
}
