import { LOCALES, type Locale } from '../../domain/words.ts';
import type { Meaning } from './meaning.ts';
import { fold } from './tokens.ts';

/** Phrases of both languages with one meaning: `|` parts them, `(a|b)` stands for either, `(|x )` may be left out. */
export type Phrases = Partial<Readonly<Record<Locale, string>>> & {
  readonly means: Meaning | readonly Meaning[];
  /** Names, which tell no language. */
  readonly neutral?: boolean;
};

/** Most phrases end where no longer one goes on: those nodes hold no map. */
type Node = { next?: Map<string, Node>; meanings?: readonly Meaning[] };

export type PhraseBook = {
  /** The longest phrase that stands at a place. */
  longestAt(
    words: readonly string[],
    at: number,
  ): { length: number; meanings: readonly Meaning[] } | undefined;
  /** The languages that know a word. */
  words: ReadonlyMap<string, ReadonlySet<Locale>>;
};

/** Where two rows claim a phrase, the first has it. */
export function makePhraseBook(
  rows: readonly Phrases[],
  others: readonly Spoken[],
  patterns: readonly string[],
): PhraseBook {
  const root: Node = {};
  const words = new Map<string, Set<Locale>>();
  for (const row of rows)
    for (const { locale, phrase, meanings } of spelledOut(row)) {
      add(root, phrase.split(' '), meanings);
      learn(words, phrase.split(' '), row.neutral === true ? undefined : locale);
    }
  for (const spoken of others) for (const locale of LOCALES) learn(words, wordsIn(spoken[locale]), locale);
  for (const source of patterns) learn(words, wordsIn(source.replaceAll(/\(\?<\w+>/g, ' ')));
  return { words, longestAt: (typed, at) => longest(root, typed, at) };
}

/** Words that are read by patterns, not by phrases. */
export type Spoken = Readonly<Record<Locale, string>>;

const wordsIn = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

function spelledOut({ means, ...texts }: Phrases): { locale: Locale; phrase: string; meanings: Meaning[] }[] {
  const meanings = [means].flat();
  return LOCALES.flatMap((locale) =>
    alternatives(texts[locale] ?? '').map((phrase) => ({ locale, phrase, meanings })),
  );
}

/** All texts that a pattern stands for. */
export function alternatives(pattern: string): string[] {
  const texts = choices(pattern).map((text) => fold(text).trim().replaceAll(/\s+/g, ' '));
  return [...new Set(texts)].filter((text) => text !== '');
}

function choices(pattern: string): string[] {
  return splitOutside(pattern).flatMap(sequences);
}

/** Each group's choices with each way to go on behind it. */
function sequences(text: string): string[] {
  const open = text.indexOf('(');
  if (open < 0) return [text];
  const close = closingOf(text, open);
  const rests = sequences(text.slice(close + 1));
  const before = text.slice(0, open);
  return choices(text.slice(open + 1, close)).flatMap((choice) =>
    rests.map((rest) => before + choice + rest),
  );
}

function closingOf(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}

function splitOutside(pattern: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const letter of pattern) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (letter === '|' && depth === 0) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${letter}`);
  }
  return parts;
}

function add(root: Node, path: readonly string[], meanings: readonly Meaning[]): void {
  let node = root;
  for (const word of path) {
    node.next ??= new Map<string, Node>();
    const next: Node = node.next.get(word) ?? {};
    node.next.set(word, next);
    node = next;
  }
  node.meanings ??= meanings;
}

function learn(words: Map<string, Set<Locale>>, spoken: readonly string[], locale?: Locale): void {
  for (const word of spoken) {
    const known = words.get(word) ?? new Set<Locale>();
    words.set(word, locale === undefined ? known : known.add(locale));
  }
}

function longest(root: Node, words: readonly string[], at: number): ReturnType<PhraseBook['longestAt']> {
  let node: Node | undefined = root;
  let found: ReturnType<PhraseBook['longestAt']>;
  for (let end = at; end < words.length; end++) {
    node = node.next?.get(words[end] ?? '');
    if (node === undefined) break;
    if (node.meanings !== undefined) found = { length: end + 1 - at, meanings: node.meanings };
  }
  return found;
}
