import { expect } from 'chai';
import { openCosmos } from '../../src/adapters/cosmos/cosmos.ts';
import type { LeadStore } from '../../src/ports/lead-store.ts';
import { ana, ben } from '../support/fixed-world.ts';
import { aLead } from '../support/leads.ts';
import { behindProxy } from './support/behind-proxy.ts';
import { calls, once } from './support/faults.ts';
import { noLog, noMetrics } from './support/silent.ts';
import { cosmosServer } from '../support/cosmos-server.ts';

const lead = aLead().build();
const claimed = aLead().claimedBy(ana).build();
const loved = aLead().claimedBy(ana).favoriteOf(ben).build();

describe('A write to Cosmos DB whose answer is lost', () => {
  const opened = behindProxy();

  /** Another instance on the same database, with no trouble on its way. */
  const another = async <T>(work: (leads: LeadStore) => Promise<T>): Promise<T> => {
    const { endpoint, key } = await cosmosServer();
    const { leads } = openCosmos({
      endpoint,
      key,
      database: opened().database,
      log: noLog,
      metrics: noMetrics,
    });
    const result = await work(leads);
    await leads.close();
    return result;
  };

  /** Somebody else writes over what has just been written. */
  const writeOver = (): Promise<unknown> =>
    another(async (leads) => leads.replace({ lead: loved, version: await versionIn(leads) }));

  it('is known as ours, even if somebody has written over it since', async () => {
    const { leads, proxy } = opened();
    await leads.create(lead);
    const version = await versionIn(leads);
    const plan = once({ kind: 'drop', reaches: true, meanwhile: writeOver }, calls('replace', 'leads'));
    proxy.plan(plan);
    const answer = await leads.replace({ lead: claimed, version });
    expect(plan.met()).to.equal(true);
    expect(answer.kind).to.equal('replaced');
    expect((await leads.get(lead))?.lead).to.deep.equal(loved);
  });

  it('gives no version with which the other write could be undone', async () => {
    const { leads, proxy } = opened();
    await leads.create(lead);
    const version = await versionIn(leads);
    proxy.plan(once({ kind: 'drop', reaches: true, meanwhile: writeOver }, calls('replace', 'leads')));
    const answer = await leads.replace({ lead: claimed, version });
    const next = answer.kind === 'replaced' ? answer.version : '';
    expect(await leads.replace({ lead: claimed, version: next })).to.deep.equal({ kind: 'moved' });
    expect((await leads.get(lead))?.lead).to.deep.equal(loved);
  });

  it('is not taken for ours if it never arrived, and somebody else wrote', async () => {
    const { leads, proxy } = opened();
    await leads.create(lead);
    const version = await versionIn(leads);
    proxy.plan(once({ kind: 'drop', reaches: false, meanwhile: writeOver }, calls('replace', 'leads')));
    expect(await leads.replace({ lead: claimed, version })).to.deep.equal({ kind: 'moved' });
    expect((await leads.get(lead))?.lead).to.deep.equal(loved);
  });

  it('has created the lead, even if somebody has changed it since', async () => {
    const { leads, proxy } = opened();
    proxy.plan(once({ kind: 'drop', reaches: true, meanwhile: writeOver }, calls('create', 'leads')));
    expect(await leads.create(lead)).to.deep.equal({ kind: 'created' });
    expect((await leads.get(lead))?.lead).to.deep.equal(loved);
  });

  it('has not created the lead if another instance was faster', async () => {
    const { leads, proxy } = opened();
    const overtake = (): Promise<unknown> => another((others) => others.create(claimed));
    proxy.plan(once({ kind: 'drop', reaches: false, meanwhile: overtake }, calls('create', 'leads')));
    const created = await leads.create(lead);
    expect(created).to.have.property('kind', 'known');
    expect(created).to.have.nested.property('stored.lead.assignee.id', ana.id);
  });
});

async function versionIn(leads: LeadStore): Promise<string> {
  return (await leads.get(lead))?.version ?? '';
}
