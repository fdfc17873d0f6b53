import type { Person } from '../domain/people.ts';
import type { Ask, Mentioned } from './ask.ts';
import type { Desk } from './desk.ts';
import { typedWords } from './typed-words.ts';

/** Whom a message names: those who were found, and the names that nobody has or that several people have. */
export type Named = { people: readonly Person[]; unknown: readonly string[]; several: readonly string[] };

type Found = { name: string; people: readonly Person[] };

/** By mention, or by name where only one person known here has it. */
export async function findPeople(desk: Desk, { asker, mentioned }: Ask, words: string): Promise<Named> {
  const here = await desk.membersOf(asker);
  const known = once([...here, ...(await desk.look.people(asker.tenantId)), asker.person]);
  const rest = mentioned.reduce((text, { name }) => text.replace(name.trim(), ','), words);
  const found: Found[] = [
    ...mentioned.map((mention) => ({ name: mention.name, people: byMention(known, mention) })),
    ...namesIn(rest).map((name) => ({ name, people: byName(known, name) })),
  ];
  return {
    people: once(found.flatMap(({ people }) => (people.length === 1 ? people : []))),
    unknown: found.filter(({ people }) => people.length === 0).map(({ name }) => name),
    several: found.filter(({ people }) => people.length > 1).map(({ name }) => name),
  };
}

function byMention(known: readonly Person[], { id, name, aadObjectId }: Mentioned): Person[] {
  const person = known.find((one) => one.teamsId === id || one.id === aadObjectId);
  if (person !== undefined) return [person];
  return aadObjectId === undefined ? [] : [{ id: aadObjectId, name, teamsId: id }];
}

/** The whole name, else the names that have every word typed. */
function byName(known: readonly Person[], name: string): Person[] {
  const typed = wordsOf(name);
  const own = known.map((person) => ({ person, words: wordsOf(person.name) }));
  const whole = own.filter(({ words }) => words.join(' ') === typed.join(' '));
  const some = own.filter(({ words }) => typed.every((word) => words.includes(word)));
  return (whole.length > 0 ? whole : some).map(({ person }) => person);
}

function namesIn(text: string): string[] {
  return text
    .split(/[,;]|\s(?:and|y|e)\s/i)
    .map((part) => part.replaceAll('@', ' ').trim())
    .filter((part) => wordsOf(part).length > 0)
    .slice(0, 20);
}

function wordsOf(text: string): string[] {
  return typedWords(text).map(({ word }) => word);
}

function once(people: readonly Person[]): Person[] {
  return people.filter(({ id }, at) => people.findIndex((other) => other.id === id) === at);
}
