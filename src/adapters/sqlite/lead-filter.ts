import { nameNeedle } from '../../domain/fold.ts';
import type { FilterParts, ValueRange } from '../../domain/lead-filter.ts';
import type { LeadQuery, Range } from '../../ports/lead-store.ts';
import { NONE, type Clause } from './clause.ts';
import { NEVER } from './lead-row.ts';
import { containing, type AskWords } from './word-clauses.ts';

type Parts = Required<FilterParts>;
type Part = keyof Parts;

/** How each part of a filter is asked. */
const CLAUSES: { [P in Part]: (value: Parts[P], tenantId: string) => Clause } = {
  stages: (stages) => oneOf('stage', stages),
  outcomes: (outcomes) => oneOf('outcome', outcomes),
  qualifications: (qualifications) => oneOf('qualification', qualifications),
  informational: (is) => ({ text: is ? 'informational = 1' : 'informational = 0', values: [] }),
  // No column, for few ask: the few informational leads are opened.
  callsToAction: (calls) => {
    const { text, values } = oneOf("document ->> '$.callToAction'", calls);
    return { text: `informational = 1 AND ${text}`, values };
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
  assigneeId: (id) => ({ text: 'assignee = ?', values: [id] }),
  unassigned: (is) => ({ text: `assignee IS ${is ? '' : 'NOT '}NULL`, values: [] }),
  favoriteOf: (person, tenantId) => ({
    text: 'n IN (SELECT lead FROM favorites WHERE tenant = ? AND person = ?)',
    values: [tenantId, person],
  }),
  urgency: (urgency) => ({ text: 'urgency = ?', values: [urgency] }),
  contactRequested: (is) => ({
    text: is ? 'contact_requested = 1' : 'contact_requested = 0',
    values: [],
  }),
  contacted: (is) => ({ text: is ? 'contacted = 1' : 'contacted = 0', values: [] }),
  // Spelled out, for the planner to see that the index of waiting leads will do.
  waiting: (is) => ({ text: is ? 'waiting = 1' : 'waiting = 0', values: [] }),
  received: (range) => within('received_at', range),
  accepted: (range) => within('accepted_at', range),
  archived: (range) => within('archived_at', range),
  reasons: (reasons) => oneOf('reason', reasons),
  answerTime: (range) => within('answer_time', range),
  closeTime: (range) => within('close_time', range),
  expires: (range) => {
    const { text, values } = within('expires_at', range);
    return { text: `stage = 'received' AND ${text}`, values };
  },
  closes: ({ from = '', to = LAST_DAY }) => ({
    text: 'closes_on >= ? AND closes_on < ?',
    values: [from, to],
  }),
  words: (words) => containing(words),
};

/** After every plain date. */
const LAST_DAY = 'x';

const PARTS = Object.keys(CLAUSES) as readonly Part[];

/** The conditions for the tenant's leads that pass the filter. */
export function clausesOf(
  { tenantId, filter }: Pick<LeadQuery, 'tenantId' | 'filter'>,
  askWords: AskWords = containing,
): Clause[] {
  const clauses: typeof CLAUSES = { ...CLAUSES, words: askWords };
  const clauseOf = <P extends Part>(part: P, value: Parts[P] | undefined): Clause[] =>
    value === undefined ? [] : [clauses[part](value, tenantId)];
  const given = (parts: FilterParts): Clause[] => PARTS.flatMap((part) => clauseOf(part, parts[part]));
  const { not = {}, ...wanted } = filter;
  return [{ text: 'tenant = ?', values: [tenantId] }, ...given(wanted), ...given(not).map(denied)];
}

/** What a lead lacks is not true of it, and not unknown. */
function denied({ text, values }: Clause): Clause {
  return { text: `(${text}) IS NOT TRUE`, values };
}

function oneOf(column: string, values: readonly string[]): Clause {
  const [only, ...others] = values;
  if (only === undefined) return NONE;
  // One value keeps the order of an index, a list of them does not.
  if (others.length === 0) return { text: `${column} = ?`, values };
  return { text: `${column} IN (${values.map(() => '?').join()})`, values };
}

function within(column: string, { from = -NEVER, to = NEVER }: Range): Clause {
  return { text: `${column} >= ? AND ${column} < ?`, values: [from, to] };
}

function worth({ currency, from = -Number.MAX_VALUE, to = Number.MAX_VALUE }: ValueRange): Clause {
  const amount = { text: 'amount >= ? AND amount <= ?', values: [from, to] };
  if (currency === undefined) return amount;
  return { text: `currency = ? AND ${amount.text}`, values: [currency, ...amount.values] };
}

/** The column holds folded names; that of a lead without any is null, which holds no part of a name. */
function named(column: string, parts: readonly string[]): Clause {
  if (parts.length === 0) return NONE;
  const tests = parts.map(() => `instr(${column}, ?) > 0`);
  return { text: `(${tests.join(' OR ')})`, values: parts.map(nameNeedle) };
}
