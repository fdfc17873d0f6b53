import type { DigestPart } from '../domain/digest.ts';
import type { DigestNews } from '../domain/news.ts';
import type { Card } from './cards.ts';
import { drawFramed, type Line } from './figure-sections.ts';
import { leadsOf, numberOf } from './figure-words.ts';
import type { Pen } from './pen.ts';

/** What is to be done, and what became of what was done. */
const SECTIONS = {
  todo: ['received', 'urgent', 'overdue', 'expiring', 'unassigned'],
  deals: ['stale', 'won', 'lost'],
} as const satisfies Record<string, readonly DigestPart[]>;
const MARKS: Partial<Record<DigestPart, string>> = {
  urgent: '🔥 ',
  overdue: '⏰ ',
  expiring: '⏳ ',
  won: '🏆 ',
};

/** The numbers of a day or a week, each with the list behind it. */
export function drawDigest(pen: Pen, news: DigestNews): { card: Card; summary: string } {
  const { say } = pen;
  const title = say(news.every === 'day' ? 'digest.daily' : 'digest.weekly');
  const { card } = drawFramed(
    pen,
    {
      title,
      ...{ chips: [], ignored: [], periods: [], groups: [] },
      open: { query: news.open },
    },
    {
      charts: [],
      sections: [
        { title: say('digest.todo'), lines: linesOf(pen, news, SECTIONS.todo) },
        { title: say('digest.deals'), lines: linesOf(pen, news, SECTIONS.deals), rest: worth(pen, news) },
      ],
      meanings: [
        say('digest.since', { at: pen.write.moment(news.since) }),
        say(news.all ? 'digest.all' : 'digest.own'),
      ],
    },
  );
  return { card, summary: `${title}: ${saidOf(pen, news)}` };
}

function linesOf(pen: Pen, { parts, every }: DigestNews, wanted: readonly DigestPart[]): Line[] {
  return parts
    .filter(({ part }) => wanted.includes(part))
    .map(({ part, count, query }) => ({
      name: `${MARKS[part] ?? ''}${pen.say(`digest.part.${part}`, { days: every === 'day' ? 3 : 7 })}`,
      value: numberOf(pen, count),
      query,
    }));
}

function worth(pen: Pen, { earned }: DigestNews): Line[] {
  return earned.map((total) => ({ name: pen.write.money(total), value: leadsOf(pen, total.count) }));
}

/** What a phone shows: numbers alone, without those that are none. */
function saidOf({ say }: Pen, { parts }: DigestNews): string {
  const some = parts.filter(({ count }) => count > 0);
  if (some.length === 0) return say('digest.nothing');
  return some.map(({ part, count }) => say(`digest.short.${part}`, { count })).join(', ');
}
