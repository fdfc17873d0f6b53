import { answerEnd } from '../domain/clocks.ts';
import type { Notice } from '../domain/effects.ts';
import { lastStageChange, type ArchivedLead, type Lead } from '../domain/lead.ts';
import type { NoticeMessage } from './cards.ts';
import { drawExpiryReport } from './expiry-report.ts';
import { reasonOf } from './lead-facts.ts';
import { calledPeople, mentionOf, rings } from './mentions.ts';
import { whoOf, type Pen } from './pen.ts';
import { unmarked } from './plain-text.ts';
import { drawReminder } from './reminder-card.ts';
import { noticeSummary } from './summaries.ts';
import { drawTold } from './told.ts';

type Of<K extends Notice['kind']> = Extract<Notice, { kind: K }>;

/** What is said in a lead's thread: text that marks nothing up, or a card. */
export function noticeMessage(pen: Pen, notice: Notice, lead: Lead): NoticeMessage {
  const summary = noticeSummary(pen, notice, lead);
  switch (notice.kind) {
    case 'outcome':
      return { ...outcomeOf(pen, notice, lead), summary, mentions: [] };
    case 'undone':
      return {
        text: pen.say('notice.undone', { ref: lead.ref, who: lastWho(pen, lead) }),
        summary,
        mentions: [],
      };
    case 'assigned':
      return assigned(pen, notice, { lead, summary });
    case 'reminder': {
      const mentions = calledPeople(pen, lead, notice.managers);
      return { card: drawReminder(pen, notice, lead, mentions), summary, mentions: mentions.filter(rings) };
    }
    case 'left':
      return { text: pen.say('notice.left', leaverOf(pen, notice, lead)), summary, mentions: [] };
    case 'told':
      return { ...drawTold(pen, notice, lead), summary };
  }
}

function outcomeOf(
  pen: Pen,
  notice: Of<'outcome'>,
  lead: Lead,
): { text: string } | { card: NoticeMessage['card'] & object } {
  if (notice.outcome === 'expired') return { card: drawExpiryReport(pen, lead) };
  const { say, write, view } = pen;
  const reason = lead.stage === 'archived' ? reasonText(pen, lead) : say('notice.noReason');
  const what = say(`notice.${notice.outcome}`, { ref: lead.ref, who: lastWho(pen, lead), reason });
  const hold = lead.stage === 'archived' ? lead.hold : undefined;
  if (hold === undefined || hold.until <= view.now) return { text: what };
  return { text: `${what} ${say('notice.held', { time: write.time(hold.until) })}` };
}

/** In the middle of a sentence. */
function reasonText(pen: Pen, lead: ArchivedLead): string {
  const reason = reasonOf(pen, lead) ?? pen.say('notice.noReason');
  return reason.charAt(0).toLowerCase() + reason.slice(1);
}

function assigned(
  pen: Pen,
  { person, by }: Of<'assigned'>,
  rest: { lead: Lead; summary: string },
): NoticeMessage {
  const { say, write } = pen;
  const { lead, summary } = rest;
  const mention = mentionOf(pen, person);
  const who = unmarked(by, 60);
  const what = say(who === '' ? 'notice.assigned' : 'notice.assignedBy', {
    mention: mention.text,
    who,
    ref: lead.ref,
  });
  const end = answerEnd(lead);
  const todo = end === undefined ? [] : [say('notice.assignedTodo', { at: write.deadline(end) })];
  const deal =
    lead.stage === 'accepted'
      ? [say('notice.assignedDeal', { day: write.day(lead.deal.estimatedCloseDate) })]
      : [];
  return { text: [what, ...todo, ...deal].join(' '), summary, mentions: [mention].filter(rings) };
}

function leaverOf({ say }: Pen, { name }: Of<'left'>, { ref }: Lead): { ref: string; who: string } {
  return { ref, who: unmarked(name, 60) || say('reminder.colleague') };
}

function lastWho(pen: Pen, lead: Lead): string {
  const by = lastStageChange(lead)?.by;
  return by === undefined ? pen.say('history.desk') : unmarked(whoOf(pen, by), 60);
}
