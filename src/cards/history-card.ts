import type { Lead } from '../domain/lead.ts';
import { openButtons } from './buttons.ts';
import type { Card } from './cards.ts';
import { isTold, lineOf } from './history-lines.ts';
import { nameOf, type Pen } from './pen.ts';

const LINES_MAX = 20;

/** Who did what when, newest first; without contact data, for more people read it than may see that. */
export function drawHistory(pen: Pen, lead: Lead): Card {
  const { say, write, view, bind } = pen;
  const entries = lead.history.filter(isTold).toReversed();
  const earlier = entries.length - LINES_MAX;
  const title = say('history.title', { lead: nameOf(pen, lead) });
  return bind('history', {
    fallbackText: title,
    title,
    hint: entries.length === 0 ? say('history.empty') : say('history.zone', { zone: view.timeZone }),
    lines: entries
      .slice(0, LINES_MAX)
      .map((entry) => ({ at: write.moment(entry.at), text: lineOf(pen, entry) })),
    earlier: earlier > 0 ? [{ text: say('history.earlier', { count: earlier }) }] : [],
    actions: openButtons(pen, lead, [['back']]),
  });
}
