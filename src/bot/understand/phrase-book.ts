import { LOCALES, type Locale } from '../../domain/words.ts';
import type { Meaning } from './meaning.ts';
import { fold } from './tokens.ts';

/** Phrases of both languages with one meaning: `|` parts them, `(a|b)` stands for either, `(|x )` may be left out. */
export type Phrases = Partial<Readonly<Record<Locale, string>>> & {
  readonly means: Meaning | readonly Meaning[];
  /** Names, which tell no language. */
  readonly neutral?: boolean;
};

type Node = { next: Map<string, Node>; meanings?: readonly Meaning[] };

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
  const root: Node = { next: new Map() };
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
  const innermost = /\(([^()]*)\)/u.exec(pattern);
  if (innermost === null)
    return pattern
      .split('|')
      .map((text) => fold(text).trim().replaceAll(/\s+/g, ' '))
      .filter((text) => text !== '');
  return splitOutside(pattern).flatMap((text) => (text.includes('(') ? opened(text) : alternatives(text)));
}

function opened(text: string): string[] {
  const group = /\(([^()]*)\)/u.exec(text);
  if (group === null) return alternatives(text);
  const [all, inner = ''] = group;
  return inner
    .split('|')
    .flatMap((choice) => opened(text.slice(0, group.index) + choice + text.slice(group.index + all.length)));
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
    const next = node.next.get(word) ?? { next: new Map<string, Node>() };
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
    node = node.next.get(words[end] ?? '');
    if (node === undefined) break;
    if (node.meanings !== undefined) found = { length: end + 1 - at, meanings: node.meanings };
  }
  return found;
}
