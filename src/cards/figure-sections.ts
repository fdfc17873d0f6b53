import type { ActionJson } from './buttons.ts';
import type { Card } from './cards.ts';
import { buttonSets, chipSets, ignoredNote, pageButtonOf, turnButton } from './list-buttons.ts';
import type { FigureList, GroupList } from './list-model.ts';
import type { Pen } from './pen.ts';
import { plainLine } from './plain-text.ts';

/** A number with its name; with a command, a click on it opens the list of what it counts. */
export type Line = { name: string; value: string; note?: string; query?: string };
export type Section = {
  title: string;
  lines: readonly Line[];
  /** Of which there is no list. */ rest?: readonly Line[];
};

/** A picture of the same numbers, for clients that draw one. */
export type Chart = {
  shape: 'donuts' | 'bars' | 'columns';
  title: string;
  points: readonly { name: string; count: number }[];
};

export type FigureModel = {
  charts: readonly Chart[];
  sections: readonly Section[];
  meanings: readonly string[];
};
type Framed = Pick<FigureList | GroupList, 'title' | 'chips' | 'ignored' | 'periods' | 'groups' | 'open'>;

/** Of what Teams takes, so much is for the lists behind numbers, and so much for other periods and groups. */
const BYTES = { lists: 7_400, turns: 4_400 } as const;

/** So many stand side by side on a phone. */
const IN_A_ROW = 3;

/** The card of figures, or of groups, around what is shown of them. */
export function drawFramed(pen: Pen, framed: Framed, model: FigureModel): { card: Card; summary: string } {
  const { say, bind } = pen;
  const title = plainLine(framed.title, 200);
  const card = bind('figures', {
    ...{ fallbackText: title, title },
    notes: ignoredNote(pen, framed.ignored).map((text) => ({ text })),
    actionSets: actionSets(framed).map((actions) => ({ actions })),
    ...chartsOf(model.charts),
    sections: sectionsOf(pen, model.sections),
    meanings: model.meanings.map((text) => ({ text })),
    actions: [pageButtonOf(say('list.show'), framed.open)],
  });
  return { card, summary: title };
}

function actionSets({ chips, periods, groups }: Framed): ActionJson[][] {
  const [inTime, apart] = [periods, groups].map((turns) => turns.map(turnButton)) as [
    ActionJson[],
    ActionJson[],
  ];
  const sets = [...chipSets(chips), ...buttonSets(inTime, IN_A_ROW), ...buttonSets(apart, IN_A_ROW)];
  return fits([...inTime, ...apart], BYTES.turns) ? sets : chipSets(chips);
}

function fits(actions: readonly ActionJson[], bytes: number): boolean {
  return Buffer.byteLength(JSON.stringify(actions)) <= bytes;
}

const SHAPES = ['donuts', 'bars', 'columns'] as const;

function chartsOf(charts: readonly Chart[]): Record<Chart['shape'], unknown> {
  const drawn = (wanted: Chart['shape']) =>
    charts
      .filter(({ shape, points }) => shape === wanted && points.some(({ count }) => count > 0))
      .map(({ title, points }) => ({ title, data: points.map(pointOf(wanted)) }));
  return Object.fromEntries(SHAPES.map((shape) => [shape, drawn(shape)])) as Record<Chart['shape'], unknown>;
}

function pointOf(shape: Chart['shape']) {
  return ({ name, count }: Chart['points'][number]) =>
    shape === 'donuts' ? { legend: name, value: count } : { x: name, y: count };
}

/** As long as there is room, lines are buttons; the sections before have it first. */
function sectionsOf(pen: Pen, sections: readonly Section[]): object[] {
  let left: number = BYTES.lists;
  return sections
    .filter(({ lines, rest = [] }) => lines.length + rest.length > 0)
    .map(({ title, lines, rest = [] }) => {
      const bytes = lines.reduce((sum, line) => sum + bytesOf(pen, line), 0);
      const opens = bytes <= left;
      if (opens) left -= bytes;
      const plain = [...(opens ? [] : lines), ...rest].map(textsOf);
      return { title, lines: opens ? lines.map((line) => openLine(pen, line)) : [], plain };
    });
}

/** More than there is, for a line without a list. */
function bytesOf({ say }: Pen, { query }: Line): number {
  if (query === undefined) return Infinity;
  return Buffer.byteLength(JSON.stringify(pageButtonOf(say('list.show'), { query })));
}

function openLine({ say }: Pen, { query = '', note, ...line }: Line): object {
  const action = pageButtonOf(say('list.show'), { query });
  return { ...textsOf(line), notes: note === undefined ? [] : [{ text: note }], action };
}

function textsOf({ name, value, note }: Line): { name: string; value: string } {
  return { name: `${name}: `, value: note === undefined ? value : `${value} · ${note}` };
}
