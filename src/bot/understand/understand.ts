import type { Person } from '../../domain/people.ts';
import type { Query } from '../../domain/query.ts';
import type { Instant } from '../../domain/time.ts';
import type { Locale } from '../../domain/words.ts';
import { daysOf } from './calendar.ts';
import { compose } from './compose.ts';
import { languageOf } from './language.ts';
import { asksForLeads } from './is-question.ts';
import { isCapital, namesIn, widened } from './names.ts';
import { rawOf, readPieces, type Reading } from './read-pieces.ts';
import { settle } from './settle-pieces.ts';

/** Who asks, when and where: "mine", "today" and "Ana's" mean nothing without it. */
export type Asking = {
  now: Instant;
  timeZone: string;
  locale: Locale;
  me: string;
  people: readonly Person[];
  /** Names of customers that are known to stand in the text. */
  customers?: readonly string[];
};

/** A word with several meanings; each choice is the whole sentence, rewritten so that it has one. */
export type Ambiguity = { word: string; choices: readonly { label: string; text: string }[] };

export type Understood = {
  query: Query;
  /** The language it was written in; the asker's where the words do not tell. */
  locale: Locale;
  /** Whether the text asks for leads at all, as "good night" does not. */
  isQuestion: boolean;
  /** What was not understood, as typed, in order. */
  ignored: readonly string[];
  ambiguous: readonly Ambiguity[];
  /** What may be a customer's name, if there is such a customer: of each, the longest first. */
  names: readonly (readonly string[])[];
};

/** Letters that are looked at. */
export const LONGEST = 2_000;

/** What a sentence or a command in English or Spanish asks for, by rules alone. */
export function understand(given: string, asking: Asking): Understood {
  const text = given.slice(0, LONGEST);
  const days = daysOf(asking.now, asking.timeZone);
  const reading = readPieces(text, { days, ...asking });
  const { pieces, ignored } = settle(text, reading);
  const { query, unused } = compose(pieces, days, asking.me);
  const lost = unused.map(({ at, length }) => ({ at, text: rawOf(text, reading, { at, length }) }));
  const all = [...ignored, ...lost].sort((one, other) => one.at - other.at);
  return {
    query,
    locale: languageOf(reading, asking.locale),
    isQuestion: asksForLeads(pieces, all.length),
    ignored: all.map((one) => one.text),
    ambiguous: reading.namesakes.map((one) => ambiguity(text, one)),
    names: possibleNames(text, reading),
  };
}

function possibleNames(text: string, reading: Reading): string[][] {
  const { pieces } = reading;
  if (pieces.some(({ meanings }) => meanings.some(({ kind }) => kind === 'find'))) return [];
  return namesIn(reading, pieces, unreadPlaces(reading)).map((run) => [
    ...new Set([widened(reading, run), run].map((span) => rawOf(text, reading, span))),
  ]);
}

/** Words that nobody read, or only by taking what seemed a typing error for another word. */
function unreadPlaces({ tokens, norms, pieces }: Reading): number[] {
  const read = new Set(pieces.flatMap(({ at, length }) => tokens.slice(at, at + length)));
  return tokens.flatMap((token, at) =>
    !read.has(token) || (token.norm !== norms[at] && isCapital(token)) ? [at] : [],
  );
}

/** People of the same whole name are told apart by their ids. */
function ambiguity(text: string, { token, last, people }: Reading['namesakes'][number]): Ambiguity {
  const same = (name: string): boolean => people.filter((person) => person.name === name).length > 1;
  const clear = (person: Person): string =>
    same(person.name) ? `assignee:${JSON.stringify(person.id)}` : person.name;
  return {
    word: text.slice(token.start, last.end),
    choices: people.map((person) => ({
      label: person.name,
      text: text.slice(0, token.start) + clear(person) + text.slice(last.end),
    })),
  };
}
