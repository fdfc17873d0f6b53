import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import { startFaultProxy, type FaultProxy } from '../support/cosmos-fault-proxy.ts';
import { cosmosServer } from '../support/cosmos-server.ts';
import { startDesk, type TestDesk } from '../support/desk.ts';
import { aPostedLead } from '../support/posted-leads.ts';

describe('Lead Desk, started while its Cosmos DB account is away', () => {
  let proxy: FaultProxy;
  let desk: TestDesk;
  const ready = async (): Promise<{ status: number; text: string }> => {
    const answer = await fetch(`${desk.address}/readyz`);
    return { status: answer.status, text: await answer.text() };
  };

  before(async () => {
    const { endpoint, key } = await cosmosServer();
    proxy = await startFaultProxy(endpoint);
    await proxy.leave();
    const env = { COSMOS_ENDPOINT: proxy.endpoint, COSMOS_KEY: key, COSMOS_DATABASE: `test-${randomUUID()}` };
    desk = await startDesk({ env: { LEAD_STORE: 'cosmos', ...env } });
  });
  after(async () => {
    await desk.stop();
    await proxy.close();
  });

  it('says so at /readyz and in the log, and takes leads when the account is back, each once', async () => {
    const lead = aPostedLead();
    const [status, refused] = await Promise.all([ready(), desk.postLead(lead)]);
    expect(status).to.have.property('status', 503);
    expect(status.text).to.contain('store');
    expect(refused.status).to.equal(503);
    expect(desk.log.join('')).to.contain('store.not_connected');
    await proxy.comeBack();
    expect(await desk.postLead(lead)).to.have.property('status', 201);
    expect(await desk.postLead(lead)).to.have.property('status', 200);
    expect(await ready()).to.have.property('status', 200);
    const metrics = await (await fetch(`${desk.address}/metrics`)).text();
    expect(metrics).to.match(/^lead_desk_store_charge_total\{operation="lead\.create"\} [1-9]/m);
  });
});
