import { answerEnd } from '../domain/clocks.ts';
import type { Lead } from '../domain/lead.ts';
import { DAY } from '../domain/time.ts';
import type { BlindPen } from './pen.ts';
import { plainLine } from './plain-text.ts';
import type { Sight } from './sight.ts';

/** One line of how things stand: a mark, what matters in bold, and the rest. */
export type Status = { mark: string; strong: string; rest: { text: string }[] };

/** The clocks in words, and who has the lead. */
export function statusOf(pen: BlindPen, lead: Lead, { isMine }: Pick<Sight, 'isMine'>): Status[] {
  if (lead.stage === 'archived') return hadBy(pen, lead, isMine);
  return [
    answerStatus(pen, lead),
    closeStatus(pen, lead),
    assigneeStatus(pen, lead, isMine),
    contactedStatus(pen, lead),
  ].filter((status) => status !== undefined);
}

function answerStatus({ say, write, view }: BlindPen, lead: Lead): Status | undefined {
  const end = answerEnd(lead);
  if (end === undefined) return undefined;
  const at = write.deadline(end);
  if (end <= view.now) return status('⏳', say('status.answerOver'), say('status.answerOverSince', { at }));
  return status(
    '⏳',
    say('status.answer', { span: write.span(end - view.now) }),
    say('status.answerBy', { at }),
  );
}

function closeStatus({ say, write, view }: BlindPen, lead: Lead): Status | undefined {
  if (lead.stage !== 'accepted') return undefined;
  const date = lead.deal.estimatedCloseDate;
  const left = Math.round((Date.parse(date) - Date.parse(write.today(view.now))) / DAY);
  const rest = left > 0 ? say('status.closesIn', { days: write.days(left) }) : undefined;
  return status('📅', say('status.closes', { day: write.day(date) }), rest);
}

function assigneeStatus({ say }: BlindPen, { assignee }: Lead, isMine: boolean): Status {
  if (assignee === undefined) return status('👤', say('status.nobody'), say('status.nobodyHint'));
  if (isMine) return status('👤', say('status.you'));
  return status('👤', say('status.assignee', { who: plainLine(assignee.name, 60) }));
}

/** Who had a lead that is closed; of one that was won, the banner says who won it. */
function hadBy({ say }: BlindPen, { assignee }: Lead, isMine: boolean): Status[] {
  if (assignee === undefined) return [];
  const text = isMine ? say('status.youHad') : say('status.had', { who: plainLine(assignee.name, 60) });
  return [status('👤', text)];
}

function contactedStatus({ say, write }: BlindPen, { contacted }: Lead): Status | undefined {
  if (contacted === undefined) return undefined;
  const by = { who: plainLine(contacted.by.name, 60), at: write.moment(contacted.at) };
  return status('✅', say('status.contacted'), say('status.contactedBy', by));
}

function status(mark: string, strong: string, rest?: string): Status {
  return { mark, strong, rest: rest === undefined ? [] : [{ text: rest }] };
}
