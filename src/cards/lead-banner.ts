import { answerEnd, contactEnd } from '../domain/clocks.ts';
import {
  isInformational,
  isOverdue,
  isUrgent,
  lastStageChange,
  type AcceptedLead,
  type ArchivedLead,
  type Lead,
} from '../domain/lead.ts';
import { DAY } from '../domain/time.ts';
import { closingNotesOf, reasonOf } from './lead-facts.ts';
import { whoOf, type BlindPen } from './pen.ts';

/** What stands above everything else; the mark and the words say the same as the colour. */
export type Banner = { style: string; title: string; lines: { text: string }[] };

const TROPHIES = { won: '🏆', lost: '🏁', rejected: '🚫', expired: '⌛', error: '⚠️' } as const;
const STYLES = {
  won: 'good',
  lost: 'emphasis',
  rejected: 'emphasis',
  expired: 'attention',
  error: 'emphasis',
} as const;

/** The clocks that run out at the same time are each on top. */
export function bannersOf(pen: BlindPen, lead: Lead): Banner[] {
  return [bannerOf(pen, lead), answerBanner(pen, lead)].filter((banner) => banner !== undefined);
}

function bannerOf(pen: BlindPen, lead: Lead): Banner | undefined {
  if (lead.stage === 'archived') return archivedBanner(pen, lead);
  if (isUrgent(lead)) return urgentBanner(pen, lead);
  if (isOverdue(lead)) return overdueBanner(pen, lead);
  if (lead.stage === 'accepted') return reportBanner(pen, lead);
  return isInformational(lead) ? informationalBanner(pen, lead) : undefined;
}

function urgentBanner({ say, write, view }: BlindPen, lead: Lead): Banner {
  const end = contactEnd(lead) ?? view.now;
  const text = say('banner.urgentText', { span: write.span(end - view.now), at: write.deadline(end) });
  return { style: 'warning', title: `🔥 ${say('banner.urgent')}`, lines: [{ text }] };
}

/** The last day to answer; before that, the line of the clock will do. */
function answerBanner({ say, write, view }: BlindPen, lead: Lead): Banner | undefined {
  const end = answerEnd(lead);
  if (end === undefined || end <= view.now || end - view.now > DAY) return undefined;
  const text = say('banner.lastDayText', { span: write.span(end - view.now), at: write.deadline(end) });
  return { style: 'attention', title: `⏳ ${say('banner.lastDay')}`, lines: [{ text }] };
}

function overdueBanner({ say, write, view }: BlindPen, lead: Lead): Banner {
  const text = say('banner.overdueText', { span: write.span(view.now - lead.receivedAt) });
  return { style: 'attention', title: `⏰ ${say('banner.overdue')}`, lines: [{ text }] };
}

function informationalBanner({ say }: BlindPen, lead: Lead): Banner {
  const text = say('banner.informationalText', { cta: say(`choice.cta.${lead.callToAction}`) });
  return { style: 'accent', title: `ℹ️ ${say('banner.informational')}`, lines: [{ text }] };
}

function reportBanner({ say, write, view }: BlindPen, lead: AcceptedLead): Banner | undefined {
  const date = lead.deal.estimatedCloseDate;
  if (date >= write.today(view.now)) return undefined;
  const text = say('banner.reportText', { day: write.day(date) });
  return { style: 'warning', title: `📅 ${say('banner.report')}`, lines: [{ text }] };
}

function archivedBanner(pen: BlindPen, lead: ArchivedLead): Banner {
  const { say, write, view } = pen;
  const reason = reasonOf(pen, lead);
  const notes = closingNotesOf(pen, lead);
  const held = lead.hold !== undefined && view.now < lead.hold.until;
  const texts = [
    lead.outcome === 'expired'
      ? say('banner.expiredText', { at: write.moment(lead.archivedAt) })
      : whoAndWhen(pen, lead),
    ...(reason === undefined ? [] : [reason]),
    ...(notes === '' ? [] : [say('banner.notes', { notes })]),
    ...(held && lead.hold ? [say('banner.undoUntil', { time: write.time(lead.hold.until) })] : []),
  ];
  const title = `${TROPHIES[lead.outcome]} ${say(`outcome.${lead.outcome}`)}`;
  return { style: STYLES[lead.outcome], title, lines: texts.map((text) => ({ text })) };
}

function whoAndWhen(pen: BlindPen, lead: ArchivedLead): string {
  const by = lastStageChange(lead)?.by ?? lead.hold?.by ?? { kind: 'clock' as const };
  const key = lead.outcome === 'won' ? 'banner.wonBy' : 'banner.archivedBy';
  return pen.say(key, { who: whoOf(pen, by), at: pen.write.moment(lead.archivedAt) });
}
