import { execute, type ActionJson } from './buttons.ts';
import type { Card } from './cards.ts';
import {
  BUTTONS_IN_A_SET,
  buttonSets,
  chipSets,
  ignoredNote,
  pageButtonOf,
  turnButton,
} from './list-buttons.ts';
import { writeBack } from './list-back.ts';
import { lineOf } from './list-lines.ts';
import type { Choices, LeadList, ListData } from './list-model.ts';
import type { Pen } from './pen.ts';
import { plainLine } from './plain-text.ts';

type Message = { card: Card; summary: string };
type Model = {
  title: string;
  notes?: readonly string[];
  actionSets: readonly (readonly ActionJson[])[];
  lines?: readonly object[];
  sorts?: readonly ActionJson[];
  place?: readonly string[];
  actions?: readonly ActionJson[];
};

/** Teams takes 28 KB; a quarter is kept for what it adds. */
const BYTES_MAX = 21_000;

/** What a list can do without, the least needed last. */
const EXTRAS = ['chips', 'currencies', 'sorts', 'backs'] as const;
type Extra = (typeof EXTRAS)[number];

/** Where commands are so long that the card would grow too large, some of its buttons stay away. */
export function drawList(pen: Pen, list: LeadList): Message {
  const kept = [4, 3, 2, 1, 0].map((count) => EXTRAS.slice(0, count));
  const drawn = kept.values().map((extras) => drawWith(pen, list, extras));
  const card = drawn.find(fits) ?? drawWith(pen, list, []);
  const title = plainLine(list.title, 200);
  return { card, summary: [title, ...ignoredNote(pen, list.ignored)].join('. ') };
}

const fits = (card: Card): boolean => Buffer.byteLength(JSON.stringify(card)) <= BYTES_MAX;

function drawWith(pen: Pen, list: LeadList, extras: readonly Extra[]): Card {
  const { say } = pen;
  const { currencies = [], sorts = [] } = list;
  const back = extras.includes('backs') && list.here !== undefined ? writeBack(list.here) : undefined;
  return drawListOf(pen, {
    title: plainLine(list.title, 200),
    notes: notesOf(pen, list),
    actionSets: [
      extras.includes('currencies') ? currencies.slice(0, BUTTONS_IN_A_SET).map(turnButton) : [],
      list.tabs.map((tab) => tabButton(pen, tab)),
      ...(extras.includes('chips') ? chipSets(list.chips) : []),
    ],
    lines: list.leads.map((lead) => lineOf(pen, lead, back)),
    sorts: extras.includes('sorts') ? sortButtons(pen, sorts) : [],
    place: list.pages > 1 ? [say('list.page', { page: list.page, pages: list.pages })] : [],
    actions: [
      ...pageButton(say('list.previous'), list.previous),
      ...pageButton(say('list.next'), list.next),
      ...pageButton(say('list.show'), list.open),
      ...exportButton(pen, list),
    ],
  });
}

function notesOf(pen: Pen, { ignored, count, open, currencies = [] }: LeadList): string[] {
  const isEmpty = count === 0 && open === undefined;
  return [
    ...ignoredNote(pen, ignored),
    ...(isEmpty ? [pen.say('list.none')] : []),
    ...(currencies.length > 0 ? [pen.say('list.currencies')] : []),
  ];
}

/** Asks which meaning of a word is meant. */
export function drawChoices(pen: Pen, { word, choices }: Choices): Message {
  const title = pen.say('list.ambiguous', { word: plainLine(word, 60) });
  const buttons = choices.map(({ label, text }) => pageButtonOf(plainLine(label, 60), { query: text }));
  return { card: drawListOf(pen, { title, actionSets: buttonSets(buttons) }), summary: title };
}

export function drawListOf(
  { bind }: Pen,
  { title, notes = [], actionSets, lines = [], sorts = [], place = [], actions = [] }: Model,
): Card {
  return bind('list', {
    fallbackText: title,
    title,
    notes: notes.map((text) => ({ text })),
    actionSets: actionSets.filter((set) => set.length > 0).map((set) => ({ actions: set })),
    lines,
    sorts: sorts.length === 0 ? [] : [{ actions: sorts }],
    place: place.map((text) => ({ text })),
    actions,
  });
}

function tabButton({ say }: Pen, { tab, isOn, count, query }: LeadList['tabs'][number]): ActionJson {
  const name = say(`list.${tab}`);
  const title = count === undefined ? name : `${name} (${count})`;
  return pageButtonOf(isOn ? `• ${title}` : title, { query });
}

function sortButtons({ say }: Pen, sorts: NonNullable<LeadList['sorts']>): ActionJson[] {
  return sorts.map(({ sort, isOn, query }) => turnButton({ label: say(`list.sort.${sort}`), isOn, query }));
}

function exportButton({ say }: Pen, { here, count }: LeadList): ActionJson[] {
  if (here === undefined || count === 0) return [];
  return [execute(say('export.button'), 'leads.export', { query: here.query })];
}

function pageButton(title: string, data: ListData | undefined): ActionJson[] {
  return data === undefined ? [] : [pageButtonOf(title, data)];
}
