import type { Person } from '../../domain/people.ts';
import { fold } from './tokens.ts';

/** People by the words of their names: whole, first, or last. */
export type PeopleBook = (
  norms: readonly string[],
  at: number,
) => { length: number; people: readonly Person[] } | undefined;

const books = new WeakMap<readonly Person[], PeopleBook>();

export function peopleBook(people: readonly Person[]): PeopleBook {
  const known = books.get(people) ?? makePeopleBook(people);
  books.set(people, known);
  return known;
}

export function nameWords(name: string): string[] {
  return fold(name).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function makePeopleBook(people: readonly Person[]): PeopleBook {
  const byName = new Map<string, Person[]>();
  let longest = 0;
  for (const person of people) {
    const words = nameWords(person.name);
    longest = Math.max(longest, words.length);
    for (const key of keysOf(words).flatMap(possessives))
      byName.set(key, [...(byName.get(key) ?? []), person]);
  }
  return (norms, at) => {
    for (let length = Math.min(longest, norms.length - at); length > 0; length--) {
      const found = byName.get(norms.slice(at, at + length).join(' '));
      if (found !== undefined) return { length, people: found };
    }
    return undefined;
  };
}

/** "Ana Ruiz Gil": the whole name, every beginning of it, and the last word. */
function keysOf(words: readonly string[]): string[] {
  const beginnings = words.map((_, index) => words.slice(0, index + 1).join(' '));
  return [...new Set([...beginnings, words.at(-1) ?? ''])].filter((key) => key.length > 1);
}

/** "bobs leads" */
const possessives = (key: string): string[] => (key.endsWith('s') ? [key] : [key, `${key}s`]);
