import type { By, GroupRow } from '../../application/lead-groups.ts';
import type { Turn } from '../../cards/list-model.ts';
import { counted, COUNT_NAMES, type CountName, type Figures, type Total } from '../../domain/figures.ts';
import { OPEN_GROUPS } from '../../domain/groups.ts';
import type { LeadFilter } from '../../domain/lead-filter.ts';
import { narrow } from '../../domain/narrow.ts';
import type { Group } from '../../domain/query.ts';
import { without } from '../../domain/without.ts';
import type { Desk } from '../desk.ts';
import type { Reply } from '../replies.ts';
import { daysOf } from '../understand/calendar.ts';
import { monthsIn, PERIOD_CHOICES, periodLabel, periodOf } from '../understand/period-names.ts';
import { groupLabel } from '../understand/print.ts';
import { command, heading, listCommand, type Known } from './known.ts';

/** Parts that a card shows at the most. */
const MOST = 10;

/** What a card offers to tell leads apart by. */
const GROUP_CHOICES = [
  'country',
  'product',
  'industry',
  'assignee',
  'month',
] as const satisfies readonly Group[];

/** Figures of the leads asked for, or of each part of them. */
export async function figuresAnswer(desk: Desk, known: Known): Promise<Reply> {
  const { query } = known.understood;
  const { filter, group } = query;
  if (group !== undefined) return groupsAnswer(desk, known, group);
  const { tenantId } = known.asker;
  const [count, figures] = await Promise.all([
    desk.lists.count(tenantId, { filter }),
    desk.figures(tenantId, filter),
  ]);
  const list = { ...framed(known, count), figures, lists: listsOf(known, figures) };
  return { kind: 'card', ...desk.cards.figures(list, known.view) };
}

/** How many leads each part has, and its rates where figures were asked for. */
export async function groupsAnswer(desk: Desk, known: Known, group: Group): Promise<Reply> {
  const { asker, understood, view } = known;
  const { filter, measure, top = MOST } = understood.query;
  const some = { tenantId: asker.tenantId, filter };
  const [count, { rows, others }] = await Promise.all([
    desk.lists.count(asker.tenantId, { filter }),
    desk.groups(some, byOf(group, known), Math.min(top, MOST)),
  ]);
  const list = {
    ...framed(known, count),
    group,
    heading: groupLabel(group, view.locale),
    withRates: measure === 'figures',
    lines: rows.map((row) => lineOf(known, row)),
    ...(others === undefined ? {} : { others }),
  };
  return { kind: 'card', ...desk.cards.groups(list, view) };
}

function lineOf(known: Known, { filter, ...row }: GroupRow) {
  return { ...row, query: listCommand(known, filter) };
}

function byOf(group: Group, { naming, understood }: Known): By {
  if (group !== 'month') return { group };
  const days = daysOf(naming.now, naming.timeZone);
  return { group, months: monthsIn(understood.query.filter.received, days) };
}

/** What stands around the numbers: what was asked, and what else could be. */
function framed(known: Known, count: number) {
  const open = { query: listCommand(known, known.understood.query.filter) };
  return { ...heading(known, count), open, periods: periodsOf(known), groups: groupsOf(known) };
}

function periodsOf(known: Known): Turn[] {
  const { naming, understood, view } = known;
  const { query } = understood;
  const days = daysOf(naming.now, naming.timeZone);
  const turn = (name: (typeof PERIOD_CHOICES)[number] | 'allTime'): Turn => {
    const range = name === 'allTime' ? undefined : periodOf(name, days);
    const rest = without(query.filter, 'received');
    const filter: LeadFilter = range === undefined ? rest : { ...rest, received: range };
    const isOn = JSON.stringify(query.filter.received) === JSON.stringify(range);
    return { label: periodLabel(name, view.locale), isOn, query: command(known, { ...query, filter }) };
  };
  return [...PERIOD_CHOICES.map(turn), turn('allTime')];
}

function groupsOf(known: Known): Turn[] {
  const { understood, view } = known;
  const { query } = understood;
  const plain = without(query, 'group', 'top');
  const apart = GROUP_CHOICES.map((group) => ({
    label: groupLabel(group, view.locale),
    isOn: query.group === group,
    query: command(known, { ...plain, group }),
  }));
  const together = { ...plain, measure: 'figures' } as const;
  const all = {
    label: groupLabel(undefined, view.locale),
    isOn: query.group === undefined,
    query: command(known, together),
  };
  return [all, ...apart];
}

function listsOf(known: Known, figures: Figures) {
  const { filter } = known.understood.query;
  const list = (part: Parameters<typeof narrow>[1], of = filter): string =>
    listCommand(known, narrow(of, part));
  const part = (name: CountName): LeadFilter => narrow(filter, counted(name, known.naming.now));
  const worth = (name: CountName, totals: readonly Total[]): string[] =>
    totals.map(({ currency }) => list(OPEN_GROUPS.currency(currency), part(name)));
  return {
    counts: Object.fromEntries(COUNT_NAMES.map((name) => [name, listCommand(known, part(name))])) as Record<
      CountName,
      string
    >,
    reasons: figures.reasons.map(({ outcome, reason }) => list({ outcomes: [outcome], reasons: [reason] })),
    pipeline: worth('underway', figures.pipeline),
    earned: worth('won', figures.earned),
  };
}
