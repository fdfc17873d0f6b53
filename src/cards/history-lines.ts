import type { Changes, Entry } from '../domain/lead.ts';
import { whoOf, type Pen } from './pen.ts';
import { plainLine } from './plain-text.ts';
import { untoldBecause } from './told.ts';
import { fieldName, type TextKey } from './texts.ts';

/** Actions whose sentence is in the texts under their own name. */
const SENTENCES = [
  ...['receive', 'accept', 'reject', 'edit', 'person', 'win', 'lose', 'error', 'expire', 'undo', 'claim'],
  ...[
    'assign',
    'release',
    'leave',
    'contacted',
    'snooze',
    'update',
    'open',
    'post',
    'move',
    'copy',
    'overdue',
    'told',
  ],
  'untold',
] as const;

const REMINDERS = {
  answer: 'history.remindAnswer',
  contact: 'history.remindContact',
  outcome: 'history.remindOutcome',
} as const;

/** What is one's own business, and no one else's. */
const PRIVATE: readonly string[] = ['favorite', 'unfavorite'];

export function isTold({ action, changes }: Entry): boolean {
  // Every event to every receiver would crowd out what people did; that one was missed is shown.
  const isEvent = action === 'told' && !isPerson(textOf(changes?.['told']?.to));
  return !isEvent && !PRIVATE.includes(action);
}

function isPerson(told: string): told is 'customer' | 'sender' {
  return told === 'customer' || told === 'sender';
}

/** Who did what, in a sentence without its full stop. */
export function sentenceOf(pen: Pen, entry: Entry): string {
  const { say } = pen;
  const changes = entry.changes ?? {};
  return say(keyOf(entry), {
    who: whoOf(pen, entry.by),
    source: entry.by.kind === 'source' ? plainLine(entry.by.name, 40) : whoOf(pen, entry.by),
    action: plainLine(entry.action, 40),
    to: plainLine(textOf(changes['assignee']?.to), 60),
    from: plainLine(textOf(changes['assignee']?.from), 60),
    until: momentOf(pen, changes['snooze']?.to),
    person: plainLine(textOf(changes['person']?.to), 60),
    whom: whomOf(pen, textOf(changes['told']?.to)),
    why: untoldBecause(pen, textOf(changes['code']?.to)),
  });
}

function whomOf({ say }: Pen, told: string): string {
  if (isPerson(told)) return say(`audience.${told}`);
  return say('audience.receiver', { name: plainLine(told, 60) });
}

/** The sentence with what changed: figures and dates from and to, of free text the field alone. */
export function lineOf(pen: Pen, entry: Entry): string {
  const what = sentenceOf(pen, entry);
  const details = entry.action === 'edit' || entry.action === 'accept' ? detailsOf(pen, entry) : [];
  return details.length === 0 ? what : pen.say('history.with', { what, details: details.join('; ') });
}

function keyOf({ action, changes }: Entry): TextKey {
  const clock = changes?.['clock']?.to;
  if (action === 'remind') return REMINDERS[clock === 'contact' || clock === 'outcome' ? clock : 'answer'];
  if (action === 'undelivered')
    return changes?.['told'] === undefined ? 'history.undeliveredPost' : 'history.undeliveredTold';
  const known = SENTENCES.find((name) => name === action);
  return known === undefined ? 'history.other' : `history.${known}`;
}

function detailsOf(pen: Pen, { action, changes = {} }: Entry): string[] {
  const shown = action === 'accept' ? ['estimatedValue', 'estimatedCloseDate'] : EDITABLE;
  return shown.flatMap((field) => {
    const change = changes[field];
    return change === undefined ? [] : [detailOf(pen, field, change)];
  });
}

const EDITABLE = ['dealName', 'estimatedValue', 'estimatedCloseDate', 'notes', 'crmId', 'campaignId'];

function detailOf(pen: Pen, field: string, change: NonNullable<Changes[string]>): string {
  const name = fieldName(pen.say, field);
  const [from, to] = [valueOf(pen, field, change.from), valueOf(pen, field, change.to)];
  if (to === undefined) return name;
  return pen.say(from === undefined ? 'history.set' : 'history.fromTo', { field: name, from, to });
}

function valueOf({ write }: Pen, field: string, value: unknown): string | undefined {
  if (field === 'estimatedCloseDate' && typeof value === 'string') return write.day(value);
  return field === 'estimatedValue' && isMoney(value) ? write.money(value) : undefined;
}

function isMoney(value: unknown): value is { amount: number; currency: string } {
  return typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value;
}

function momentOf({ write, view }: Pen, value: unknown): string {
  return write.moment(typeof value === 'number' ? value : view.now);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
