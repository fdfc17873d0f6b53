import { expect } from 'chai';
import fc from 'fast-check';
import { understand } from '../../src/bot/understand/understand.ts';
import { LOCALES } from '../../src/domain/words.ts';
import { seedOf } from '../support/random.ts';
import { ASKING, askingOf } from './asking.ts';
import { FIGURES_EN } from './corpus/figures.en.ts';
import { MANAGERS_EN } from './corpus/managers.en.ts';
import { MANAGERS_ES } from './corpus/managers.es.ts';
import { RANKED_EN } from './corpus/ranked.en.ts';
import { RANKED_ES } from './corpus/ranked.es.ts';
import { LISTS_EN } from './corpus/lists.en.ts';
import { FIGURES_ES } from './corpus/figures.es.ts';
import { LISTS_ES } from './corpus/lists.es.ts';
import { SHORT_EN } from './corpus/short.en.ts';
import { SHORT_ES } from './corpus/short.es.ts';
import { TYPED_EN } from './corpus/typed.en.ts';
import { ASKED_EN } from './corpus/asked.en.ts';
import { ASKED_ES } from './corpus/asked.es.ts';
import { CHATTED_EN } from './corpus/chatted.en.ts';
import { CHATTED_ES } from './corpus/chatted.es.ts';
import { TYPED_ES } from './corpus/typed.es.ts';
import { sayUnderstood } from './say-understood.ts';

const seed = seedOf('understand');
const ENGLISH = [
  ...LISTS_EN,
  ...FIGURES_EN,
  ...SHORT_EN,
  ...MANAGERS_EN,
  ...RANKED_EN,
  ...TYPED_EN,
  ...CHATTED_EN,
  ...ASKED_EN,
];
const SPANISH = [
  ...LISTS_ES,
  ...FIGURES_ES,
  ...SHORT_ES,
  ...MANAGERS_ES,
  ...RANKED_ES,
  ...TYPED_ES,
  ...CHATTED_ES,
  ...ASKED_ES,
];
const CORPUS = { en: ENGLISH, es: SPANISH };

describe('understanding', () => {
  for (const locale of LOCALES)
    describe(`the corpus (${locale})`, () => {
      it('has at least 150 different sentences', () => {
        const sentences = CORPUS[locale].map(([sentence]) => sentence.toLowerCase());
        expect(new Set(sentences).size).to.equal(sentences.length).and.to.be.at.least(150);
      });

      for (const [sentence, expected] of CORPUS[locale])
        it(sentence, () => {
          expect(sayUnderstood(understand(sentence, askingOf(sentence, locale)))).to.equal(expected);
        });
    });

  it('means the same whatever the language of the client', () => {
    for (const [sentence] of [...ENGLISH, ...SPANISH]) {
      const [one, other] = LOCALES.map((locale) => understand(sentence, askingOf(sentence, locale)));
      expect(one?.query, sentence).to.deep.equal(other?.query);
    }
  });

  it('needs neither case nor accents', () => {
    for (const [sentence] of SPANISH.filter(([text]) => !/\b(EUR|USD|IT|ES)\b/.test(text))) {
      const plain = sentence.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
      expect(understand(plain, askingOf(plain)).query.filter, sentence).to.satisfy(
        (filter: { words?: string }) =>
          filter.words !== undefined || same(filter, understand(sentence, askingOf(sentence)).query.filter),
      );
    }
  });

  it('tells the language of a sentence, and keeps the asker’s where the words do not tell', () => {
    expect(understand('how many leads did we win', { ...ASKING, locale: 'es' }).locale).to.equal('en');
    expect(understand('¿cuántos leads ganamos?', ASKING).locale).to.equal('es');
    expect(understand('leads azure', { ...ASKING, locale: 'es' }).locale).to.equal('es');
  });

  it('rewrites a sentence for each person that may be meant, so that it is clear', () => {
    const [word] = understand('urgent leads of Marta', ASKING).ambiguous;
    const texts = word?.choices.map(({ text }) => text) ?? [];
    expect(texts).to.deep.equal(['urgent leads of Marta Gil', 'urgent leads of Marta Soto']);
    const ids = texts
      .map((text) => understand(text, ASKING))
      .map(({ query, ambiguous }) => [query.filter.assigneeId, ambiguous.length]);
    expect(ids).to.deep.equal([
      ['u-marta', 0],
      ['u-marta-2', 0],
    ]);
  });

  it('shows every unknown word as ignored, wherever it stands', () => {
    const sentences = [...ENGLISH, ...SPANISH]
      .map(([sentence]) => sentence)
      .filter((text) => !/find|search|about|sobre|busca|menci|mentio|look|"/i.test(text));
    for (const words of sentences.map((sentence) => sentence.split(' ')))
      for (let place = 0; place <= words.length; place++) {
        const typed = words.toSpliced(place, 0, 'zzyxq').join(' ');
        expect(understand(typed, ASKING).ignored.join(' '), typed).to.include('zzyxq');
      }
  });

  it('never throws', () => {
    const vocabulary = [...ENGLISH, ...SPANISH].flatMap(([sentence]) => sentence.split(' '));
    const odd = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...vocabulary)).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(odd, (text) => typeof understand(text, ASKING).isQuestion === 'boolean'),
      { seed, numRuns: 2000 },
    );
  });
});

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
