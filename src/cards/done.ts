import type { Lead } from '../domain/lead.ts';
import type { Action } from '../domain/lifecycle.ts';
import { knownName, type Pen } from './pen.ts';

/** A short confirmation of what the viewer just did. */
export function doneText(pen: Pen, action: Action, lead: Lead): string {
  const { say, write, view } = pen;
  const { ref } = lead;
  const hold = lead.stage === 'archived' ? lead.hold : undefined;
  const undo =
    hold === undefined || hold.until <= view.now
      ? ''
      : ` ${say('done.hold', { time: write.time(hold.until) })}`;
  if (action === 'assign') return assignedText(pen, lead);
  if (action === 'favorite') return say(isFavorite(pen, lead) ? 'done.favorite' : 'done.unfavorite', { ref });
  if (action === 'snooze')
    return lead.snooze === undefined
      ? say('done.snoozeSoon', { ref })
      : say('done.snooze', { ref, at: write.moment(lead.snooze.until) });
  return say(`done.${action}`, { ref }) + undo;
}

function assignedText({ say }: Pen, { ref, assignee }: Lead): string {
  const who = assignee === undefined ? undefined : knownName(assignee);
  return who === undefined ? say('done.assignNobody', { ref }) : say('done.assign', { ref, who });
}

function isFavorite({ view }: Pen, lead: Lead): boolean {
  return view.viewer !== 'everybody' && lead.favorites.includes(view.viewer.person.id);
}
