import { execute, type ActionJson } from './buttons.ts';
import type { Card } from './cards.ts';
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

/** Teams shows six buttons in a set, and hides the others. */
const BUTTONS_IN_A_SET = 6;
const CHIPS_MAX = 12;
/** Every command stands on the card twice: old clients read the second. */
const BYTES_OF_CHIPS = 2_000;

export function drawList(pen: Pen, list: LeadList): Message {
  const { say } = pen;
  const title = plainLine(list.title, 200);
  const isEmpty = list.count === 0 && list.open === undefined;
  const card = draw(pen, {
    title,
    notes: [...ignoredNote(pen, list.ignored), ...(isEmpty ? [say('list.none')] : [])],
    actionSets: [list.tabs.map((tab) => tabButton(pen, tab)), ...sets(chipButtons(list.chips))],
    lines: list.leads.map((lead) => lineOf(pen, lead)),
    place: list.pages > 1 ? [say('list.page', { page: list.page, pages: list.pages })] : [],
    actions: [
      ...pageButton(say('list.previous'), list.previous),
      ...pageButton(say('list.next'), list.next),
      ...pageButton(say('list.show'), list.open),
    ],
  });
  return { card, summary: [title, ...ignoredNote(pen, list.ignored)].join('. ') };
}

/** Asks which meaning of a word is meant. */
export function drawChoices(pen: Pen, { word, choices }: Choices): Message {
  const title = pen.say('list.ambiguous', { word: plainLine(word, 60) });
  const buttons = choices.map(({ label, text }) => pageButtonOf(plainLine(label, 60), { query: text }));
  return { card: draw(pen, { title, actionSets: sets(buttons) }), summary: title };
}

function draw(
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

function chipButtons(chips: LeadList['chips']): ActionJson[] {
  let bytes = 0;
  const fitting = chips.slice(0, CHIPS_MAX).filter(({ label, without }) => {
    bytes += Buffer.byteLength(label + without);
    return bytes < BYTES_OF_CHIPS;
  });
  return fitting.map(({ label, without }) => pageButtonOf(`✕ ${plainLine(label, 40)}`, { query: without }));
}

function pageButton(title: string, data: ListData | undefined): ActionJson[] {
  return data === undefined ? [] : [pageButtonOf(title, data)];
}

function pageButtonOf(title: string, data: ListData): ActionJson {
  return execute(title, 'leads.page', data);
}

function ignoredNote({ say }: Pen, ignored: readonly string[]): string[] {
  return ignored.length === 0 ? [] : [say('list.ignored', { words: plainLine(ignored.join(', '), 160) })];
}

function sets(buttons: readonly ActionJson[]): ActionJson[][] {
  const starts = Array.from({ length: Math.ceil(buttons.length / BUTTONS_IN_A_SET) }, (_, at) => at);
  return starts.map((at) => buttons.slice(at * BUTTONS_IN_A_SET, (at + 1) * BUTTONS_IN_A_SET));
}
