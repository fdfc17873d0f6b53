import { ratesOf, type Figures, type Rate } from '../domain/figures.ts';
import type { Card } from './cards.ts';
import { chipSets, ignoredNote, pageButtonOf } from './list-buttons.ts';
import type { FigureList } from './list-model.ts';
import type { Pen } from './pen.ts';
import { plainLine } from './plain-text.ts';

/** Of a lead's possible ways, in the order of the way. */
const FUNNEL = [
  'received',
  'open',
  'accepted',
  'rejected',
  'expired',
  'won',
  'lost',
  'error',
] as const satisfies readonly (keyof Figures)[];

/** What the leads whose answer is known, and those still open, came to: together a whole. */
const SLICES = ['open', 'accepted', 'rejected', 'expired'] as const satisfies readonly (keyof Figures)[];

/** The figures as a table, and as a chart where the client draws one. */
export function drawFigures(pen: Pen, { figures, ...asked }: FigureList): { card: Card; summary: string } {
  const { say, bind } = pen;
  const title = plainLine(asked.title, 200);
  const slices = SLICES.map((name) => ({ legend: say(`figures.${name}`), value: figures[name] }));
  const card = bind('figures', {
    fallbackText: title,
    title,
    notes: ignoredNote(pen, asked.ignored).map((text) => ({ text })),
    actionSets: chipSets(asked.chips).map((actions) => ({ actions })),
    charts: slices.some(({ value }) => value > 0) ? [{ title: say('figures.funnel'), slices }] : [],
    funnel: FUNNEL.map((name) => ({ title: say(`figures.${name}`), value: String(figures[name]) })),
    ratesTitle: say('figures.rates'),
    rates: ratesOf(figures).map((rate) => ({
      title: say(`figures.rate.${rate.name}`),
      value: valueOf(pen, rate),
    })),
    meaning: say('figures.meaning'),
    actions: [pageButtonOf(say('list.show'), asked.open)],
  });
  return { card, summary: title };
}

/** `✅ 82.5 % (target: at least 80 %)`: never by the mark alone. */
function valueOf({ say, view }: Pen, { name, share, target, isMet }: Rate): string {
  const percent = new Intl.NumberFormat(view.locale, { maximumFractionDigits: 1 });
  const aim = say(name === 'expiry' ? 'figures.below' : 'figures.atLeast', { target });
  if (share === undefined) return `${say('figures.none')} (${aim})`;
  const met = say(isMet === true ? 'figures.met' : 'figures.missed');
  return `${isMet === true ? '✅' : '⚠️'} ${percent.format(share)} %, ${met} (${aim})`;
}
