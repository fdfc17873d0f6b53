import { answerEnd } from '../domain/clocks.ts';
import { isInformational, isOverdue, isUrgent, type Lead } from '../domain/lead.ts';
import { dataOf, execute, type ActionJson } from './buttons.ts';
import { companyOf, type Pen } from './pen.ts';
import { plainLine, unmarked } from './plain-text.ts';

/** A lead in two lines; a click on them opens its card. */
export type ListLine = { name: string; facts: string; action: ActionJson };

export function lineOf(pen: Pen, lead: Lead, list: string | undefined): ListLine {
  const { title, text } = linesOf(pen, lead);
  const open = pen.say('list.open', { ref: lead.ref });
  return {
    name: title,
    facts: text,
    action: execute(open, 'lead.show', dataOf(lead, list === undefined ? {} : { list })),
  };
}

/** The same for a place that may read markdown, or take what stands in angle brackets away. */
export function previewOf(pen: Pen, lead: Lead): { title: string; text: string } {
  const { title, text } = linesOf(pen, lead);
  return { title: unmarked(title, 120), text: unmarked(text, 300) };
}

function linesOf(pen: Pen, lead: Lead): { title: string; text: string } {
  const name = `${lead.ref} · ${companyOf(pen, lead, 40)}`;
  const facts = [placeOf(pen, lead), stateOf(pen, lead), holderOf(pen, lead), endOf(pen, lead)];
  return {
    title: [...marksOf(pen, lead), name].join(' '),
    text: facts.filter((fact) => fact !== '').join(' · '),
  };
}

const OUTCOMES = { won: '🏆', lost: '🏁', rejected: '🚫', expired: '⌛', error: '⚠️' } as const;

/** The heart is the reader's own: it stands on no card that others read. */
function marksOf({ view }: Pen, lead: Lead): string[] {
  const { viewer } = view;
  const loved = viewer !== 'everybody' && lead.favorites.includes(viewer.person.id);
  return [
    ...(isUrgent(lead) ? ['🔥'] : []),
    ...(isOverdue(lead) ? ['⏰'] : []),
    ...(lead.stage === 'accepted' ? ['✅'] : []),
    ...(lead.stage === 'archived' ? [OUTCOMES[lead.outcome]] : []),
    ...(loved ? ['❤️'] : []),
  ];
}

function placeOf({ write }: Pen, { customer }: Lead): string {
  const { city = '', country } = customer.address ?? {};
  const parts = [plainLine(city, 24), country === undefined ? '' : write.country(country)];
  return parts.filter((part) => part !== '').join(', ');
}

function stateOf({ say }: Pen, lead: Lead): string {
  if (lead.stage === 'archived') return say(`outcome.${lead.outcome}`);
  if (isUrgent(lead)) return say('list.urgent');
  if (isOverdue(lead)) return say('list.overdue');
  return say(`stage.${lead.stage}`);
}

/** Whose it is; of a lead that is closed, whose it was. */
function holderOf({ say, view }: Pen, { assignee, stage }: Lead): string {
  if (stage === 'archived') return plainLine(assignee?.name ?? '', 24);
  if (assignee === undefined) return say('list.nobody');
  const own = view.viewer !== 'everybody' && view.viewer.person.id === assignee.id;
  return own ? say('status.you') : plainLine(assignee.name, 24);
}

/** When what the lead waits for ends, or when the lead itself did. */
function endOf({ say, write, view }: Pen, lead: Lead): string {
  if (lead.stage === 'archived') return write.day(write.today(lead.archivedAt));
  if (lead.stage === 'accepted')
    return say('status.closes', { day: write.day(lead.deal.estimatedCloseDate) });
  const end = answerEnd(lead);
  if (end === undefined) return isInformational(lead) ? say('list.noAnswer') : '';
  return end <= view.now
    ? say('status.answerOver')
    : say('list.answerBy', { span: write.span(end - view.now), at: write.moment(end) });
}
