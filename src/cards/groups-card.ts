import { GROUP_RATES, groupShareOf, type GroupCounts } from '../domain/figures.ts';
import type { Group } from '../domain/query.ts';
import type { Outcome, Stage } from '../domain/words.ts';
import type { Card } from './cards.ts';
import { drawFramed, type Chart, type Line } from './figure-sections.ts';
import { leadsOf, percentOf, reasonLabel } from './figure-words.ts';
import type { GroupLine, GroupList } from './list-model.ts';
import type { Pen } from './pen.ts';
import { plainLine } from './plain-text.ts';
import { choiceLabel } from './texts.ts';

/** What a value is called: sources and ids of people stay as they are. */
const LABELS: Partial<Record<Group, (pen: Pen, value: string) => string>> = {
  stage: ({ say }, value) => say(`stage.${value as Stage}`),
  outcome: ({ say }, value) => say(`outcome.${value as Outcome}`),
  qualification: ({ say }, value) => choiceLabel(say, 'qualification', value),
  size: ({ say }, value) => choiceLabel(say, 'size', value),
  reason: ({ say }, value) => reasonLabel(say, value),
  country: ({ write }, value) => write.country(value),
  currency: ({ write }, value) => write.currency(value),
  month: ({ view }, value) =>
    new Intl.DateTimeFormat(view.locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
      Date.parse(`${value}-01`),
    ),
  assignee: ({ say }, id) => (id === '' ? say('list.nobody') : id),
  industry: ({ label }, value) => label('industry', value) ?? value,
};

/** How many leads each part has, as lines that open its list, and as a chart where the client draws one. */
export function drawGroups(pen: Pen, list: GroupList): { card: Card; summary: string } {
  const { say } = pen;
  const named = list.lines.map((line) => ({ ...line, label: labelOf(pen, list.group, line) }));
  const lines = named.map(({ label, count, rated, query }) => ({
    name: label,
    value: leadsOf(pen, count),
    query,
    ...(list.withRates ? { note: ratesText(pen, rated) } : {}),
  }));
  return drawFramed(pen, list, {
    charts: [chartOf(list, named)],
    sections: [{ title: list.heading, lines, rest: othersOf(pen, list) }],
    meanings: list.withRates ? [say('figures.groupMeaning')] : [],
  });
}

function labelOf(pen: Pen, group: Group, { value, name }: GroupLine): string {
  return plainLine(name ?? LABELS[group]?.(pen, value) ?? value, 40);
}

/** Months stand side by side, the rest one below the other. */
function chartOf({ group, heading }: GroupList, lines: readonly { label: string; count: number }[]): Chart {
  const points = lines.map(({ label, count }) => ({ name: label, count }));
  return { shape: group === 'month' ? 'columns' : 'bars', title: heading, points };
}

function ratesText(pen: Pen, counts: GroupCounts): string {
  const shares = GROUP_RATES.map((name) => {
    const share = groupShareOf(counts, name);
    return [name, share === undefined ? '–' : percentOf(pen, share)] as const;
  });
  return pen.say('figures.groupRates', Object.fromEntries(shares));
}

function othersOf(pen: Pen, { others = 0 }: GroupList): Line[] {
  return others > 0 ? [{ name: pen.say('figures.others'), value: leadsOf(pen, others) }] : [];
}
