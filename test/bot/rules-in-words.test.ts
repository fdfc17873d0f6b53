import { expect } from 'chai';
import fc from 'fast-check';
import { ruleWords } from '../../src/bot/subscribe-command.ts';
import { understandRule, type UnderstoodRule } from '../../src/bot/understand/understand-rule.ts';
import { CATALOG, type CatalogPart } from '../../src/bot/understand/tables/catalog.ts';
import { COUNTRY_CODES } from '../../src/domain/countries.ts';
import { sameRule } from '../../src/domain/routing.ts';
import type { Rule } from '../../src/domain/rule.ts';
import { COMPANY_SIZES, LOCALES, QUALIFICATIONS } from '../../src/domain/words.ts';
import { seedOf } from '../support/random.ts';
import { ASKING } from '../understand/asking.ts';

const seed = seedOf('rules-in-words');
const read = (text: string): UnderstoodRule => understandRule(text, ASKING);

describe('The words of a rule', () => {
  const rows: [text: string, rule: Rule][] = [
    ['', {}],
    ['the leads', {}],
    ['everything', {}],
    ['todos', {}],
    ['new leads', {}],
    ['spain', { countries: ['ES'] }],
    ['ESPAÑA', { countries: ['ES'] }],
    ['leads from Spain and México', { countries: ['ES', 'MX'] }],
    ['ES', { countries: ['ES'] }],
    ['DE', { countries: ['DE'] }],
    ['in DE', { countries: ['DE'] }],
    ['azure ES', { countries: ['ES'], products: ['Azure'] }],
    ['UK', { countries: ['GB'] }],
    ['reino unido', { countries: ['GB'] }],
    ['spanish customers', { countries: ['ES'] }],
    ['United Kingdom, urgent', { countries: ['GB'], urgency: 'urgent' }],
    ['urgentes de españa', { countries: ['ES'], urgency: 'urgent' }],
    ['azure', { products: ['Azure'] }],
    ['Dynamics 365', { products: ['Dynamics365'] }],
    ['product "Power Apps"', { products: ['Power Apps'] }],
    ['producto «Blue Box» sector salud', { products: ['Blue Box'], industries: ['Healthcare'] }],
    ['solution CloudMigration', { solutions: ['CloudMigration'] }],
    ['marketplace', { qualifications: ['CustomerInquiry'] }],
    ['qualified', { qualifications: ['MarketingQualified', 'SalesQualified'] }],
    ['cualificados por ventas', { qualifications: ['SalesQualified'] }],
    ['51-250 1–50', { sizes: ['51to250employees', '1to50employees'] }],
    ['51 to 250 employees', { sizes: ['51to250employees'] }],
    ['country:ES product:"Blue Box"', { countries: ['ES'], products: ['Blue Box'] }],
  ];
  for (const [text, rule] of rows) {
    it(`mean ${JSON.stringify(rule)} in ${JSON.stringify(text)}`, () => {
      expect(read(text)).to.deep.equal({ rule, ignored: [], unfit: [] });
    });
  }

  const left: [text: string, ignored: string[], unfit: string[]][] = [
    ['spain blurb urgent foo', ['blurb', 'foo'], []],
    ['blurb', ['blurb'], []],
    ['the', ['the'], []],
    ['not spain', [], ['not spain']],
    ['IS azure', [], []],
    ['azure IT', ['IT'], []],
    ['spain last month', [], ['last month']],
    ['leads de españa este mes', [], ['este mes']],
    ['spain of Ana Ruiz', [], ['Ana Ruiz']],
    ['azure Marta', [], ['Marta']],
    ['my azure leads', [], ['my']],
    ['accepted azure', [], ['accepted']],
    ['overdue spain', [], ['overdue']],
    ['azure over 20k EUR', [], ['over 20k EUR']],
    ['top 5 azure', [], ['top 5']],
    ['azure by country', [], ['by country']],
    ['azure "some words"', [], ['"some words"']],
    ['unassigned foo', ['foo'], ['unassigned']],
  ];
  for (const [text, ignored, unfit] of left) {
    it(`that are no words of a rule are named in ${JSON.stringify(text)}`, () => {
      const found = read(text);
      expect({ ignored: found.ignored, unfit: found.unfit }).to.deep.equal({ ignored, unfit });
    });
  }

  for (const locale of LOCALES) {
    it(`are printed so that they read back to the same rule (${locale})`, () => {
      fc.assert(
        fc.property(rules, (rule) => {
          const words = ruleWords(rule, locale);
          const { rule: back, ignored, unfit } = read(words);
          expect([...ignored, ...unfit], words).to.deep.equal([]);
          expect(sameRule(back, rule), `${words} → ${JSON.stringify(back)}`).to.equal(true);
        }),
        { seed, numRuns: 500 },
      );
    });
  }

  it('are printed as people say them', () => {
    const rule: Rule = { countries: ['ES', 'MX'], products: ['Azure'], urgency: 'urgent' };
    expect(ruleWords(rule, 'en')).to.equal('urgent leads from Spain or Mexico for Azure');
    expect(ruleWords(rule, 'es')).to.equal('leads urgentes de España o México de Azure');
  });
});

const some = <T>(items: readonly T[]): fc.Arbitrary<T[]> =>
  fc.subarray([...items], { minLength: 1, maxLength: Math.min(4, items.length) });
const names = (part: CatalogPart): fc.Arbitrary<string[]> =>
  fc.oneof(
    { weight: 3, arbitrary: some(CATALOG[part].map(([id]) => id)) },
    { weight: 1, arbitrary: some(['power pages', 'Blue | Box', 'a "b"', 'azure']) },
  );
const rules: fc.Arbitrary<Rule> = fc.record(
  {
    countries: some([...COUNTRY_CODES]),
    qualifications: some(QUALIFICATIONS),
    products: names('products'),
    solutions: names('solutions'),
    industries: names('industries'),
    services: names('services'),
    sizes: some(COMPANY_SIZES),
    urgency: fc.constant('urgent' as const),
  },
  { requiredKeys: [] },
);
