import { expect } from 'chai';
import { pastLeads } from '../../demo/past-leads.ts';
import { sampleLead } from '../../demo/sample-leads.ts';
import { ENOUGH_DEALS, rankSimilar } from '../../src/domain/similar.ts';
import { aLead } from '../support/leads.ts';

const NOW = Date.UTC(2026, 10, 24, 9);

describe('The past leads of the demo', () => {
  const leads = pastLeads(NOW);

  it('ended in every way, some time ago, and ask for nothing any more', () => {
    const ends = new Set(leads.map((lead) => (lead.stage === 'archived' ? lead.outcome : lead.stage)));
    expect([...ends]).to.have.members(['won', 'lost', 'rejected', 'expired', 'accepted']);
    for (const { effects, waiting, wakeAt, receivedAt, history } of leads) {
      expect({ effects, waiting, wakeAt }).to.deep.equal({ effects: [], waiting: false, wakeAt: undefined });
      expect(receivedAt).to.be.below(NOW);
      expect(history.every(({ at }) => at <= NOW)).to.equal(true);
    }
  });

  it('are each its own', () => {
    expect(new Set(leads.map(({ id }) => id))).to.have.property('size', leads.length);
    expect(new Set(leads.map(({ ref }) => ref))).to.have.property('size', leads.length);
  });

  it('are enough to show deals like the first sample', () => {
    const { request, customer } = sampleLead(0, NOW);
    const lead = aLead()
      .in(customer.address?.country ?? 'ES')
      .asking({ products: request?.products ?? [], solutions: request?.solutions ?? [] })
      .build();
    expect(rankSimilar(lead, leads)).to.have.length(ENOUGH_DEALS);
  });
});
