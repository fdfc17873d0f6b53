import { expect } from 'chai';
import { DatabaseSync } from 'node:sqlite';
import { openSqlite } from '../../src/adapters/sqlite/sqlite.ts';
import { TENANT } from '../support/fixed-world.ts';
import { aLead } from '../support/leads.ts';
import { startChild, type Child } from './support/child.ts';
import { expectKept } from './support/kept.ts';
import { inFile } from './support/stores.ts';
import { expectWordsLearned } from './support/words.ts';

describe('Processes that share one SQLite file', () => {
  let store: Awaited<ReturnType<typeof inFile>>;
  beforeEach(async () => {
    store = await inFile();
  });
  afterEach(() => store.close());

  it('lose none of their changes to the same lead', async () => {
    const lead = aLead().build();
    await store.leads.create(lead);
    const children = [1, 2].map(() => startChild('increments.ts', [store.path, '200'], ignore));
    expect(await endOf(children)).to.deep.equal([0, 0]);
    const stored = await store.leads.get(lead);
    expect(stored?.lead.revision).to.equal(lead.revision + 400);
    expect(stored?.version).to.equal('401');
  });

  it('may all make it, at the same time', async () => {
    const path = `${store.path}.new`;
    const starts = ['1', '101', '201', '301'];
    const children = starts.map((n) => startChild('creates.ts', [path, n, n], ignore));
    expect(await endOf(children)).to.deep.equal([0, 0, 0, 0]);
    expectWhole(path);
    const { leads } = openSqlite({ path });
    expect(await leads.count({ tenantId: TENANT, filter: {} })).to.equal(28);
    await leads.close();
  });

  it('leave the file whole when one is killed, with all that it had confirmed', async () => {
    const confirmed: string[] = [];
    const hear = (line: string): void => {
      confirmed.push(line);
      if (confirmed.length > 300) victim.kill();
      if (confirmed.length > 900) other.kill();
    };
    const victim = startChild('creates.ts', [store.path, '1'], hear);
    const other = startChild('creates.ts', [store.path, '500000'], hear);
    expect(await endOf([victim, other])).to.deep.equal([null, null]);
    expect(confirmed.length).to.be.above(900);
    for (const n of confirmed)
      expect(await store.leads.get(aLead(Number(n)).build())).not.to.equal(undefined);
    await store.leads.create(aLead(999_999).build());
    expectWhole(store.path);
    const all = await store.leads.count({ tenantId: TENANT, filter: {} });
    const found = await store.leads.count({ tenantId: TENANT, filter: { words: 'elephant giraffe' } });
    expect(found).to.equal(all - 1);
  });
});

const ignore = (): void => undefined;

function endOf(children: readonly Child[]): Promise<unknown[]> {
  return Promise.all(children.map(({ ended }) => ended));
}

function expectWhole(path: string): void {
  const database = new DatabaseSync(path);
  expect(database.prepare('PRAGMA integrity_check').all()).to.deep.equal([{ integrity_check: 'ok' }]);
  expectWordsLearned(database);
  expectKept(database);
  database.close();
}
