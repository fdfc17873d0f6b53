import { PAGE_LENGTH, type Place } from '../../application/lead-lists.ts';
import type { View } from '../../cards/view.ts';
import type { Lead } from '../../domain/lead.ts';
import type { Query } from '../../domain/query.ts';
import { isOnTab, onTab, TABS } from '../../domain/tabs.ts';
import { without } from '../../domain/without.ts';
import type { Ask } from '../ask.ts';
import type { Asker } from '../asker.ts';
import type { Desk } from '../desk.ts';
import type { Reply } from '../replies.ts';
import { asCommand, asSentence, chips, type Naming } from '../understand/print.ts';
import { understand, type Understood } from '../understand/understand.ts';
import { nextData, previousData, type ListPlace } from './list-place.ts';

/** Letters of a question that are read: its command stands on every button of the list. */
const LONGEST = 300;

/** What was asked, by whom, and for whose eyes the answer is. */
export type Question = { text: string; asker: Asker; view: View };
/** A question as it was understood. */
type Known = { asker: Asker; view: View; naming: Naming; understood: Understood };

/** A command about leads; also one whose words say no more than that. */
export async function questionAnswer(desk: Desk, { text, asker, view }: Ask): Promise<Reply> {
  return answer(desk, await read(desk, { text, asker, view }), { page: 1, trail: [] });
}

/** A sentence about leads, or nothing if it is none. */
export async function sentenceAnswer(desk: Desk, question: Question): Promise<Reply | undefined> {
  const known = await read(desk, question);
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
  const { understood } = await read(desk, { ...question, text: text === '' ? 'leads' : `find ${text}` });
  const leads = await desk.lists.slice(asker.tenantId, understood.query, range);
  return { leads, ignored: understood.ignored };
}

/** A page of a list, as one of its buttons asks for it. */
export async function pageAnswer(desk: Desk, question: Question, place: ListPlace): Promise<Reply> {
  return answer(desk, await read(desk, question), place);
}

async function read(desk: Desk, { text, asker, view }: Question): Promise<Known> {
  const { timeZone, now, locale } = view;
  const people = await desk.look.people(asker.tenantId);
  const naming = { people, timeZone, now, me: asker.person.id };
  const understood = served(desk, understand(text.slice(0, LONGEST), { ...naming, locale }));
  return { asker, view: { ...view, locale: understood.locale }, naming, understood };
}

/** What is understood and not answered yet is said to be left out, like what is not understood. */
function served({ cards }: Desk, understood: Understood): Understood {
  const { query, ignored, locale } = understood;
  const what = [
    ...(query.group === undefined ? [] : [query.group]),
    ...(query.sort === 'value' ? ['value'] : []),
  ];
  const unserved = what.map((name) => cards.text(locale, 'list.unserved', { what: name }));
  const sort = query.sort === 'value' ? 'newest' : query.sort;
  return { ...understood, query: { ...without(query, 'group'), sort }, ignored: [...ignored, ...unserved] };
}

async function answer(desk: Desk, known: Known, place: ListPlace): Promise<Reply> {
  const { understood, view } = known;
  const [ambiguity] = understood.ambiguous;
  if (ambiguity !== undefined) return { kind: 'card', ...desk.cards.choices(ambiguity, view) };
  if (understood.query.measure === 'figures')
    return { kind: 'card', ...desk.cards.figures(await figuresOf(desk, known), view) };
  const list = understood.query.measure === 'count' ? numberOf : listOf;
  return { kind: 'card', ...desk.cards.list(await list(desk, known, place), view) };
}

/** The number alone: its list is one click away. */
async function numberOf(desk: Desk, known: Known) {
  const { query } = known.understood;
  const count = await desk.lists.count(known.asker.tenantId, query);
  const open = { query: command(known, { ...query, measure: 'list' }) };
  return { ...heading(known, count), leads: [], tabs: [], page: 1, pages: 1, open };
}

async function figuresOf(desk: Desk, known: Known) {
  const { query } = known.understood;
  const figures = await desk.figures(known.asker.tenantId, query.filter);
  const open = { query: command(known, { ...query, measure: 'list' }) };
  return { ...heading(known, figures.received + figures.error), figures, open };
}

async function listOf(desk: Desk, known: Known, place: ListPlace) {
  const { asker, understood } = known;
  const { query } = understood;
  const at: Place = { page: place.page, ...(place.cursor === undefined ? {} : { cursor: place.cursor }) };
  const [count, { leads, next }, tabs] = await Promise.all([
    desk.lists.count(asker.tenantId, query),
    desk.lists.page(asker.tenantId, query, at),
    tabsOf(desk, known),
  ]);
  const text = command(known, query);
  const pages = Math.max(place.page, Math.ceil(count / PAGE_LENGTH));
  return {
    ...heading(known, count),
    ...{ leads, tabs, page: place.page, pages },
    ...given('previous', previousData(text, place)),
    ...given('next', nextData(text, place, next)),
  };
}

function heading({ view, naming, understood }: Known, count: number) {
  const { query, ignored } = understood;
  const sentence = asSentence(query, view.locale, { ...naming, count });
  const title = sentence.startsWith(String(count)) ? sentence : `${count} ${sentence}`;
  return { count, title, ignored, chips: chips(query, view.locale, naming) };
}

/** On what everybody reads, the number of one person's favorites is left out. */
async function tabsOf(desk: Desk, known: Known) {
  const { asker, view, naming, understood } = known;
  const { query } = understood;
  return Promise.all(
    TABS.map(async (tab) => {
      const own = { ...query, filter: onTab(query.filter, tab, naming.me) };
      const isShown = tab !== 'favorites' || view.viewer !== 'everybody';
      const count = isShown ? await desk.lists.count(asker.tenantId, own) : undefined;
      const isOn = isOnTab(query.filter, tab, naming.me);
      return { tab, isOn, query: command(known, own), ...given('count', count) };
    }),
  );
}

function command({ view, naming }: Known, query: Query): string {
  return asCommand(query, view.locale, naming);
}

function given<K extends string, T>(key: K, value: T | undefined): Partial<Record<K, T>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, T>);
}
