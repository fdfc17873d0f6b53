import { expect } from 'chai';
import type { Metrics } from '../../src/ports/log.ts';
import { aLead } from '../support/leads.ts';
import { inCosmos } from './support/stores.ts';

const lead = aLead().build();

describe('What Cosmos DB charges', () => {
  it('is counted by operation, refusals too', async () => {
    const charges: Record<string, number> = {};
    const metrics: Metrics = {
      count: (name, { operation = '' } = {}, by = 1) => {
        charges[`${name} ${operation}`] = (charges[`${name} ${operation}`] ?? 0) + by;
      },
    };
    const store = await inCosmos({ metrics });
    const { leads } = store;
    await leads.create(lead);
    await leads.create(lead);
    await leads.get(lead);
    await leads.count({ tenantId: lead.tenantId, filter: {} });
    await store.close();
    expect(charges).to.deep.equal({
      // Taken; then refused, and looked at.
      'store_charge lead.take_ref': 3,
      'store_charge lead.create': 3,
      'store_charge lead.get': 1,
      'store_charge lead.count': 1,
    });
  });
});
