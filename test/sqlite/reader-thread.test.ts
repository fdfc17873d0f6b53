import { expect } from 'chai';
import { existsSync } from 'node:fs';
import { makeReader } from '../../src/adapters/sqlite/reader-thread.ts';
import { openSqlite } from '../../src/adapters/sqlite/sqlite.ts';
import { TENANT } from '../support/fixed-world.ts';
import { aLead } from '../support/leads.ts';
import { startChild } from './support/child.ts';
import { inFile } from './support/stores.ts';

const some = { tenantId: TENANT, filter: {} };

describe('Questions that may look at every lead in a file', () => {
  let store: Awaited<ReturnType<typeof inFile>>;
  beforeEach(async () => {
    store = await inFile();
    await store.leads.create(aLead().accepted().build());
  });
  afterEach(() => store.close());

  it('hold up nothing: what is asked after them is answered first', async () => {
    const { leads } = store;
    const answered: string[] = [];
    const asked = {
      totals: leads.totals(some),
      times: leads.quantiles({ tenantId: TENANT, filter: { sources: ['website'] } }, 'answerTime', [0.5]),
      words: leads.count({ tenantId: TENANT, filter: { words: 'azure' } }),
      lead: leads.get(aLead().build()),
      count: leads.count(some),
      page: leads.find({ ...some, sort: 'newest', limit: 10 }),
    };
    await Promise.all(Object.entries(asked).map(([name, answer]) => answer.then(() => answered.push(name))));
    expect(answered.slice(0, 3)).to.have.members(['lead', 'count', 'page']);
    expect(answered).to.have.lengthOf(6);
  });

  it('see what was written before them', async () => {
    for (let n = 2; n < 10; n += 1) {
      await store.leads.create(aLead(n).accepted().build());
      expect((await store.leads.totals(some)).map(({ count }) => count)).to.deep.equal([n]);
    }
  });

  it('are refused when the store is closed meanwhile, and leave no log behind', async () => {
    const under = store.leads.totals(some).catch((reason: unknown) => reason);
    await store.leads.close();
    expect(await under).to.have.property('code', 'store.unavailable');
    expect(existsSync(`${store.path}-wal`)).to.equal(false);
    const later: unknown = await store.leads.totals(some).catch((reason: unknown) => reason);
    expect(later).to.have.property('code', 'store.unavailable');
  });

  it('keep no process alive that has had its answer', async () => {
    const lines: string[] = [];
    const child = startChild('asks.ts', [store.path], (line) => lines.push(line));
    expect(await child.ended).to.equal(0);
    expect(lines).to.deep.equal(['1']);
  });

  it('find pages that stand far behind many others', async () => {
    const { leads } = openSqlite({ path: store.path });
    const early = aLead(5_000).asking({ message: 'elephant' }).build();
    const many = Array.from({ length: 1_500 }, (_, n) => aLead(n + 10).build());
    await Promise.all(many.map((lead) => leads.create({ ...lead, receivedAt: early.receivedAt + 1 })));
    await leads.create(early);
    for (const filter of [
      { words: 'elephant' },
      { received: { to: early.receivedAt + 1 }, words: 'elephant' },
    ]) {
      const page = await leads.find({ tenantId: TENANT, filter, sort: 'newest', limit: 10 });
      expect(page.leads.map(({ id }) => id)).to.deep.equal([early.id]);
    }
    await leads.close();
  });
});

describe('A reader that is closed', () => {
  it('refuses each question as unavailable, and starts no thread again', async () => {
    const store = await inFile();
    const reader = makeReader({ path: store.path, busyTimeout: 10 });
    await reader.ask('totals', some);
    await reader.close();
    for (const asked of [reader.putLogIntoFile(), reader.ask('totals', some)]) {
      const answer: unknown = await asked.catch((reason: unknown) => reason);
      expect(answer).to.have.property('code', 'store.unavailable');
    }
    await store.close();
  });
});

describe('A reader of a file that is not there', () => {
  it('refuses each question as unavailable, and tries again with the next', async () => {
    const reader = makeReader({ path: '/nowhere/leads.db', busyTimeout: 10 });
    for (let time = 0; time < 2; time += 1) {
      const answer: unknown = await reader.ask('totals', some).catch((reason: unknown) => reason);
      expect(answer).to.have.property('code', 'store.unavailable');
    }
    await reader.close();
  });
});
