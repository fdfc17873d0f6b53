import { expect } from 'chai';
import { ana } from '../support/fixed-world.ts';
import { aLead } from '../support/leads.ts';
import { behindProxy } from './support/behind-proxy.ts';
import { hurried } from './support/stores.ts';

const lead = aLead().build();
const claimed = aLead().claimedBy(ana).build();
const MANY = Array.from({ length: 40 });

describe('Connections to Cosmos DB that were given up while they lay idle', () => {
  const time = hurried();
  const opened = behindProxy(time);
  beforeEach(async () => {
    const { leads, proxy } = opened();
    await leads.create(lead);
    await Promise.all(MANY.map(() => leads.get(lead)));
    proxy.giveUp();
    time.waits.length = 0;
  });

  it('cost a read one more try, at once', async () => {
    const { leads } = opened();
    expect((await leads.get(lead))?.lead).to.deep.equal(lead);
    expect(time.waits).to.deep.equal([0]);
  });

  it('cost a query one more try, at once', async () => {
    const { leads } = opened();
    expect(await leads.count({ tenantId: lead.tenantId, filter: {} })).to.equal(1);
    expect(time.waits).to.deep.equal([0]);
  });

  it('make no write that is lost, or done twice', async () => {
    const { leads, proxy } = opened();
    const stored = await leads.get(lead);
    await Promise.all(MANY.map(() => leads.get(lead)));
    proxy.giveUp();
    const answer = await leads.replace({ lead: claimed, version: stored?.version ?? '' });
    expect(answer.kind).to.equal('replaced');
    expect((await leads.get(lead))?.lead).to.deep.equal(claimed);
  });
});
