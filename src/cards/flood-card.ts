import { FLOOD_PAGE } from '../domain/flood-card.ts';
import { isLine, type Lead } from '../domain/lead.ts';
import type { FloodNews } from '../domain/news.ts';
import { execute, type ActionJson } from './buttons.ts';
import type { Card } from './cards.ts';
import { lineOf } from './list-lines.ts';
import type { Pen } from './pen.ts';
import { plainLine } from './plain-text.ts';

/** Many leads that came at once: a line and a button for each, a page of them. */
export function drawFlood(pen: Pen, news: FloodNews): { card: Card; summary: string } {
  const { say } = pen;
  const { flood, leads, page, line } = news;
  const count = flood.leads.length;
  const pages = Math.max(1, Math.ceil(count / FLOOD_PAGE));
  const title = say('flood.title', { count });
  const urgent = flood.urgent === 0 ? [] : [say('flood.urgent', { count: flood.urgent })];
  const card = pen.bind('flood', {
    fallbackText: title,
    title,
    said: line === undefined ? [] : [{ text: plainLine(line, 300) }],
    notes: [...urgent, say('flood.hint')].map((text) => ({ text })),
    lines: leads.map((lead) => drawLine(pen, lead, news)),
    others: page > 1 || pages === 1 ? [] : [othersOf(pen, news)],
    place: pages > 1 ? [{ text: say('list.page', { page, pages }) }] : [],
    actions: [
      ...(page > 1 ? [turn(say('list.previous'), news, page - 1)] : []),
      ...(page < pages ? [turn(say('list.next'), news, page + 1)] : []),
    ],
  });
  return { card, summary: line ?? [title, ...urgent, say('flood.todo')].join(' ') };
}

/** Of so many bytes; with ten full lines the card stays well below what Teams takes. */
const OTHERS_BYTES = 8_000;

/** The names of those on the other pages: each is found on the card, and opens when somebody writes it. */
function othersOf({ say }: Pen, { flood, leads }: FloodNews): object {
  const shown = new Set(leads.map(({ id }) => id));
  const refs = flood.leads.filter(({ id }) => !shown.has(id)).map(({ ref }) => ref);
  let bytes = 0;
  const fitting = refs.filter((ref) => (bytes += ref.length + SEPARATOR.length) <= OTHERS_BYTES);
  const more = refs.length > fitting.length ? '…' : '';
  return {
    title: say('flood.others', { count: refs.length }),
    hint: say('flood.write'),
    refs: fitting.join(SEPARATOR) + more,
  };
}

const SEPARATOR = ' ';

/** The lead in two lines, and its card: a click posts it where there is none yet. */
function drawLine(pen: Pen, lead: Lead, { flood, page }: FloodNews): object {
  const { action, ...texts } = lineOf(pen, lead, undefined);
  const isOwn = !lead.posts.some((post) => post.flood === flood.id && isLine(post));
  const post = execute(pen.say('flood.post', { ref: lead.ref }), 'flood.post', {
    leadId: lead.id,
    flood: flood.id,
    page,
  });
  return { ...texts, actions: [isOwn ? action : post] };
}

function turn(title: string, { flood }: FloodNews, page: number): ActionJson {
  return execute(title, 'flood.page', { flood: flood.id, page });
}
