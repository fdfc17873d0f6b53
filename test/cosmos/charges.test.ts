import { expect } from 'chai';
import type { Metrics } from '../../src/ports/log.ts';
import { aLead } from '../support/leads.ts';
import { behindProxy, rejection } from './support/behind-proxy.ts';
import { refuse } from './support/faults.ts';

const lead = aLead().build();

describe('What Cosmos DB charges', () => {
  const charges = new Map<string, number>();
  const metrics: Metrics = {
    count: (name, { operation = '' } = {}, by = 1) => {
      expect(name).to.equal('store_charge');
      charges.set(operation, (charges.get(operation) ?? 0) + by);
    },
  };
  const opened = behindProxy({ metrics });
  beforeEach(() => {
    charges.clear();
  });

  it('is counted by operation', async () => {
    const { leads } = opened();
    await leads.create(lead);
    await leads.get(lead);
    await leads.count({ tenantId: lead.tenantId, filter: {} });
    expect([...charges.keys()]).to.have.members(['lead.take_ref', 'lead.create', 'lead.get', 'lead.count']);
    for (const units of charges.values()) expect(units).to.be.above(0);
  });

  it('is counted for refusals, and for tries that are repeated, too', async () => {
    const { leads, proxy } = opened();
    await leads.create(lead);
    const refusals = [refuse(449), refuse(429), refuse(400)];
    proxy.plan(() => refusals.shift());
    expect(await rejection(leads.get(lead))).to.include({ code: 400 });
    expect(charges.get('lead.get')).to.equal(3);
  });
});
