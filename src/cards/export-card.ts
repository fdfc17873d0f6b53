import type { Card } from './cards.ts';
import { ignoredNote } from './list-buttons.ts';
import { drawListOf } from './list-card.ts';
import type { ExportLink } from './list-model.ts';
import type { Pen } from './pen.ts';
import { plainLine } from './plain-text.ts';

/** Where the file of a list is, for how long, and what whoever opens it finds in it. */
export function drawExport(
  pen: Pen,
  { title, ignored, url, minutes }: ExportLink,
): { card: Card; summary: string } {
  const { say, view } = pen;
  const what = plainLine(title, 200);
  const card = drawListOf(pen, {
    title: say('export.title', { what }),
    notes: [
      ...ignoredNote(pen, ignored),
      say('export.ready', { minutes }),
      say(view.viewer === 'everybody' ? 'export.everybody' : 'export.own'),
    ],
    actionSets: [],
    actions: [{ type: 'Action.OpenUrl', title: say('export.open'), url }],
  });
  return { card, summary: what };
}
