import type { Lead } from '../domain/lead.ts';
import type { Card } from './cards.ts';
import { drawLead } from './lead-card.ts';
import { knownName, type Pen } from './pen.ts';
import { sightOf } from './sight.ts';
import { summaryOf } from './summaries.ts';

/** The card in the chat of somebody who has the lead; whoever had it before reads who has it now. */
export function drawCopy(pen: Pen, lead: Lead): { card: Card; summary: string } {
  const what = summaryOf(pen, lead);
  const sight = sightOf(lead, pen.view);
  if (lead.stage === 'archived' || isTheirs(pen, lead)) {
    const summary = lead.stage === 'archived' ? what : pen.say('copy.yours', { what });
    return { card: drawLead(pen, lead, { sight, summary: what }), summary };
  }
  const line = handedOver(pen, lead);
  return { card: drawLead(pen, lead, { sight, line, summary: what }), summary: `${lead.ref}: ${line}` };
}

function isTheirs({ view }: Pen, { assignee }: Lead): boolean {
  return view.viewer !== 'everybody' && view.viewer.person.id === assignee?.id;
}

function handedOver({ say }: Pen, { assignee }: Lead): string {
  if (assignee === undefined) return say('copy.released');
  return say('copy.handedOver', { who: knownName(assignee) ?? say('reminder.colleague') });
}
