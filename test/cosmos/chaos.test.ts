import { expect } from 'chai';
import { openCosmos } from '../../src/adapters/cosmos/cosmos.ts';
import type { Lead } from '../../src/domain/lead.ts';
import type { LeadStore } from '../../src/ports/lead-store.ts';
import { startFaultProxy, type FaultProxy } from '../support/cosmos-fault-proxy.ts';
import { TENANT } from '../support/fixed-world.ts';
import { aLead } from '../support/leads.ts';
import { makeRandom, seedOf } from '../support/random.ts';
import { oneInTen } from './support/faults.ts';
import { noLog, noMetrics } from './support/silent.ts';
import { cosmosServer } from '../support/cosmos-server.ts';
import { inCosmos, QUICK } from './support/stores.ts';

const LEADS = Array.from({ length: 25 }, (_, index) => aLead(index + 1).build());
const INSTANCES = ['one', 'two', 'three'];
/** What each instance writes into each lead, in this order. */
const MARKS = ['a', 'b', 'c', 'd', 'e'];

describe('Three instances on one Cosmos DB, where one call in ten goes wrong', () => {
  let proxy: FaultProxy;
  let opened: Awaited<ReturnType<typeof inCosmos>>;
  let instances: LeadStore[];

  before(async () => {
    const { endpoint, key } = await cosmosServer();
    proxy = await startFaultProxy(endpoint);
    opened = await inCosmos();
    const place = { endpoint: proxy.endpoint, key, database: opened.database, patience: QUICK };
    instances = INSTANCES.map(() => openCosmos({ ...place, log: noLog, metrics: noMetrics }).leads);
    proxy.plan(oneInTen(makeRandom(seedOf('chaos of Cosmos'))));
  });
  after(async () => {
    await Promise.all(instances.map((leads) => leads.close()));
    await proxy.close();
    await opened.close();
  });

  it('create each lead once', async () => {
    const answers = await Promise.all(
      instances.map((leads) => Promise.all(LEADS.map((lead) => leads.create(lead)))),
    );
    const created = LEADS.map((_, n) => answers.filter((all) => all[n]?.kind === 'created').length);
    expect(created).to.deep.equal(LEADS.map(() => 1));
  });

  it('lose no write, and make none twice', async () => {
    const work = instances.flatMap((leads, n) =>
      LEADS.map(async (lead) => {
        for (const mark of MARKS) await write(leads, lead, `${INSTANCES[n]} ${mark}`);
      }),
    );
    await Promise.all(work);
    for (const lead of LEADS) {
      const written = (await opened.leads.get(lead))?.lead.favorites ?? [];
      for (const name of INSTANCES) {
        const own = written.filter((mark) => mark.startsWith(name));
        expect(own, lead.id).to.deep.equal(MARKS.map((mark) => `${name} ${mark}`));
      }
    }
  });

  it('find, count and wake all of them', async () => {
    for (const leads of instances) {
      const page = await leads.find({ tenantId: TENANT, filter: {}, sort: 'oldest', limit: 100 });
      expect(page.leads.map(({ id }) => id)).to.deep.equal(LEADS.map(({ id }) => id));
      expect(await leads.count({ tenantId: TENANT, filter: {} })).to.equal(LEADS.length);
      expect(await leads.due(Number.MAX_SAFE_INTEGER, 100)).to.have.length(LEADS.length);
    }
  });
});

/** Adds the mark to the lead, as often as others are faster. */
async function write(leads: LeadStore, { tenantId, id }: Lead, mark: string): Promise<void> {
  for (;;) {
    const stored = await leads.get({ tenantId, id });
    if (stored === undefined) throw new Error(`There is no ${id}`);
    const lead = { ...stored.lead, favorites: [...stored.lead.favorites, mark] };
    if ((await leads.replace({ lead, version: stored.version })).kind === 'replaced') return;
  }
}
