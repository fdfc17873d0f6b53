import { rolesOf, type Person } from '../domain/people.ts';
import type { Lead } from '../domain/lead.ts';
import { knownName, type Pen } from './pen.ts';
import { unmarked } from './plain-text.ts';

export type Mention = { person: Person; text: string };

/** A message is no circular: beyond this, people read it in the channel. */
const MENTIONS_MAX = 10;

/** Teams links a mention only if the text and the entity say the same. */
export function mentionOf({ say, view }: Pen, person: Person): Mention {
  const role = rolesOf(view.directory, person.id)[0];
  const unnamed =
    role === 'admin' ? 'reminder.admin' : role === 'manager' ? 'reminder.manager' : 'reminder.colleague';
  const name = knownName(person) === undefined ? '' : unmarked(person.name, 60);
  const called = name || say(unnamed);
  return { person, text: view.mentions === 'off' ? called : `<at>${called}</at>` };
}

/** Whom a reminder calls: who has the lead, else those who can take it; and their managers when it gets late. */
export function calledPeople(pen: Pen, lead: Lead, managers: boolean): Mention[] {
  const { directory } = pen.view;
  const first = lead.assignee === undefined ? directory.admins : [lead.assignee];
  const people = [...first, ...(managers ? directory.managers : [])];
  const once = people.filter((person, at) => people.findIndex(({ id }) => id === person.id) === at);
  return once.slice(0, MENTIONS_MAX).map((person) => mentionOf(pen, person));
}

/** Whether Teams is to tell the person; else the name alone is written. */
export function rings({ text }: Mention): boolean {
  return text.startsWith('<at>');
}

/** The entities of a card that holds mentions. */
export function mentionEntities(mentions: readonly Mention[]): { msteams?: { entities: object[] } } {
  const ringing = mentions.filter(rings);
  if (ringing.length === 0) return {};
  const entities = ringing.map(({ person, text }) => ({
    type: 'mention',
    text,
    mentioned: { id: person.teamsId ?? person.id, name: text.slice('<at>'.length, -'</at>'.length) },
  }));
  return { msteams: { entities } };
}
