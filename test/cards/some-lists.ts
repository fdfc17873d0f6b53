import type { Help } from '../../src/cards/pages.ts';
import { HELP_TOPICS, type HelpTopic } from '../../src/domain/help-topics.ts';
import type { Cards } from '../../src/cards/make-cards.ts';
import type { FigureList, GroupList, LeadList } from '../../src/cards/list-model.ts';
import { COUNT_NAMES, type Counts, type Figures } from '../../src/domain/figures.ts';
import type { Lead } from '../../src/domain/lead.ts';
import { DAY, HOUR } from '../../src/domain/time.ts';
import { LIMIT_NAMES } from '../../src/domain/watch.ts';
import { ana, aView, ben, VIEWERS } from './a-desk.ts';
import { LEADS } from './some-leads.ts';
import { everyDigest, everyFlood } from './some-news.ts';

/** The second of several pages. */
export function aPage(leads: readonly Lead[]): LeadList {
  return aList(leads, TURNING);
}

/** A list with everything on it but the buttons that turn its pages. */
export function aList(leads: readonly Lead[], changes: Partial<LeadList> = {}): LeadList {
  return {
    count: 37,
    title: '37 leads: received, Spain',
    leads,
    tabs: [
      { tab: 'marketplace', isOn: true, count: 37, query: 'marketplace leads received spain' },
      { tab: 'qualified', isOn: false, count: 12, query: 'qualified leads received spain' },
      { tab: 'favorites', isOn: false, query: 'favorites received spain' },
    ],
    chips: [
      { label: 'Received', without: 'marketplace leads spain' },
      { label: 'Spain', without: 'marketplace leads received' },
    ],
    ignored: ['please', 'blue'],
    page: 2,
    pages: 4,
    ...changes,
  };
}

const TURNING = {
  here: { query: 'leads received spain', cursor: 'xyz', page: 2 },
  sorts: (['newest', 'oldest', 'expiring', 'value', 'lowest'] as const).map((sort) => ({
    sort,
    isOn: sort === 'newest',
    query: `leads received spain sort:${sort}`,
  })),
  previous: { query: 'leads received spain' },
  next: { query: 'leads received spain', cursor: 'abc', trail: '- abc', page: 3 },
};

/** A number alone, whose list is a click away. */
export function aNumber(changes: Partial<LeadList> = {}): LeadList {
  return { ...aList([]), tabs: [], page: 1, pages: 1, open: { query: 'leads received spain' }, ...changes };
}

const COUNTS = {
  ...{
    received: 36,
    open: 4,
    accepted: 26,
    rejected: 5,
    expired: 1,
    underway: 17,
    won: 1,
    lost: 8,
    error: 1,
  },
  ...{ prompt: 19, dueSoon: 20, closedSoon: 8, dueInAYear: 0, closedInAYear: 0 },
} satisfies Counts;

const FIGURES: Figures = {
  counts: COUNTS,
  reasons: [
    { outcome: 'lost', reason: 'chose-another-vendor', count: 5 },
    { outcome: 'rejected', reason: 'abuse-spam-phishing', count: 4 },
    { outcome: 'lost', reason: 'other', count: 3 },
  ],
  answered: { median: 5 * HOUR, ninth: 3 * DAY },
  won: { median: 41 * DAY, ninth: 41 * DAY },
  pipeline: [
    { currency: 'EUR', amount: 410_000, count: 12 },
    { currency: 'USD', amount: 95_000.5, count: 5 },
  ],
  earned: [{ currency: 'EUR', amount: 25_000, count: 1 }],
};

const LIST = 'leads received:2026-10-01..2026-10-31';

/** Other periods and groups, each a button. */
function turns(of: string, count: number): FigureList['periods'] {
  return Array.from({ length: count }, (_, n) => ({
    label: `${of} ${n + 1}`,
    isOn: n === 1,
    query: `stats ${of}:2026-10-01..2026-10-31`,
  }));
}

/** What stands around figures. */
function framed() {
  const { title, chips, ignored } = aList([]);
  const frame = { periods: turns('Period', 6), groups: turns('Group', 6), open: { query: LIST } };
  return { title, chips, ignored, ...frame };
}

