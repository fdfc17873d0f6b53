import { answerEnd, contactEnd } from '../domain/clocks.ts';
import type { Notice } from '../domain/effects.ts';
import { isInformational, isOverdue, isUrgent, type Lead } from '../domain/lead.ts';
import { companyOf, knownName, type BlindPen, type Pen } from './pen.ts';
import { oneLine } from './plain-text.ts';
import { toldSummary } from './told.ts';

/** What a phone shows of the root post: what happened and what to do; no contact data and no figures of money. */
export function summaryOf(pen: BlindPen, lead: Lead): string {
  const { say, write, view } = pen;
  const names = { ref: lead.ref, company: oneLine(companyOf(pen, lead, 60)) };
  if (lead.stage === 'archived') return say(`summary.${lead.outcome}`, names);
  if (lead.stage === 'accepted')
    return say('summary.accepted', { ...names, day: write.day(lead.deal.estimatedCloseDate) });
  if (isUrgent(lead))
    return say('summary.urgent', { ...names, at: write.moment(contactEnd(lead) ?? view.now) });
  if (isOverdue(lead)) return say('summary.overdue', names);
  if (isInformational(lead))
    return say('summary.informational', { ...names, cta: say(`choice.cta.${lead.callToAction}`) });
  return say('summary.received', { ...names, at: write.moment(answerEnd(lead) ?? view.now) });
}

/** The same of a reply in the thread. */
export function noticeSummary(pen: Pen, notice: Notice, lead: Lead): string {
  const { say } = pen;
  const { ref } = lead;
  switch (notice.kind) {
    case 'outcome':
      return outcomeSummary(pen, lead);
    case 'undone':
      return say('summary.undone', { ref });
    case 'assigned':
      return say('summary.assigned', { ref, who: knownName(notice.person) ?? say('reminder.colleague') });
    case 'left':
      return say('summary.left', { ref });
    case 'reminder':
      return reminderSummary(pen, notice, ref);
    case 'told':
      return toldSummary(pen, notice, ref);
  }
}

function outcomeSummary(pen: Pen, lead: Lead): string {
  const { say, write, view } = pen;
  const what = summaryOf(pen, lead);
  const hold = lead.stage === 'archived' ? lead.hold : undefined;
  return hold === undefined || hold.until <= view.now
    ? what
    : say('summary.held', {
        ref: lead.ref,
        outcome: lead.stage === 'archived' ? say(`outcome.${lead.outcome}`) : '',
        time: write.time(hold.until),
      });
}

function reminderSummary(
  { say, write, view }: Pen,
  notice: Extract<Notice, { kind: 'reminder' }>,
  ref: string,
): string {
  if (notice.clock === 'outcome') return say('summary.remindOutcome', { ref });
  const params = { ref, span: write.span(notice.end - view.now), at: write.moment(notice.end) };
  return say(notice.clock === 'contact' ? 'summary.remindContact' : 'summary.remindAnswer', params);
}
