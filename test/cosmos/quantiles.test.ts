import { expect } from 'chai';
import fc from 'fast-check';
import { quantilesOf, type Countable } from '../../src/adapters/cosmos/quantiles.ts';
import { placeOf } from '../../src/domain/tally.ts';

/** Numbers that can be counted, as a database would count them. */
function countable(numbers: readonly number[]): Countable & { listed: () => number } {
  let listed = 0;
  const between = (beyond: number, upTo: number): number[] =>
    numbers.filter((number) => number > beyond && number <= upTo).sort((a, b) => a - b);
  return {
    count: (beyond, upTo) => Promise.resolve(between(beyond, upTo).length),
    first: ({ beyond, upTo }, most) => {
      listed = Math.max(listed, most);
      return Promise.resolve(between(beyond, upTo).slice(0, most));
    },
    largest: () => Promise.resolve(between(-1, Infinity).at(-1)),
    listed: () => listed,
  };
}

const AT = [0, 0.25, 0.5, 0.9, 1];

describe('Quantiles by counting', () => {
  it('are those of the numbers in their order, with a hundred listed at the most', async () => {
    const number = fc.oneof(fc.nat({ max: 2 ** 40 }), fc.nat({ max: 3 }));
    const property = fc.asyncProperty(fc.array(number, { maxLength: 600, size: 'max' }), async (numbers) => {
      const counted = countable(numbers);
      const sorted = [...numbers].sort((a, b) => a - b);
      const expected = numbers.length === 0 ? [] : AT.map((share) => sorted[placeOf(share, sorted.length)]);
      expect(await quantilesOf(counted, AT)).to.deep.equal(expected);
      expect(counted.listed()).to.be.at.most(100);
    });
    await fc.assert(property, { numRuns: 50 });
  });

  it('of many that are the same end', async () => {
    expect(await quantilesOf(countable(Array.from({ length: 500 }, () => 7)), [0.5])).to.deep.equal([7]);
  });
});
