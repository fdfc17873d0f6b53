import { expect } from 'chai';
import fc from 'fast-check';
import { COUNTRIES } from '../../src/bot/rule-vocabulary.ts';
import { readRule, ruleWords } from '../../src/bot/rule-words.ts';
import { sameRule } from '../../src/domain/routing.ts';
import type { Rule } from '../../src/domain/rule.ts';
import { COMPANY_SIZES, LOCALES, QUALIFICATIONS } from '../../src/domain/words.ts';
import { seedOf } from '../support/random.ts';

const seed = seedOf('rule-words');

describe('The words of a rule', () => {
  const rows: [text: string, rule: Rule][] = [
    ['', {}],
    ['the leads', {}],
    ['spain', { countries: ['ES'] }],
    ['ESPAÑA', { countries: ['ES'] }],
    ['leads from Spain and México', { countries: ['ES', 'MX'] }],
    ['DE', {}],
    ['in DE', { countries: ['DE'] }],
    ['UK', { countries: ['GB'] }],
    ['reino unido', { countries: ['GB'] }],
    ['United Kingdom, urgent', { countries: ['GB'], urgency: 'urgent' }],
    ['urgentes de españa', { countries: ['ES'], urgency: 'urgent' }],
    ['azure', { products: ['azure'] }],
    ['Dynamics 365', { products: ['dynamics 365'] }],
    ['product "Power Apps"', { products: ['power apps'] }],
    ['producto «Power Apps» sector salud', { products: ['power apps'], industries: ['salud'] }],
    ['solution CloudMigration', { solutions: ['cloudmigration'] }],
    ['marketplace', { qualifications: ['CustomerInquiry'] }],
    ['qualified', { qualifications: ['MarketingQualified', 'SalesQualified'] }],
    ['cualificados por ventas', { qualifications: ['SalesQualified'] }],
    ['51-250 1–50', { sizes: ['51to250employees', '1to50employees'] }],
    ['over-500', { sizes: ['Morethan500employees'] }],
  ];
  for (const [text, rule] of rows) {
    it(`mean ${JSON.stringify(rule)} in ${JSON.stringify(text)}`, () => {
      expect(readRule(text)).to.deep.equal({ rule, ignored: [] });
    });
  }

  it('name what they do not know', () => {
    expect(readRule('spain blurb urgent foo').ignored).to.deep.equal(['blurb', 'foo']);
  });

  it('are printed so that they read back to the same rule, in both languages', () => {
    const some = <T>(items: readonly T[]): fc.Arbitrary<T[]> =>
      fc.subarray([...items], { minLength: 1, maxLength: Math.min(4, items.length) });
    const names = some(['azure', 'power apps', 'dynamics 365', 'cloudmigration']);
    const rules: fc.Arbitrary<Rule> = fc.record(
      {
        countries: some(COUNTRIES),
        qualifications: some(QUALIFICATIONS),
        products: names,
        solutions: names,
        industries: names,
        services: names,
        sizes: some(COMPANY_SIZES),
        urgency: fc.constant('urgent' as const),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(rules, fc.constantFrom(...LOCALES), (rule, locale) => {
        const words = ruleWords(rule, locale);
        const read = readRule(words);
        expect(read.ignored, words).to.deep.equal([]);
        expect(sameRule(read.rule, rule), `${words} → ${JSON.stringify(read.rule)}`).to.equal(true);
      }),
      { seed },
    );
  });
});
