import { PAGE_LENGTH, type Place } from '../../application/lead-lists.ts';
import type { View } from '../../cards/view.ts';
import type { Lead } from '../../domain/lead.ts';
import type { Turn } from '../../cards/list-model.ts';
import type { Total } from '../../domain/figures.ts';
import { narrow } from '../../domain/narrow.ts';
import type { Query, QuerySort } from '../../domain/query.ts';
import { isOnTab, onTab, TABS, type Tab } from '../../domain/tabs.ts';
import type { Ask } from '../ask.ts';
import type { Asker } from '../asker.ts';
import type { Desk } from '../desk.ts';
import type { Reply } from '../replies.ts';
import { understand, type Understood } from '../understand/understand.ts';
import { figuresAnswer, groupsAnswer } from './figure-answers.ts';
import { knownCustomers } from './known-customers.ts';
import { command, heading, type Known } from './known.ts';
import { nextData, previousData, type ListPlace } from './list-place.ts';

/** Letters that are read of what somebody typed: its command stands on every button of the list. */
const TYPED_MAX = 300;
/** And of such a command: exact, it is longer than the words it is made of. */
export const COMMAND_MAX = 1_500;

/** What was asked, by whom, and for whose eyes the answer is. */
export type Question = { text: string; asker: Asker; view: View };

/** A command about leads; also one whose words say no more than that. */
export async function questionAnswer(desk: Desk, { text, asker, view }: Ask): Promise<Reply> {
  return answer(desk, await readQuestion(desk, { text, asker, view }), { page: 1, trail: [] });
}

/** A sentence about leads, or nothing if it is none. */
export async function sentenceAnswer(desk: Desk, question: Question): Promise<Reply | undefined> {
  const known = await readQuestion(desk, question);
  return known.understood.isQuestion ? answer(desk, known, { page: 1, trail: [] }) : undefined;
}

/** Some of the leads that fit, for the compose box: a ref finds its lead, and any words are looked for. */
export async function findLeads(
  desk: Desk,
  question: Question,
  range: { skip: number; count: number },
): Promise<{ leads: readonly Lead[]; ignored: readonly string[] }> {
  const { asker, text } = question;
  const known = await desk.look.byRef(asker.tenantId, text);
  if (known !== undefined) return { leads: range.skip === 0 ? [known] : [], ignored: [] };
  const { understood } = await readQuestion(desk, {
    ...question,
    text: text === '' ? 'leads' : `find ${text}`,
  });
  const leads = await desk.lists.slice(asker.tenantId, understood.query, range);
  return { leads, ignored: understood.ignored };
}

/** A page of a list, as one of its buttons asks for it. */
export async function pageAnswer(desk: Desk, question: Question, place: ListPlace): Promise<Reply> {
  return answer(desk, await readQuestion(desk, question, COMMAND_MAX), place);
}

export async function readQuestion(
  desk: Desk,
  { text, asker, view }: Question,
  longest = TYPED_MAX,
): Promise<Known> {
  const { timeZone, now, locale } = view;
  const people = await desk.look.people(asker.tenantId);
  const naming = { people, timeZone, now, me: asker.person.id };
  const typed = text.slice(0, longest);
  const understood = await withCustomers(desk, asker.tenantId, (customers) =>
    understand(typed, { ...naming, locale, customers }),
  );
  return { asker, view: { ...view, locale: understood.locale }, naming, understood };
}

/** Reads once more where customers are known by what was not understood. */
async function withCustomers(
  desk: Desk,
  tenantId: string,
  read: (customers: readonly string[]) => Understood,
): Promise<Understood> {
  const understood = read([]);
  if (understood.names.length === 0) return understood;
  const customers = await knownCustomers(desk, tenantId, understood.names);
  return customers.length === 0 ? understood : read(customers);
}

