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
  place?: readonly string[];
  actions?: readonly ActionJson[];
};

export function drawList(pen: Pen, list: LeadList): Message {
  const { say } = pen;
  const title = plainLine(list.title, 200);
  const { currencies = [] } = list;
  const isEmpty = list.count === 0 && list.open === undefined;
  const card = drawListOf(pen, {
    title,
    notes: [
      ...ignoredNote(pen, list.ignored),
      ...(isEmpty ? [say('list.none')] : []),
      ...(currencies.length > 0 ? [say('list.currencies')] : []),
    ],
    actionSets: [
      list.tabs.map((tab) => tabButton(pen, tab)),
      currencies.slice(0, BUTTONS_IN_A_SET).map(turnButton),
      ...chipSets(list.chips),
    ],
    lines: list.leads.map((lead) => lineOf(pen, lead)),
    place: list.pages > 1 ? [say('list.page', { page: list.page, pages: list.pages })] : [],
    actions: [
      ...pageButton(say('list.previous'), list.previous),
      ...pageButton(say('list.next'), list.next),
      ...pageButton(say('list.show'), list.open),
      ...(list.exported === undefined ? [] : [execute(say('export.button'), 'leads.export', list.exported)]),
    ],
  });
  return { card, summary: [title, ...ignoredNote(pen, list.ignored)].join('. ') };
}

/** Asks which meaning of a word is meant. */
export function drawChoices(pen: Pen, { word, choices }: Choices): Message {
  const title = pen.say('list.ambiguous', { word: plainLine(word, 60) });
  const buttons = choices.map(({ label, text }) => pageButtonOf(plainLine(label, 60), { query: text }));
  return { card: drawListOf(pen, { title, actionSets: buttonSets(buttons) }), summary: title };
}

export function drawListOf(
  { bind }: Pen,
  { title, notes = [], actionSets, lines = [], place = [], actions = [] }: Model,
): Card {
  return bind('list', {
    fallbackText: title,
    title,
    notes: notes.map((text) => ({ text })),
    actionSets: actionSets.filter((set) => set.length > 0).map((set) => ({ actions: set })),
    lines,
    place: place.map((text) => ({ text })),
    actions,
  });
}

function tabButton({ say }: Pen, { tab, isOn, count, query }: LeadList['tabs'][number]): ActionJson {
  const name = say(`list.${tab}`);
  const title = count === undefined ? name : `${name} (${count})`;
  return pageButtonOf(isOn ? `● ${title}` : title, { query });
}

function pageButton(title: string, data: ListData | undefined): ActionJson[] {
  return data === undefined ? [] : [pageButtonOf(title, data)];
}
