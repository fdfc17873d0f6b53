import type { Cards } from '../../src/cards/make-cards.ts';
import type { FigureList, LeadList } from '../../src/cards/list-model.ts';
import type { Lead } from '../../src/domain/lead.ts';
import { LIMIT_NAMES } from '../../src/domain/watch.ts';
import { ana, aView, ben, VIEWERS } from './a-desk.ts';
import { LEADS } from './some-leads.ts';

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
  previous: { query: 'leads received spain' },
  next: { query: 'leads received spain', cursor: 'abc', trail: '- abc', page: 3 },
};

/** A number alone, whose list is a click away. */
export function aNumber(changes: Partial<LeadList> = {}): LeadList {
  return { ...aList([]), tabs: [], page: 1, pages: 1, open: { query: 'leads received spain' }, ...changes };
}

const FIGURES = { received: 36, open: 4, accepted: 26, rejected: 5, expired: 1, won: 1, lost: 8, error: 1 };

export function someFigures(): FigureList {
  const { title, chips, ignored } = aList([]);
  return { title, chips, ignored, figures: FIGURES, open: { query: 'leads received spain' } };
}

/** Of no leads at all. */
export function noFigures(): FigureList {
  const none = { received: 0, open: 0, accepted: 0, rejected: 0, expired: 0, won: 0, lost: 0, error: 0 };
  return { ...someFigures(), title: '0 leads', ignored: [], figures: none };
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
    cards.watches({ watches, line: 'I no longer tell: urgent leads' }, view),
    cards.watches({ watches: watches.slice(0, 1) }, view),
    cards.watches({ watches: [] }, view),
    ...(first === undefined
      ? []
      : [cards.news({ kind: 'watch', ...first, title: '6 leads from Spain', command: 'leads' }, view)]),
  ];
}

/** All that can be read on lists. */
export function everyList(cards: Cards): object[] {
  const view = aView({ viewer: VIEWERS.assignee });
  return [
    cards.list(aPage(Object.values(LEADS).map(({ lead }) => lead)), view),
    cards.list(aNumber(), view),
    cards.list(anEmptyList(), view),
    cards.figures(someFigures(), view),
    cards.figures(noFigures(), view),
    ...everyWatch(cards),
    cards.choices({ word: 'Ana', choices: [{ label: 'Ana Ruiz', text: 'leads of Ana Ruiz' }] }, view),
  ];
}
