import { expect } from 'chai';
import fc from 'fast-check';
import { asCommand, asSentence, chips } from '../../src/bot/understand/print.ts';
import { understand } from '../../src/bot/understand/understand.ts';
import type { FilterParts, LeadFilter } from '../../src/domain/lead-filter.ts';
import { GROUPS, type Query } from '../../src/domain/query.ts';
import {
  CALLS_TO_ACTION,
  CLOSE_REASONS,
  COMPANY_SIZES,
  ERROR_REASONS,
  LOCALES,
  OUTCOMES,
  QUALIFICATIONS,
  SENDER_KINDS,
  STAGES,
  type Locale,
} from '../../src/domain/words.ts';
import { CATALOG } from '../../src/bot/understand/tables/catalog.ts';
import { seedOf } from '../support/random.ts';
import { ASKING } from './asking.ts';

const seed = seedOf('print');
const some = (values: readonly string[]): fc.Arbitrary<string[]> =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 });
const either = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined, freq: 2 });
const moment = fc.oneof(
  fc.integer({ min: Date.UTC(2025, 0), max: Date.UTC(2028, 0) }),
  fc.integer({ min: 0, max: 900 }).map((days) => Date.UTC(2025, 0, 1 + days, -1)),
);
const range = fc.record({ from: either(moment), to: either(moment) }).map(without);
const day = fc
  .integer({ min: 0, max: 900 })
  .map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10));
const amount = fc.oneof(
  fc.integer({ min: 0, max: 10_000_000 }),
  fc.integer({ min: 0, max: 100_000 }).map((cents) => cents / 100),
);
const catalog = (part: keyof typeof CATALOG): fc.Arbitrary<string[]> =>
  fc.oneof(
    some(CATALOG[part].map(([id]) => id)),
    fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 2 }),
  );

function without<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}

const length = fc.oneof(
  fc.nat(),
  fc.nat({ max: 90 }).map((days) => days * 86_400_000),
);
const lengths = fc.record({ from: either(length), to: either(length) }).map(without);

const parts = fc
  .record({
    stages: either(some(STAGES)),
    outcomes: either(some(OUTCOMES)),
    qualifications: either(some(QUALIFICATIONS)),
    informational: either(fc.boolean()),
    callsToAction: either(some(CALLS_TO_ACTION)),
    senders: either(some(SENDER_KINDS)),
    countries: either(some(['ES', 'MX', 'IN', 'IT', 'US', 'XK', 'AI'])),
    products: either(catalog('products')),
    services: either(catalog('services')),
    solutions: either(catalog('solutions')),
    industries: either(catalog('industries')),
    sizes: either(some(COMPANY_SIZES)),
    value: either(
      fc
        .record({ currency: either(fc.constantFrom('EUR', 'USD')), from: either(amount), to: either(amount) })
        .map(without)
        .filter((value) => Object.keys(value).length > 0),
    ),
    assigneeId: either(fc.oneof(fc.constantFrom('u-me', 'u-ana', 'u-ana-2'), fc.string({ minLength: 1 }))),
    unassigned: either(fc.boolean()),
    favoriteOf: either(fc.oneof(fc.constant('u-me'), fc.string({ minLength: 1 }))),
    urgency: either(fc.constantFrom('urgent', 'overdue')),
    contacted: either(fc.boolean()),
    waiting: either(fc.boolean()),
    received: either(range),
    accepted: either(range),
    archived: either(range),
    expires: either(range),
    closes: either(fc.record({ from: either(day), to: either(day) }).map(without)),
    words: either(fc.string({ minLength: 1, unit: 'binary' }).map((text) => text.toWellFormed())),
    sources: either(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 2 })),
    reasons: either(some([...CLOSE_REASONS, ...ERROR_REASONS])),
    answerTime: either(lengths),
    closeTime: either(lengths),
  })
  .map(without) as fc.Arbitrary<FilterParts>;

const filters: fc.Arbitrary<LeadFilter> = fc
  .tuple(parts, either(parts.filter((not) => Object.keys(not).length > 0)))
  .map(([filter, not]) => (not === undefined ? filter : { ...filter, not }));

