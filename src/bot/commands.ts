import { readRef } from '../application/lead-identity.ts';
import { LOCALES, type Locale } from '../domain/words.ts';
import { COMMANDS, type Command, type CommandRow } from './command-table.ts';
import { editDistance } from './edit-distance.ts';
import { typedWords, type TypedWord } from './typed-words.ts';

export { COMMANDS, SCOPES, type Command, type CommandName, type Scope } from './command-table.ts';

/** What a message asks for. */
export type FoundCommand = {
  command: Command;
  /** What follows the command, as it was typed, without the punctuation around it. */
  rest: string;
  /** The language it was asked in; absent where the words are the same in both. */
  locale: Locale | undefined;
};

type Title = { command: Command; words: readonly string[]; locale: Locale | undefined };

/** The longest first: `lead de prueba` must not be taken for `lead`. */
const TITLES: readonly Title[] = COMMANDS.flatMap(titlesOf).sort(
  (one, other) => other.words.length - one.words.length,
);

function titlesOf(command: Command): Title[] {
  const titles: CommandRow['titles'] = command.titles;
  const inAll = (title: string): boolean => LOCALES.every((locale) => titles[locale].includes(title));
  return LOCALES.flatMap((locale) =>
    titles[locale].map((title) => ({
      command,
      words: wordsOf(title),
      locale: inAll(title) ? undefined : locale,
    })),
  );
}

/** More words than any title has, and few enough to compare each. */
const WORDS_COMPARED = 12;
const LETTERS_COMPARED = 200;

/** The command that a message begins with, in either language; a lead's ref alone asks for the lead. */
export function findCommand(text: string): FoundCommand | undefined {
  const typed = typedWords(text);
  const title = TITLES.find(({ words }) => words.every((word, index) => typed[index]?.word === word));
  if (title === undefined) return findRef(typed);
  const end = typed[title.words.length - 1]?.end;
  return { command: title.command, rest: withoutEdges(text.slice(end)), locale: title.locale };
}

function findRef(typed: readonly TypedWord[]): FoundCommand | undefined {
  const ref = readRef(typed.map(({ word }) => word).join('-'));
  const command = COMMANDS.find(({ name }) => name === 'lead');
  if (ref === undefined || command === undefined || isOneWordOfLetters(typed)) return undefined;
  return { command, rest: ref, locale: undefined };
}

/** `London` could be read as a ref; one without a dash must have a digit. */
function isOneWordOfLetters(typed: readonly TypedWord[]): boolean {
  return typed.length === 1 && typed.every(({ word }) => !/\d/.test(word));
}

/** The look-behind keeps the time linear: only the start of each run of signs is tried. */
function withoutEdges(text: string): string {
  return text.replace(/^[\s,;:.!?¡¿…–—-]+/u, '').replace(/(?<![\s,;:.!?…])[\s,;:.!?…]+$/u, '');
}

/** The commands whose titles are most like some words of the text, the nearest first. */
export function nearestCommands(text: string, count: number): Command[] {
  const typed = wordsOf(text.slice(0, LETTERS_COMPARED)).slice(0, WORDS_COMPARED);
  return COMMANDS.map((command) => ({ command, unlike: unlikeness(command, typed) }))
    .sort((one, other) => one.unlike - other.unlike)
    .slice(0, count)
    .map(({ command }) => command);
}

function unlikeness(command: Command, typed: readonly string[]): number {
  const own = TITLES.filter((title) => title.command === command).map(({ words }) => words);
  return Math.min(
    ...own.flatMap((words) => runs(typed, words.length).map((run) => unlike(run, words.join(' ')))),
  );
}

/** Right letters count too, at half: `tset lead` is nearer to `test lead` than to `lead`. */
function unlike(typed: string, title: string): number {
  const wrong = editDistance(typed, title);
  const right = Math.max(typed.length, title.length) - wrong;
  return wrong - right / 2;
}

/** Each run of so many words in a row, and at least one. */
function runs(words: readonly string[], length: number): string[] {
  const starts = Math.max(1, words.length - length + 1);
  return Array.from({ length: starts }, (_, start) => words.slice(start, start + length).join(' '));
}

function wordsOf(text: string): string[] {
  return typedWords(text).map(({ word }) => word);
}
