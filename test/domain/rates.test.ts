import { expect } from 'chai';
import { groupShareOf, ratesOf, shareOf, type Counts } from '../../src/domain/figures.ts';

const NONE = {
  ...{ received: 0, open: 0, accepted: 0, rejected: 0, expired: 0, underway: 0, won: 0, lost: 0, error: 0 },
  ...{ prompt: 0, dueSoon: 0, closedSoon: 0, dueInAYear: 0, closedInAYear: 0 },
} satisfies Counts;

const countsLike = (changes: Partial<Counts>): Counts => ({ ...NONE, ...changes });

describe('The rates of leads', () => {
  it('are held to the five published targets', () => {
    const counts = { accepted: 80, rejected: 17, expired: 3, won: 6 };
    const rates = ratesOf(
      countsLike({ ...counts, dueSoon: 40, closedSoon: 20, dueInAYear: 10, closedInAYear: 8 }),
    );
    expect(rates).to.deep.equal([
      { name: 'accept', share: 80, target: 80, isMet: true },
      { name: 'expiry', share: 3, target: 3, isMet: false },
      { name: 'closeSoon', share: 50, target: 50, isMet: true },
      { name: 'closeInAYear', share: 80, target: 90, isMet: false },
      { name: 'win', share: 7.5, target: 7, isMet: true },
    ]);
  });

  it('say nothing of what has not happened yet', () => {
    for (const rate of ratesOf(countsLike({ received: 3, open: 3 })))
      expect(rate).not.to.have.any.keys('share', 'isMet');
  });

  it('of quick answers are of all leads whose answer is known, those that expired among them', () => {
    expect(shareOf(countsLike({ prompt: 3, accepted: 3, rejected: 1, expired: 2 }), 'prompt')).to.equal(50);
  });

  it('of a part of the leads are those of its own', () => {
    const counts = { accepted: 3, rejected: 0, expired: 1, won: 0 };
    expect(groupShareOf(counts, 'accept')).to.equal(75);
    expect(groupShareOf(counts, 'win')).to.equal(0);
    expect(groupShareOf({ ...counts, accepted: 0 }, 'win')).to.equal(undefined);
  });
});