/** The help with one command of a topic. */
export const someHelp = (open?: HelpTopic): Help => ({
  pages: HELP_TOPICS.map((topic) => ({
    topic,
    commands: [{ name: `${topic} one`, description: `What ${topic} one does` }],
  })),
  ...(open === undefined ? {} : { open }),
});

export function someFigures(figures: Figures = FIGURES, query: string = LIST): FigureList {
  const counts = Object.fromEntries(
    COUNT_NAMES.map((name) => [name, `${query} ${name}`]),
  ) as FigureList['lists']['counts'];
  const each = (parts: readonly unknown[]): string[] => parts.map((_, at) => `${query} part:${at}`);
  const lists = {
    ...{ counts, reasons: each(figures.reasons) },
    ...{ pipeline: each(figures.pipeline), earned: each(figures.earned) },
  };
  return { ...framed(), figures, lists };
}

/** Of no leads at all. */
export function noFigures(): FigureList {
  const counts = Object.fromEntries(COUNT_NAMES.map((name) => [name, 0])) as Counts;
  const none = someFigures({ counts, reasons: [], pipeline: [], earned: [] });
  return { ...none, title: '0 leads', ignored: [] };
}

/** Leads told apart by where they come from. */
export function someGroups(changes: Partial<GroupList> = {}): GroupList {
  const rated = { accepted: 9, rejected: 2, expired: 1, won: 3 };
  return {
    ...framed(),
    group: 'country',
    heading: 'By country',
    withRates: true,
    lines: [
      { value: 'ES', count: 1240, rated, query: `${LIST} country:ES` },
      {
        value: 'MX',
        count: 1,
        rated: { accepted: 0, rejected: 0, expired: 0, won: 0 },
        query: `${LIST} country:MX`,
      },
    ],
    others: 12,
    ...changes,
  };
}

/** A list that nothing is on. */
export function anEmptyList(): LeadList {
  return { ...aList([]), count: 0, title: '0 leads', ignored: [], page: 1, pages: 1 };
}

/** Ten leads in as many states. */
export const TEN = Object.values(LEADS)
  .map(({ lead }) => lead)
  .slice(0, 10);

/** What is told of numbers that people watch. */
export function everyWatch(cards: Cards): object[] {
  const view = aView({ viewer: VIEWERS.assignee });
  const watches = LIMIT_NAMES.map((is) => ({
    watch: { id: is, person: is === 'over' ? ana : ben, limit: { is, number: 5 } },
    what: 'leads from Spain',
    where: 'Sales › Spain',
  }));
  const [first] = watches;
  return [
    cards.exported({ title: '37 leads', ignored: ['blue'], url: 'https://desk.example', minutes: 15 }, view),
    cards.exported({ title: '37 leads', ignored: [], url: 'https://desk.example', minutes: 15 }, aView()),
    cards.watches({ watches, line: 'I no longer tell: urgent leads' }, view),
    cards.watches({ watches: watches.slice(0, 1) }, view),
    cards.watches({ watches: [] }, view),
    ...(first === undefined
      ? []
      : [cards.news({ kind: 'watch', ...first, title: '6 leads from Spain', command: 'leads' }, view)]),
  ];
}

const MONTHS: GroupList['lines'] = ['2026-09', '2026-10'].map((value, n) => ({
  value,
  count: n + 1,
  rated: { accepted: 0, rejected: 0, expired: 0, won: 0 },
  query: `leads month:${value}`,
}));
/** All that can be read on lists. */
export function everyList(cards: Cards): object[] {
  const view = aView({ viewer: VIEWERS.assignee });
  return [
    cards.list(aPage(Object.values(LEADS).map(({ lead }) => lead)), view),
    cards.list(aNumber(), view),
    cards.list(aList(TEN, { currencies: turns('EUR', 2) }), view),
    cards.list(anEmptyList(), view),
    cards.figures(someFigures(), view),
    cards.figures(noFigures(), view),
    ...everyWatch(cards),
    cards.groups(someGroups(), view),
    cards.groups(someGroups({ withRates: false, group: 'month', lines: MONTHS, others: 0 }), view),
    cards.groups(someGroups({ lines: [], others: 0, title: '0 leads' }), view),
    ...everyFlood(cards),
    ...everyDigest(cards),
    cards.choices({ word: 'Ana', choices: [{ label: 'Ana Ruiz', text: 'leads of Ana Ruiz' }] }, view),
  ];
}
