import type { Notice } from '../domain/effects.ts';
import type { Lead } from '../domain/lead.ts';
import type { ClockName } from '../domain/words.ts';
import type { ButtonName } from './button-table.ts';
import { dataOf, execute, openButtons, withoutInputs } from './buttons.ts';
import type { Card } from './cards.ts';
import { placeOf } from './lead-card.ts';
import { mentionEntities, type Mention } from './mentions.ts';
import { nameOf, type Pen } from './pen.ts';
import { snoozeChoices } from './snooze-choices.ts';
import { noticeSummary } from './summaries.ts';

type Reminder = Extract<Notice, { kind: 'reminder' }>;

const MARKS = { answer: '⏳', contact: '🔥', outcome: '📅' } as const satisfies Record<ClockName, string>;
const STYLES = { answer: 'warning', contact: 'warning', outcome: 'accent' } as const satisfies Record<
  ClockName,
  string
>;
const SLOTS = {
  answer: [['accept'], ['reject'], ['claim']],
  contact: [['accept'], ['contact'], ['contacted'], ['claim']],
  outcome: [['win'], ['lose'], ['edit']],
} as const satisfies Record<ClockName, readonly (readonly ButtonName[])[]>;

/** A reminder: who is called, what is due by when, and the buttons to do it or to put it off. */
export function drawReminder(pen: Pen, notice: Reminder, lead: Lead, mentions: readonly Mention[]): Card {
  const { say, bind } = pen;
  const snoozes = snoozeChoices(pen, lead);
  const card = bind('reminder', {
    fallbackText: noticeSummary(pen, notice, lead),
    style: STYLES[notice.clock],
    title: `${MARKS[notice.clock]} ${titleOf(pen, notice)}`,
    text: textOf(pen, notice, lead),
    name: nameOf(pen, lead),
    places: [placeOf(pen, lead)].filter((text) => text !== '').map((text) => ({ text })),
    called: calledText(pen, lead, mentions).map((text) => ({ text })),
    snoozes:
      snoozes.length === 0
        ? []
        : [{ label: say('reminder.snooze'), value: snoozes[0]?.value ?? '', choices: snoozes }],
    actions: [
      ...openButtons(pen, lead, SLOTS[notice.clock]).map(withoutInputs),
      ...snoozeButton(pen, lead, snoozes.length > 0),
    ],
  });
  return { ...card, ...mentionEntities(mentions) };
}

function titleOf({ say, write, view }: Pen, { clock, end }: Reminder): string {
  return clock === 'answer'
    ? say('reminder.answer', { span: write.span(end - view.now) })
    : say(`reminder.${clock}`);
}

function textOf({ say, write, view }: Pen, { clock, end }: Reminder, lead: Lead): string {
  if (clock === 'outcome')
    return say('reminder.outcomeText', {
      day: lead.stage === 'accepted' ? write.day(lead.deal.estimatedCloseDate) : write.moment(end),
    });
  const params = { span: write.span(end - view.now), at: write.deadline(end) };
  return say(clock === 'answer' ? 'reminder.answerText' : 'reminder.contactText', params);
}

function calledText({ say }: Pen, lead: Lead, mentions: readonly Mention[]): string[] {
  const who = mentions.map((mention) => mention.text).join(', ');
  if (lead.assignee !== undefined) return who === '' ? [] : [who];
  return [who === '' ? say('reminder.nobody') : say('reminder.nobodyCalled', { who })];
}

function snoozeButton({ say, view }: Pen, lead: Lead, possible: boolean): object[] {
  return possible ? [execute(say('button.snooze'), 'lead.snooze', dataOf(lead, view))] : [];
}
