import { nameNeedle } from '../../domain/fold.ts';
import type { FilterParts, ValueRange } from '../../domain/lead-filter.ts';
import { needles } from '../../domain/search-text.ts';
import type { LeadQuery, Range } from '../../ports/lead-store.ts';
import { EVER, momentText } from './moments.ts';

type Value = string | number | boolean;

/** A condition, with the values of its parameters by name. */
export type Clause = { text: string; values: Readonly<Record<string, Value>> };

type Parts = Required<FilterParts>;
type Part = keyof Parts;

/** How each part of a filter is asked; every name of a parameter belongs to one part. */
const CLAUSES: { [P in Part]: (value: Parts[P]) => Clause } = {
  stages: (stages) => oneOf('stage', stages),
  outcomes: (outcomes) => oneOf('outcome', outcomes),
  qualifications: (qualifications) => oneOf('qualification', qualifications),
  informational: (is) => equal('informational', is),
  callsToAction: (calls) => {
    const { text, values } = oneOf('lead.callToAction', calls);
    return { text: `c.informational = true AND ${text}`, values };
  },
  senders: (senders) => oneOf('sender', senders),
  countries: (countries) => oneOf('country', countries),
  sources: (sources) => oneOf('source', sources),
  products: (names) => named('products', names),
  services: (names) => named('services', names),
  solutions: (names) => named('solutions', names),
  industries: (names) => named('industries', names),
  sizes: (sizes) => oneOf('size', sizes),
  value: (range) => worth(range),
  assigneeId: (id) => equal('assignee', id),
  unassigned: (is) => ({ text: is ? 'c.assignee = null' : 'IS_STRING(c.assignee)', values: {} }),
  favoriteOf: (person) => ({
    text: 'ARRAY_CONTAINS(c.favorites, @favoriteOf)',
    values: { favoriteOf: person },
  }),
  urgency: (urgency) => equal('urgency', urgency),
  contactRequested: (is) => equal('contactRequested', is),
  contacted: (is) => equal('contacted', is),
  waiting: (is) => equal('waiting', is),
  received: (range) => within('byReceipt', range),
  accepted: (range) => within('acceptedAt', range),
  archived: (range) => within('archivedAt', range),
  reasons: (reasons) => oneOf('reason', reasons),
  answerTime: (range) => lasting('answerTime', range),
  closeTime: (range) => lasting('closeTime', range),
  expires: (range) => {
    const { text, values } = within('byExpiry', range);
    return { text: `c.stage = 'received' AND ${text}`, values };
  },
  closes: ({ from = '', to = LAST_DAY }) => between('closesOn', from, to),
  words: (words) => containing(needles(words)),
};

/** After every plain date. */
const LAST_DAY = 'x';

const PARTS = Object.keys(CLAUSES) as Part[];

/** The conditions for the tenant's leads that pass the filter; the tenant always comes first. */
export function clausesOf({ tenantId, filter }: Pick<LeadQuery, 'tenantId' | 'filter'>): Clause[] {
  const given = (parts: FilterParts): Clause[] => PARTS.flatMap((part) => clauseOf(part, parts[part]));
  const { not = {}, ...wanted } = filter;
  return [equal('tenantId', tenantId), ...given(wanted), ...given(not).map(denied)];
}

/** What a lead lacks is not true of it, and not undefined; the parameters are other ones than those of the same part. */
function denied({ text, values }: Clause): Clause {
  const own = Object.entries(values).map(([name, value]) => [`not_${name}`, value]);
  return {
    text: `NOT ((${text.replaceAll('@', '@not_')}) ?? false)`,
    values: Object.fromEntries(own) as Clause['values'],
  };
}

function clauseOf<P extends Part>(part: P, value: Parts[P] | undefined): Clause[] {
  return value === undefined ? [] : [CLAUSES[part](value)];
}

function equal(path: string, value: Value): Clause {
  return { text: `c.${path} = @${path}`, values: { [path]: value } };
}

function oneOf(path: string, choices: readonly string[]): Clause {
  if (choices.length === 0) return { text: 'false', values: {} };
  const values = numbered(path.replaceAll('.', '_'), choices);
  return { text: `c.${path} IN (${names(values).join(', ')})`, values };
}

function within(path: string, { from, to }: Range): Clause {
  return between(
    path,
    from === undefined ? EVER.from : momentText(from),
    to === undefined ? EVER.to : momentText(to),
  );
}

function between<T extends string | number>(path: string, from: T, to: T): Clause {
  return {
    text: `c.${path} >= @${path}From AND c.${path} < @${path}To`,
    values: { [`${path}From`]: from, [`${path}To`]: to },
  };
}

function lasting(path: string, { from = -Number.MAX_VALUE, to = Number.MAX_VALUE }: Range): Clause {
  return between(path, from, to);
}

function worth({ currency, from = -Number.MAX_VALUE, to = Number.MAX_VALUE }: ValueRange): Clause {
  const amount = {
    text: 'c.amount >= @amountFrom AND c.amount <= @amountTo',
    values: { amountFrom: from, amountTo: to },
  };
  if (currency === undefined) return amount;
  const own = equal('currency', currency);
  return { text: `${own.text} AND ${amount.text}`, values: { ...own.values, ...amount.values } };
}

/** The document holds folded names in one text, or none at all. */
function named(path: string, parts: readonly string[]): Clause {
  if (parts.length === 0) return { text: 'false', values: {} };
  const values = numbered(path, parts.map(nameNeedle));
  const tests = names(values).map((name) => `CONTAINS(c.${path}, ${name})`);
  return { text: `(${tests.join(' OR ')})`, values };
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
