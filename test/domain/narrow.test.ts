import { expect } from 'chai';
import fc from 'fast-check';
import { matches, type LeadFilter } from '../../src/domain/lead-filter.ts';
import { narrow, type Narrowing } from '../../src/domain/narrow.ts';
import { without } from '../../src/domain/without.ts';
import { looseFilter, someParts, story } from '../contract/lead-store/arbitrary-leads.ts';

/** Names are told apart in another way (below); by who loves a lead nothing is narrowed. */
const OTHERS = ['products', 'services', 'solutions', 'industries', 'favoriteOf'] as const;

/** Narrowed by every part and by an outcome that must not be. */
const more = fc.tuple(someParts(4), fc.boolean()).map(([parts, denies]): Narrowing => {
  const few = without(parts, ...OTHERS);
  return denies ? { ...few, not: { outcomes: ['error'] } } : few;
});

describe('A filter that is narrowed', () => {
  it('lets through what both let through', () => {
    const property = fc.property(
      fc.array(story, { maxLength: 30 }),
      looseFilter,
      more,
      (drawn, first, second) => {
        const both = narrow(first, second);
        for (const lead of drawn.map((tell, index) => tell(index + 1).build()))
          expect(matches(lead, both), JSON.stringify(both)).to.equal(
            matches(lead, first) && matches(lead, second),
          );
      },
    );
    fc.assert(property, { numRuns: 500 });
  });

  it('lies where both ranges do', () => {
    const first: LeadFilter = {
      received: { from: 1, to: 9 },
      value: { from: 5 },
      closes: { to: '2026-12-01' },
    };
    const second: Narrowing = { received: { from: 3, to: 20 }, value: { currency: 'EUR', from: 2, to: 7 } };
    expect(narrow(first, second)).to.deep.equal({
      received: { from: 3, to: 9 },
      value: { currency: 'EUR', from: 5, to: 7 },
      closes: { to: '2026-12-01' },
    });
  });

  it('keeps to the names that were asked for', () => {
    const azure: LeadFilter = { products: ['azure', '=teams'] };
    expect(narrow(azure, { products: ['=azureai'] })).to.deep.equal({ products: ['=azureai'] });
    expect(narrow(azure, { products: ['=teams', '=teamsphone', '=powerbi'] })).to.deep.equal({
      products: ['=teams'],
    });
    expect(narrow({}, { products: ['=powerbi'] })).to.deep.equal({ products: ['=powerbi'] });
  });

  for (const [one, other] of [
    [{ assigneeId: 'ana' }, { assigneeId: 'ben' }],
    [{ value: { currency: 'EUR' } }, { value: { currency: 'USD' } }],
    [{ outcomes: ['won'] }, { outcomes: ['lost'] }],
    [{ urgency: 'urgent' }, { urgency: 'overdue' }],
  ] as const satisfies [LeadFilter, LeadFilter][])
    it(`lets nothing through where ${JSON.stringify(one)} meets ${JSON.stringify(other)}`, () => {
      const both = narrow(one, other);
      const empty = [both.stages, both.outcomes].some((list) => list?.length === 0);
      expect(empty).to.equal(true);
    });
});
