import type { LeadFilter } from '../../domain/lead-filter.ts';
import type { Person } from '../../domain/people.ts';
import type { Query } from '../../domain/query.ts';
import type { Instant } from '../../domain/time.ts';
import type { Locale } from '../../domain/words.ts';

/** Who asks, when and where: "mine", "today" and "Ana's" mean nothing without it. */
export type Asking = {
  now: Instant;
  timeZone: string;
  locale: Locale;
  me: string;
  people: readonly Person[];
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
};

/** What a sentence or a command in English or Spanish asks for, by rules alone. */
export function understand(_text: string, { locale }: Asking): Understood {
  const query: Query = { filter: {}, sort: 'newest', measure: 'list' };
  return { query, locale, isQuestion: false, ignored: [], ambiguous: [] };
}

/** The filter alone, for `subscribe spain azure urgent`. */
export function understandFilter(
  text: string,
  asking: Asking,
): { filter: LeadFilter; ignored: readonly string[] } {
  const { query, ignored } = understand(text, asking);
  return { filter: query.filter, ignored };
}
