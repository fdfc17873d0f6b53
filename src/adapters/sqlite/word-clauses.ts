import { needles } from '../../domain/search-text.ts';
import { ALL, both, type Clause } from './clause.ts';
import { LEADS_DUE } from './word-index.ts';

/** How words are asked for: of the index of words, or of each lead by itself. */
export type AskWords = (words: string) => Clause;

/** Of a lead that is looked at: each needle stands in its words. */
export function spelledOut(words: string): Clause {
  return standingIn('words', words);
}

function standingIn(column: 'words' | 'indexed', words: string): Clause {
  const clauses = needles(words).map((needle) => ({ text: `instr(${column}, ?) > 0`, values: [needle] }));
  return clauses.length === 0 ? ALL : both(clauses);
}

/** What the index of words is asked for; nothing where there is no word. */
export function matchOf(words: string): string | undefined {
  // Every needle has three letters at least, as trigrams need, and no quotation marks.
  const phrases = needles(words).map((needle) => `"${needle}"`);
  return phrases.length === 0 ? undefined : phrases.join(' ');
}

/** Of all leads: those that the index knows, and those that it has yet to learn of, which are looked at. */
export function containing(words: string): Clause {
  const match = matchOf(words);
  if (match === undefined) return ALL;
  return knownOrDue(
    { text: 'SELECT rowid AS lead FROM lead_words WHERE lead_words MATCH ?', values: [match] },
    words,
  );
}

/** The same where the index has been asked for these words already: the leads that it knows, as a JSON array. */
export function answered(words: string, leads: string): AskWords {
  const known = { text: 'SELECT value AS lead FROM json_each(?)', values: [leads] };
  return (asked) => (asked === words ? knownOrDue(known, words) : containing(asked));
}

function knownOrDue(known: Clause, words: string): Clause {
  const { text, values } = spelledOut(words);
  return {
    text: `n IN (
      SELECT lead FROM (${known.text}) WHERE lead NOT IN (SELECT lead FROM words_due)
      UNION ALL SELECT lead FROM ${LEADS_DUE} WHERE ${text})`,
    values: [...known.values, ...values],
  };
}

/** How many have the words, of all tenants: by the index, and what those make of it that it has yet to learn of. */
export function numberContaining(words: string): Clause | undefined {
  const match = matchOf(words);
  if (match === undefined) return undefined;
  const [now, before] = [spelledOut(words), standingIn('indexed', words)];
  return {
    text: `(SELECT count(*) FROM lead_words WHERE lead_words MATCH ?) + (
      SELECT count(*) FILTER (WHERE ${now.text}) - count(*) FILTER (WHERE ${before.text})
      FROM ${LEADS_DUE})`,
    values: [match, ...now.values, ...before.values],
  };
}
