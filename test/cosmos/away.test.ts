import { expect } from 'chai';
import { aLead } from '../support/leads.ts';
import { behindProxy, rejection, unavailable } from './support/behind-proxy.ts';
import { refuse } from './support/faults.ts';
import { hurried, inCosmos } from './support/stores.ts';

const lead = aLead().build();

describe('A Cosmos DB account that is away', () => {
  const opened = behindProxy(hurried());

  it('at the start is found when it is back', async () => {
    const { leads, records, proxy } = opened();
    await proxy.leave();
    expect(await rejection(leads.ping())).to.include(unavailable);
    expect(await rejection(leads.create(lead))).to.include(unavailable);
    expect(await rejection(records.list('channel', lead.tenantId))).to.include(unavailable);
    await proxy.comeBack();
    await leads.ping();
    expect(await leads.create(lead)).to.deep.equal({ kind: 'created' });
  });

  it('later is found when it is back', async () => {
    const { leads, proxy } = opened();
    await leads.create(lead);
    await proxy.leave();
    expect(await rejection(leads.ping())).to.include(unavailable);
    expect(await rejection(leads.get(lead))).to.include(unavailable);
    await proxy.comeBack();
    expect((await leads.get(lead))?.lead).to.deep.equal(lead);
  });

  it('is not ready while it can only be read', async () => {
    const { leads, proxy } = opened();
    await leads.ping();
    proxy.plan((call) => (call.operation === 'write' ? refuse(403) : undefined));
    expect(await rejection(leads.ping())).to.include(unavailable);
  });

  it('is not asked any more when the store is closed', async () => {
    const { leads } = await inCosmos();
    await leads.ping();
    await leads.close();
    expect(await rejection(leads.get(lead))).to.include(unavailable);
  });
});