async function answer(desk: Desk, known: Known, place: ListPlace): Promise<Reply> {
  const { understood, view } = known;
  const [ambiguity] = understood.ambiguous;
  if (ambiguity !== undefined) return { kind: 'card', ...desk.cards.choices(ambiguity, view) };
  const { measure, group } = understood.query;
  if (measure === 'figures') return figuresAnswer(desk, known);
  if (group !== undefined) return groupsAnswer(desk, known, group);
  if (measure === 'count') return { kind: 'card', ...desk.cards.list(await numberOf(desk, known), view) };
  const { query, currencies } = await desk.lists.inOneCurrency(known.asker.tenantId, understood.query);
  const compared = { ...known, understood: { ...understood, query } };
  const list = {
    ...(await listOf(desk, compared, place)),
    currencies: currenciesOf(known, query, currencies),
  };
  return { kind: 'card', ...desk.cards.list(list, view) };
}

/** The other currencies that leads are valued in, when one of them is listed by value. */
function currenciesOf(known: Known, { filter }: Query, currencies: readonly Total[]): Turn[] {
  if (currencies.length < 2) return [];
  return currencies.map(({ currency, count }) => {
    const { query } = known.understood;
    const own = { ...query, filter: narrow(query.filter, { value: { currency } }) };
    const isOn = filter.value?.currency === currency;
    return { label: `${currency} (${count})`, isOn, query: command(known, own) };
  });
}

/** The number alone: its list is one click away. */
async function numberOf(desk: Desk, known: Known) {
  const { query } = known.understood;
  const count = await desk.lists.count(known.asker.tenantId, query);
  const open = { query: command(known, { ...query, measure: 'list' }) };
  return { ...heading(known, count), leads: [], tabs: [], page: 1, pages: 1, open };
}

async function listOf(desk: Desk, known: Known, place: ListPlace) {
  const { asker, understood } = known;
  const { query } = understood;
  const at: Place = { page: place.page, ...(place.cursor === undefined ? {} : { cursor: place.cursor }) };
  const tabs = tabsOf(known);
  const [[count = 0, ...counts], { leads, next }] = await Promise.all([
    desk.lists.counts(asker.tenantId, [query, ...tabs.map((tab) => tab.query)]),
    desk.lists.page(asker.tenantId, query, at),
  ]);
  const text = command(known, query);
  const pages = Math.max(place.page, Math.ceil(count / PAGE_LENGTH));
  return {
    ...heading(known, count),
    ...{ leads, tabs: tabs.map((tab, n) => drawnTab(known, tab, counts[n])), page: place.page, pages },
    ...given('previous', previousData(text, place)),
    ...given('next', nextData(text, place, next)),
    here: { ...at, query: text },
    sorts: count > 1 ? sortsOf(known) : [],
  };
}

/** The orders that the list can have. */
function sortsOf(known: Known) {
  const { query } = known.understood;
  return SORT_CHOICES.map((sort) => ({
    sort,
    isOn: query.sort === sort,
    query: command(known, { ...query, sort }),
  }));
}

const SORT_CHOICES = ['newest', 'oldest', 'expiring', 'value'] as const satisfies readonly QuerySort[];

type TabQuery = { tab: Tab; query: Query };

function tabsOf({ naming, understood }: Known): TabQuery[] {
  const { query } = understood;
  return TABS.map((tab) => ({ tab, query: { ...query, filter: onTab(query.filter, tab, naming.me) } }));
}

/** On what everybody reads, the number of one person's favorites is left out. */
function drawnTab(known: Known, { tab, query }: TabQuery, count: number | undefined) {
  const { view, naming, understood } = known;
  const isShown = tab !== 'favorites' || view.viewer !== 'everybody';
  const isOn = isOnTab(understood.query.filter, tab, naming.me);
  return { tab, isOn, query: command(known, query), ...(isShown ? given('count', count) : {}) };
}

function given<K extends string, T>(key: K, value: T | undefined): Partial<Record<K, T>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, T>);
}
