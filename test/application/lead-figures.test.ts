import { expect } from 'chai';
import fc from 'fast-check';
import { openSqlite } from '../../src/adapters/sqlite/sqlite.ts';
import { makeLeadFigures } from '../../src/application/lead-figures.ts';
import { ratesOf, type Figures } from '../../src/domain/figures.ts';
import { matches } from '../../src/domain/lead-filter.ts';
import { isInformational, type Lead } from '../../src/domain/lead.ts';
import { filter, story } from '../contract/lead-store/arbitrary-leads.ts';

const figuresLike = (changes: Partial<Figures>): Figures => ({
  ...{ received: 0, open: 0, accepted: 0, rejected: 0, expired: 0, won: 0, lost: 0, error: 0 },
  ...changes,
});

/** The figures, by a look at every lead. */
function counted(leads: readonly Lead[]): Figures {
  const count = (test: (lead: Lead) => boolean): number => leads.filter(test).length;
  const ended = (outcome: string): number =>
    count((lead) => lead.stage === 'archived' && lead.outcome === outcome);
  const error = ended('error');
  return {
    received: leads.length - error,
    open: count((lead) => lead.stage === 'received' && !isInformational(lead)),
    accepted: count(
      (lead) =>
        lead.stage === 'accepted' ||
        (lead.stage === 'archived' && lead.outcome !== 'error' && lead.acceptedAt !== undefined),
    ),
    rejected: ended('rejected'),
    expired: ended('expired'),
    won: ended('won'),
    lost: ended('lost'),
    error,
  };
}

describe('The figures of leads', () => {
  it('are what a look at every lead that fits would count', async () => {
    const { leads: store } = openSqlite({ path: ':memory:' });
    let runs = 0;
    const stories = fc.array(story, { maxLength: 30 });
    const filters = fc.array(filter, { minLength: 1, maxLength: 6 });
    const property = fc.asyncProperty(stories, filters, async (drawn, asked) => {
      const tenantId = `tenant-${++runs}`;
      const all = drawn.map((tell, at) =>
        tell(at + 1)
          .of(tenantId)
          .build(),
      );
      await Promise.all(all.map((lead) => store.create(lead)));
      for (const given of [{}, ...asked]) {
        const expected = counted(all.filter((lead) => matches(lead, given)));
        expect(await makeLeadFigures({ store })(tenantId, given)).to.deep.equal(expected);
      }
    });
    await fc.assert(property, { numRuns: 40 });
    await store.close();
  });

  it('are held to the published targets', () => {
    const rates = ratesOf(figuresLike({ accepted: 80, rejected: 17, expired: 3, won: 6 }));
    expect(rates).to.deep.equal([
      { name: 'accept', share: 80, target: 80, isMet: true },
      { name: 'expiry', share: 3, target: 3, isMet: false },
      { name: 'win', share: 7.5, target: 7, isMet: true },
    ]);
  });

  it('say nothing of what has not happened yet', () => {
    for (const rate of ratesOf(figuresLike({ received: 3, open: 3 })))
      expect(rate).not.to.have.any.keys('share', 'isMet');
  });
});
