import { expect } from 'chai';
import fc from 'fast-check';
import type { Meaning } from '../../src/bot/understand/meaning.ts';
import { makePhraseBook, type PhraseBook, type Phrases } from '../../src/bot/understand/phrase-book.ts';
import { seedOf } from '../support/random.ts';

const seed = seedOf('phrase-book');

/** A pattern as it is written, and all texts that it stands for. */
type Spelled = { pattern: string; texts: readonly string[] };

const literal = fc
  .constantFrom('lead', 'leads', 's', ' of ', 'the ', ' ', '', 'á')
  .map((pattern): Spelled => ({ pattern, texts: [pattern] }));
const { piece } = fc.letrec<{ piece: Spelled; group: Spelled }>((tie) => ({
  piece: fc.oneof({ maxDepth: 2 }, literal, tie('group')),
  group: fc
    .array(fc.array(tie('piece'), { minLength: 1, maxLength: 2 }).map(inSequence), {
      minLength: 1,
      maxLength: 3,
    })
    .map((ways) => ({
      pattern: `(${ways.map(({ pattern }) => pattern).join('|')})`,
      texts: ways.flatMap(({ texts }) => texts),
    })),
}));
const anyPattern = fc.array(piece, { minLength: 1, maxLength: 4 }).map(inSequence);

function inSequence(parts: readonly Spelled[]): Spelled {
  return {
    pattern: parts.map(({ pattern }) => pattern).join(''),
    texts: parts.reduce<readonly string[]>(
      (before, { texts }) => before.flatMap((start) => texts.map((text) => start + text)),
      [''],
    ),
  };
}

const wordsOf = (text: string): string[] => text.replaceAll('á', 'a').split(' ').filter(Boolean);
const means = (top: number): Meaning => ({ kind: 'top', top });
const bookOf = (...rows: readonly Phrases[]): PhraseBook => makePhraseBook(rows, [], []);
const found = (book: PhraseBook, text: string): ReturnType<PhraseBook['longestAt']> =>
  book.longestAt(text.split(' '), 0);

describe('A book of phrases', () => {
  it('finds every text that its patterns stand for, for the first row that has it, and no other', () => {
    const patterns = fc.array(anyPattern, { minLength: 1, maxLength: 3 });
    const property = fc.property(patterns, (spelled) => {
      const book = bookOf(...spelled.map(({ pattern }, row) => ({ en: pattern, means: means(row) })));
      const firstOf = new Map<string, number>();
      for (const [row, { texts }] of spelled.entries())
        for (const text of texts.map((one) => wordsOf(one).join(' ')))
          if (text !== '' && !firstOf.has(text)) firstOf.set(text, row);
      for (const [text, row] of firstOf)
        expect(found(book, text), text).to.deep.equal({
          length: text.split(' ').length,
          meanings: [means(row)],
        });
      for (const text of firstOf.keys())
        for (const start of prefixesOf(text))
          if (!firstOf.has(start)) expect(found(book, start)?.length ?? 0).to.be.below(lengthOf(start));
      expect([...book.words.keys()]).to.deep.equal(
        [...new Set(spelled.flatMap(({ texts }) => texts.flatMap(wordsOf)))],
        'in the order of the phrases: of words as near, the spelling takes the first',
      );
    });
    fc.assert(property, { seed, numRuns: 300 });
  });

  it('takes the longest phrase that stands at a place', () => {
    const book = bookOf(
      { en: 'won|won back', means: means(1) },
      { en: 'won back (|the )deals', means: means(2) },
    );
    expect(found(book, 'won back the lead')).to.deep.equal({ length: 2, meanings: [means(1)] });
    expect(found(book, 'won back the deals')).to.deep.equal({ length: 4, meanings: [means(2)] });
    expect(found(book, 'back')).to.equal(undefined);
  });

  it('knows which languages a word belongs to; names tell none', () => {
    const book = bookOf(
      { en: 'lead(|s)', es: 'lead|cliente', means: means(1) },
      { en: 'Spain', es: 'España', neutral: true, means: means(2) },
    );
    const languages = Object.fromEntries([...book.words].map(([word, known]) => [word, [...known]]));
    expect(languages).to.deep.equal({
      lead: ['en', 'es'],
      leads: ['en'],
      cliente: ['es'],
      spain: [],
      espana: [],
    });
  });
});

function prefixesOf(text: string): string[] {
  const words = text.split(' ');
  return words.slice(1).map((_, index) => words.slice(0, index + 1).join(' '));
}

const lengthOf = (text: string): number => text.split(' ').length;
