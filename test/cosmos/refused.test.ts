import { expect } from 'chai';
import { aLead } from '../support/leads.ts';
import { behindProxy, rejection, unavailable } from './support/behind-proxy.ts';
import { calls, refuse } from './support/faults.ts';
import { hurried } from './support/stores.ts';

const lead = aLead().build();

describe('What Cosmos DB goes on refusing', () => {
  const time = hurried();
  const opened = behindProxy(time);
  beforeEach(() => {
    time.waits.length = 0;
  });

  for (const status of [408, 410, 429, 449, 500, 503]) {
    it(`is unavailable when it answers ${status} for longer than somebody would wait`, async () => {
      const { leads, proxy } = opened();
      await leads.create(lead);
      proxy.plan(() => refuse(status));
      expect(await rejection(leads.get(lead))).to.include(unavailable);
      expect(await rejection(leads.replace({ lead, version: 'some version' }))).to.include(unavailable);
      expect(await rejection(leads.count({ tenantId: lead.tenantId, filter: {} }))).to.include(unavailable);
      expect(proxy.calls().filter(calls('read', 'leads'))).to.have.length.above(1);
    });
  }

  it('is asked again when it will have room, and not before', async () => {
    const { leads, proxy } = opened();
    await leads.create(lead);
    let refusals = 3;
    proxy.plan(() => (refusals-- > 0 ? refuse(429, { 'x-ms-retry-after-ms': '1200' }) : undefined));
    expect((await leads.get(lead))?.lead).to.deep.equal(lead);
    expect(time.waits).to.have.length(3);
    for (const wait of time.waits) expect(wait).to.be.within(1_200, 1_500);
  });

  it('is not asked again when it will have no room for longer than somebody would wait', async () => {
    const { leads, proxy } = opened();
    await leads.create(lead);
    proxy.plan(() => refuse(429, { 'x-ms-retry-after-ms': '60000' }));
    expect(await rejection(leads.get(lead))).to.include(unavailable);
    expect(proxy.calls()).to.have.length(1);
  });

  for (const status of [401, 403]) {
    it(`is unavailable, and not asked again, when it answers ${status}`, async () => {
      const { leads, proxy } = opened();
      await leads.create(lead);
      proxy.plan(() => refuse(status));
      expect(await rejection(leads.get(lead))).to.include(unavailable);
      expect(proxy.calls()).to.have.length(1);
    });
  }

  it('stays the mistake that it is when it is one of ours', async () => {
    const { leads, proxy } = opened();
    await leads.create(lead);
    proxy.plan(() => refuse(400));
    expect(await rejection(leads.get(lead))).to.include({ code: 400 });
  });

  it('is unavailable, not empty, when a container has gone', async () => {
    const { leads, proxy } = opened();
    await leads.create(lead);
    proxy.plan(() => refuse(404, { 'x-ms-substatus': '1003' }));
    expect(await rejection(leads.get(lead))).to.include(unavailable);
    expect(await rejection(leads.create(lead))).to.include(unavailable);
  });

  it('is no unknown lead when the replica has not heard of it yet', async () => {
    const { leads, proxy } = opened();
    await leads.create(lead);
    let refusals = 2;
    proxy.plan(() => (refusals-- > 0 ? refuse(404, { 'x-ms-substatus': '1002' }) : undefined));
    expect((await leads.get(lead))?.lead).to.deep.equal(lead);
  });

  it('leaves nothing half-done: a lead of which only the ref was kept can be created later', async () => {
    const { leads, proxy } = opened();
    proxy.plan((call) => (calls('create', 'leads')(call) ? refuse(503) : undefined));
    expect(await rejection(leads.create(lead))).to.include(unavailable);
    expect(await leads.getByRef(lead.tenantId, lead.ref)).to.equal(undefined);
    proxy.plan(() => undefined);
    const other = aLead(2).as({ ref: lead.ref }).build();
    expect(await leads.create(other)).to.deep.equal({ kind: 'ref-taken' });
    expect(await leads.create(lead)).to.deep.equal({ kind: 'created' });
    expect((await leads.getByRef(lead.tenantId, lead.ref))?.lead).to.deep.equal(lead);
  });

  it('gives back the ref of a lead that turned out to have another', async () => {
    const { leads } = opened();
    await leads.create(lead);
    expect(await leads.create(aLead().as({ ref: 'L-99999' }).build())).to.have.property('kind', 'known');
    expect(await leads.getByRef(lead.tenantId, 'L-99999')).to.equal(undefined);
    const other = aLead(2).as({ ref: 'L-99999' }).build();
    expect(await leads.create(other)).to.deep.equal({ kind: 'created' });
  });
});
