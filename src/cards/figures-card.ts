import { ratesOf, shareOf, type CountName, type Rate, type Times, type Total } from '../domain/figures.ts';
import type { Card } from './cards.ts';
import { drawFramed, type Chart, type Line, type Section } from './figure-sections.ts';
import { leadsOf, numberOf, percentOf, reasonLabel } from './figure-words.ts';
import type { FigureList } from './list-model.ts';
import type { Pen } from './pen.ts';

/** A lead's possible ways, in the order of the way. */
const FUNNEL = [
  ...(['received', 'open', 'accepted', 'rejected', 'expired'] as const),
  ...(['underway', 'won', 'lost', 'error'] as const),
] as const satisfies readonly CountName[];

/** Where the leads stand that need an answer: together a whole. */
const SLICES = [
  'open',
  'underway',
  'won',
  'lost',
  'rejected',
  'expired',
] as const satisfies readonly CountName[];

/** Reasons and currencies that are shown: those with most leads. */
const MOST_REASONS = 6;
const MOST_CURRENCIES = 5;

/** The figures in words and numbers, and as a chart where the client draws one. */
export function drawFigures(pen: Pen, list: FigureList): { card: Card; summary: string } {
  const { say } = pen;
  return drawFramed(pen, list, {
    charts: [chartOf(pen, list)],
    sections: [
      funnel(pen, list),
      rates(pen, list),
      times(pen, list),
      reasons(pen, list),
      ...worth(pen, list),
    ],
    meanings: [say('figures.meaning')],
  });
}

function chartOf({ say }: Pen, { figures }: FigureList): Chart {
  const points = SLICES.map((name) => ({ name: say(`figures.${name}`), count: figures.counts[name] }));
  return { shape: 'donuts', title: say('figures.funnel'), points };
}

function funnel(pen: Pen, { figures: { counts }, lists }: FigureList): Section {
  const { say } = pen;
  const lines = FUNNEL.map((name) => ({
    name: say(`figures.${name}`),
    value: numberOf(pen, counts[name]),
    query: lists.counts[name],
  }));
  return {
    title: say('figures.funnel'),
    lines: [...lines, promptLine(pen, { counts, query: lists.counts.prompt })],
  };
}

function promptLine(
  pen: Pen,
  { counts, query }: { counts: FigureList['figures']['counts']; query: string },
): Line {
  const share = shareOf(counts, 'prompt');
  const count = numberOf(pen, counts.prompt);
  const value = share === undefined ? count : `${count} (${percentOf(pen, share)})`;
  return { name: pen.say('figures.prompt'), value, query };
}

function rates(pen: Pen, { figures: { counts } }: FigureList): Section {
  const { say } = pen;
  const lines = ratesOf(counts).map((rate) => ({
    name: say(`figures.rate.${rate.name}`),
    value: rateText(pen, rate),
  }));
  return { title: say('figures.rates'), lines };
}

/** `✅ 82.5 %, met (target: at least 80 %)`: never by the mark alone. */
function rateText(pen: Pen, { name, share, target, isMet }: Rate): string {
  const { say } = pen;
  const aim = say(name === 'expiry' ? 'figures.below' : 'figures.atLeast', { target });
  if (share === undefined) return `${say('figures.none')} (${aim})`;
  const met = say(isMet === true ? 'figures.met' : 'figures.missed');
  return `${isMet === true ? '✅' : '⚠️'} ${percentOf(pen, share)}, ${met} (${aim})`;
}

function times(pen: Pen, { figures: { answered, won } }: FigureList): Section {
  const { say, write } = pen;
  const line = (name: 'answered' | 'wonTime', given: Times | undefined): Line[] => {
    if (given === undefined) return [];
    const [median, ninth] = [write.span(given.median), write.span(given.ninth)];
    return [{ name: say(`figures.${name}`), value: say('figures.timesOf', { median, ninth }) }];
  };
  return { title: say('figures.times'), lines: [...line('answered', answered), ...line('wonTime', won)] };
}

function reasons(pen: Pen, { figures, lists }: FigureList): Section {
  const { say } = pen;
  const lines = figures.reasons.slice(0, MOST_REASONS).map(({ outcome, reason, count }, at) => ({
    name: `${say(`outcome.${outcome}`)} – ${reasonLabel(say, reason)}`,
    value: numberOf(pen, count),
    ...given(lists.reasons[at]),
  }));
  return { title: say('figures.reasons'), lines };
}

/** Each currency for itself. */
function worth(pen: Pen, { figures, lists }: FigureList): Section[] {
  const { say, write } = pen;
  const section = (name: 'pipeline' | 'earned', totals: readonly Total[]): Section => ({
    title: totals.length > 1 ? `${say(`figures.${name}`)} (${say('figures.apart')})` : say(`figures.${name}`),
    lines: totals.slice(0, MOST_CURRENCIES).map((total, at) => ({
      name: write.money(total),
      value: leadsOf(pen, total.count),
      ...given(lists[name][at]),
    })),
  });
  return [section('pipeline', figures.pipeline), section('earned', figures.earned)];
}

function given(query: string | undefined): { query?: string } {
  return query === undefined ? {} : { query };
}
