import { LOCALES, type Locale } from '../../domain/words.ts';
import type { Meaning } from './meaning.ts';
import { placeOf } from './phrase-graph.ts';
import { stepFrom, wordsFrom, type Step } from './phrase-steps.ts';
import { fold } from './tokens.ts';

/** Phrases of both languages with one meaning: `|` parts them, `(a|b)` stands for either, `(|x )` may be left out. */
export type Phrases = Partial<Readonly<Record<Locale, string>>> & {
  readonly means: Meaning | readonly Meaning[];
  /** Names, which tell no language. */
  readonly neutral?: boolean;
};

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
  const words = new Map<string, Set<Locale>>();
  const places = rows.flatMap((row, index) =>
    LOCALES.map((locale) => {
      const place = placeOf(fold(row[locale] ?? ''), { row: index });
      learn(words, wordsFrom(place), row.neutral === true ? undefined : locale);
      return place;
    }),
  );
  for (const spoken of others) for (const locale of LOCALES) learn(words, wordsIn(spoken[locale]), locale);
  for (const source of patterns) learn(words, wordsIn(source.replaceAll(/\(\?<\w+>/g, ' ')));
  const start = stepFrom(places);
  const meanings = rows.map(({ means }) => [means].flat());
  return { words, longestAt: (typed, at) => longest(start, meanings, { typed, at }) };
}

/** Words that are read by patterns, not by phrases. */
export type Spoken = Readonly<Record<Locale, string>>;

const wordsIn = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

function learn(words: Map<string, Set<Locale>>, spoken: Iterable<string>, locale?: Locale): void {
  for (const word of spoken) {
    const known = words.get(word) ?? new Set<Locale>();
    words.set(word, locale === undefined ? known : known.add(locale));
  }
}

type From = { typed: readonly string[]; at: number };

function longest(
  start: Step,
  meanings: readonly (readonly Meaning[])[],
  { typed, at }: From,
): ReturnType<PhraseBook['longestAt']> {
  let step: Step | undefined = start;
  let found: { length: number; row: number } | undefined;
  for (let end = at; end < typed.length; end++) {
    step = step.next?.get(typed[end] ?? '');
    if (step === undefined) break;
    if (step.row !== undefined) found = { length: end + 1 - at, row: step.row };
  }
  return found && { length: found.length, meanings: meanings[found.row] ?? [] };
}
