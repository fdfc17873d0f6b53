import type { WatchNews } from '../domain/news.ts';
import { execute, type ActionJson } from './buttons.ts';
import type { Card } from './cards.ts';
import { pageButtonOf } from './list-buttons.ts';
import { drawListOf } from './list-card.ts';
import type { WatchList } from './list-model.ts';
import { knownName, type Pen } from './pen.ts';
import { plainLine } from './plain-text.ts';

type Message = { card: Card; summary: string };

/** Says that a number of leads has crossed the limit that somebody set. */
export function drawWatchNews(pen: Pen, { watch, title, command }: WatchNews): Message {
  const { say } = pen;
  const line = `${plainLine(title, 200)}: ${limitText(pen, watch)}`;
  const card = drawListOf(pen, {
    title: line,
    notes: [say('watch.why', { who: whoAsked(pen, watch), limit: limitText(pen, watch) })],
    actionSets: [],
    actions: [pageButtonOf(say('list.show'), { query: command }), removeButton(pen, watch)],
  });
  return { card, summary: line };
}

/** What is told here, each with a button that ends it. */
export function drawWatches(pen: Pen, { line, watches }: WatchList): Message {
  const { say } = pen;
  const title = say('watch.title', { count: watches.length });
  const card = pen.bind('watches', {
    fallbackText: title,
    title,
    lines: line === undefined ? [] : [{ text: plainLine(line, 300) }],
    notes: [{ text: say(watches.length === 0 ? 'watch.none' : 'watch.hint') }],
    watches: watches.map(({ watch, what, where }) => ({
      what: plainLine(what, 160),
      facts: [limitText(pen, watch), whoAsked(pen, watch), where ?? '']
        .filter((fact) => fact !== '')
        .map((fact) => plainLine(fact, 80))
        .join(' · '),
      actions: [removeButton(pen, watch)],
    })),
  });
  return { card, summary: line ?? title };
}

/** `more than 5` */
export function limitText({ say, view }: Pen, { limit }: Pick<WatchNews['watch'], 'limit'>): string {
  return say(`watch.${limit.is}`, { number: new Intl.NumberFormat(view.locale).format(limit.number) });
}

function whoAsked({ say, view }: Pen, { person }: Pick<WatchNews['watch'], 'person'>): string {
  if (view.viewer !== 'everybody' && view.viewer.person.id === person.id) return say('watch.you');
  return knownName(person) ?? say('reminder.colleague');
}

function removeButton({ say }: Pen, { id }: Pick<WatchNews['watch'], 'id'>): ActionJson {
  return execute(say('watch.remove'), 'watch.remove', { watch: id });
}