const queries = fc
  .record({
    filter: filters,
    sort: fc.constantFrom('newest', 'oldest', 'expiring', 'value', 'lowest'),
    measure: fc.constantFrom('list', 'count', 'figures'),
    group: either(fc.constantFrom(...GROUPS)),
    top: either(fc.integer({ min: 1, max: 1000 })),
  })
  // A list by country is the count for each country.
  .map((query) =>
    query.group !== undefined && query.measure === 'list' ? { ...query, measure: 'count' } : query,
  )
  .map(without) as fc.Arbitrary<Query>;

const naming = { people: ASKING.people, timeZone: ASKING.timeZone, me: ASKING.me };

/** The parts that are asked for, and those that are denied. */
const countParts = ({ not = {}, ...wanted }: LeadFilter): number =>
  Object.keys(wanted).length + Object.keys(not).length;

/** Lists of a filter mean the same in any order. */
const read = (text: string) => {
  const { query, ignored } = understand(text, ASKING);
  expect(ignored, text).to.deep.equal([]);
  return query;
};

describe('printing a query', () => {
  for (const locale of LOCALES) {
    it(`gives a command that is read back as it was (${locale})`, () => {
      const back = fc.property(queries, (query) => {
        const command = asCommand(query, locale, naming);
        expect(read(command), command).to.deep.equal(query);
      });
      fc.assert(back, { seed, numRuns: 1000 });
    });

    it(`gives a sentence, and a chip for each part that can be taken off (${locale})`, () => {
      const said = fc.property(queries, (query) => {
        expect(asSentence(query, locale, { ...naming, now: ASKING.now, count: 3 })).to.match(/^3 .*leads/u);
        const off = chips(query, locale, naming);
        expect(off).to.have.lengthOf(countParts(query.filter));
        for (const chip of off) {
          expect(chip.label).not.to.equal('');
          expect(countParts(read(chip.without).filter)).to.equal(off.length - 1);
        }
      });
      fc.assert(said, { seed, numRuns: 200 });
    });
  }
});

describe('what a query is printed as', () => {
  const rows: [asked: string, locale: Locale, command: string, sentence: string][] = [
    [
      'how many leads from Mexico did we accept last month?',
      'en',
      'count country:MX accepted:2026-10-01..2026-10-31',
      '3 leads from Mexico, accepted last month',
    ],
    [
      '¿cuántos ganamos este trimestre?',
      'es',
      'cuántos resultado:won archivado:2026-10-01..2026-12-31',
      '3 leads, ganados, cerrados este trimestre',
    ],
    [
      'top 5 azure leads of Ana over 20k EUR by month',
      'en',
      'count assignee:"u-ana" product:Azure value:EUR20000.. group:month top:5',
      '3 leads for Azure, assigned to Ana Ruiz, from €20,000, the first 5, by month',
    ],
    [
      'leads not from Spain or France, lost because of price',
      'en',
      'leads outcome:lost reason:budget-inadequate -country:ES|FR',
      '3 leads, lost, because of budget, not from Spain or France',
    ],
    [
      'los de menor importe que no sean de azure',
      'es',
      'leads -product:Azure sort:lowest',
      '3 leads, que no sean de Azure, los de menor valor primero',
    ],
    [
      'leads answered:..1d closed:2d..60d -value:..',
      'en',
      'leads answered:..1d closed:2d..60d -value:..',
      '3 leads, answered within 1 day, won or lost after 2 days or later within 60 days, without a value',
    ],
    [
      'urgentes del marketplace de México',
      'es',
      'leads urgency:urgent qualification:CustomerInquiry country:MX',
      '3 leads urgentes del marketplace de México',
    ],
  ];
  for (const [asked, locale, command, sentence] of rows)
    it(asked, () => {
      const query = read(asked);
      expect(asCommand(query, locale, naming)).to.equal(command);
      expect(asSentence(query, locale, { ...naming, now: ASKING.now, count: 3 })).to.equal(sentence);
    });
});
