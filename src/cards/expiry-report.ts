import type { Entry, Lead } from '../domain/lead.ts';
import type { Instant, Millis } from '../domain/time.ts';
import type { Card } from './cards.ts';
import { nameOf, whoOf, type Pen } from './pen.ts';
import { plainLine } from './plain-text.ts';
import { noticeSummary } from './summaries.ts';

/** Why a lead expired, from its own history: what was sent when, who saw it, how long nobody did anything. */
export function drawExpiryReport(pen: Pen, lead: Lead): Card {
  const { say, write, view, bind } = pen;
  const ended = lead.stage === 'archived' ? lead.archivedAt : view.now;
  const span = write.span(Math.max(0, ended - lead.receivedAt));
  return bind('report', {
    fallbackText: noticeSummary(pen, { kind: 'outcome', outcome: 'expired' }, lead),
    title: `⌛ ${say('expired.title', { ref: lead.ref })}`,
    text: say('expired.text', { span }),
    name: nameOf(pen, lead),
    heading: say('expired.why'),
    lines: causesOf(pen, lead, ended).map((text) => ({ text: `• ${text}` })),
  });
}

function causesOf(pen: Pen, lead: Lead, ended: Instant): string[] {
  const { say, write } = pen;
  const undelivered = lead.history.filter(isToChannel).length;
  return [
    say('expired.received', { at: write.moment(lead.receivedAt) }),
    postedText(pen, lead),
    remindersText(pen, lead),
    ...(undelivered > 0 ? [say('expired.undelivered', { count: undelivered })] : []),
    seenText(pen, lead),
    lead.assignee === undefined
      ? say('expired.nobody')
      : say('expired.assignee', { who: plainLine(lead.assignee.name, 60) }),
    gapText(pen, longestGap(lead, ended)),
  ];
}

/** A message of ours that did not arrive; what another system missed kept nobody from answering. */
function isToChannel({ action, changes }: Entry): boolean {
  return action === 'undelivered' && changes?.['told'] === undefined;
}

function postedText({ say, write }: Pen, lead: Lead): string {
  const first = lead.history.find((entry) => entry.action === 'post');
  if (first === undefined) return say('expired.notPosted');
  const after = first.at - lead.receivedAt;
  const at = write.moment(first.at);
  return after < MINUTE
    ? say('expired.postedAtOnce', { at })
    : say('expired.posted', { at, span: write.span(after) });
}

const MINUTE: Millis = 60_000;
const TIMES_MAX = 6;

function remindersText({ say, write }: Pen, lead: Lead): string {
  const times = [
    ...new Set(
      lead.history.filter((entry) => entry.action === 'remind').map((entry) => write.moment(entry.at)),
    ),
  ];
  if (times.length === 0) return say('expired.noReminders');
  return say('expired.reminders', { count: times.length, when: times.slice(-TIMES_MAX).join('; ') });
}

function seenText(pen: Pen, lead: Lead): string {
  const people = new Set(lead.history.filter(byPerson).map((entry) => whoOf(pen, entry.by)));
  if (people.size === 0) return pen.say('expired.unseen');
  return pen.say('expired.seen', { who: pen.write.list([...people].slice(0, TIMES_MAX)) });
}

type Gap = { from: Instant; to: Instant };

/** Between what people did; the receipt and the end count as its ends. */
function longestGap(lead: Lead, ended: Instant): Gap {
  const moments = [lead.receivedAt, ...lead.history.filter(byPerson).map((entry) => entry.at), ended];
  return moments.slice(1).reduce<Gap>(
    (longest, to, index) => {
      const from = moments[index] ?? to;
      return to - from > longest.to - longest.from ? { from, to } : longest;
    },
    { from: ended, to: ended },
  );
}

function gapText({ say, write }: Pen, { from, to }: Gap): string {
  return say('expired.gap', { span: write.span(to - from), from: write.moment(from), to: write.moment(to) });
}

function byPerson(entry: Entry): boolean {
  return entry.by.kind === 'person';
}
