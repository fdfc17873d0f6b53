import { expect } from 'chai';
import { DatabaseSync } from 'node:sqlite';
import { makeGroupCommit } from '../../src/adapters/sqlite/group-commit.ts';
import { openSqlite } from '../../src/adapters/sqlite/sqlite.ts';
import { TENANT } from '../support/fixed-world.ts';
import { aLead } from '../support/leads.ts';
import { inFile } from './support/stores.ts';
import { transactionsIn } from './support/wal.ts';

const channel = { kind: 'directory', tenantId: TENANT, id: 'directory' } as const;

describe('Writes to SQLite', () => {
  let store: Awaited<ReturnType<typeof inFile>>;
  let before: number;
  beforeEach(async () => {
    store = await inFile();
    before = transactionsIn(store.path);
  });
  afterEach(() => store.close());
  const transactions = (): number => transactionsIn(store.path) - before;

  it('share one transaction when they are asked for in the same turn', async () => {
    const { leads, records } = store;
    const creates = Array.from({ length: 10 }, (_, n) => leads.create(aLead(n).build()));
    const put = records.put(channel, { admins: [], managers: [] }, undefined);
    await Promise.all([...creates, put]);
    expect(transactions()).to.equal(1);
    expect(await leads.count({ tenantId: TENANT, filter: {} })).to.equal(10);
  });

  it('share one transaction when they are of many new leads, once those were looked for', async () => {
    await Promise.all(Array.from({ length: 200 }, (_, n) => store.leads.create(aLead(n).build())));
    expect(transactions()).to.equal(1);
  });

  it('share one transaction when they are asked for by callbacks of the same turn', async () => {
    const { leads } = store;
    const asked = Array.from({ length: 10 }, async (_, n) => {
      for (let step = 0; step < n; step += 1) await Promise.resolve();
      return leads.create(aLead(n).build());
    });
    await Promise.all(asked);
    expect(transactions()).to.equal(1);
  });

  it('have a transaction each when one is asked for after the other is safe', async () => {
    for (const n of [1, 2, 3]) await store.leads.create(aLead(n).build());
    expect(transactions()).to.equal(3);
  });

  it('are tried for real by a ping', async () => {
    await store.leads.ping();
    expect(transactions()).to.equal(1);
  });

  it('are on the disk when they settle, for every other process to see', async () => {
    await store.leads.create(aLead().build());
    const other = openSqlite({ path: store.path });
    expect((await other.leads.get(aLead().build()))?.lead).to.deep.equal(aLead().build());
    await other.leads.close();
  });

  it('do not harm each other when one finds that it came too late', async () => {
    const { leads } = store;
    await leads.create(aLead(1).build());
    const answers = await Promise.all([
      leads.create(aLead(2).build()),
      leads.create(aLead(1).build()),
      leads.replace({ lead: aLead(1).won().build(), version: 'never' }),
      leads.create(aLead(3).as({ ref: 'L-00001' }).build()),
      leads.create(aLead(4).build()),
    ]);
    expect(answers.map(({ kind }) => kind)).to.deep.equal([
      'created',
      'known',
      'moved',
      'ref-taken',
      'created',
    ]);
    expect(await leads.count({ tenantId: TENANT, filter: {} })).to.equal(3);
  });

  it('that wait are made when the store is closed, and no later ones', async () => {
    const lead = aLead().build();
    const waiting = [lead, ...Array.from({ length: 30 }, (_, n) => aLead(n + 10).build())].map((each) =>
      store.leads.create(each),
    );
    // One turn on, the leads are being looked for.
    await new Promise(setImmediate);
    waiting.push(store.leads.create(aLead(50).build()));
    await store.leads.close();
    expect(new Set((await Promise.all(waiting)).map(({ kind }) => kind))).to.have.all.keys('created');
    const error: unknown = await store.leads.create(aLead(2).build()).catch((reason: unknown) => reason);
    expect(error).to.have.property('code', 'store.unavailable');
    const again = openSqlite({ path: store.path });
    expect((await again.leads.get(lead))?.lead).to.deep.equal(lead);
    await again.leads.close();
  });
});

describe('A group commit', () => {
  let database: DatabaseSync;
  beforeEach(() => {
    database = new DatabaseSync(':memory:');
    database.exec(`
      CREATE TABLE parent (id INTEGER PRIMARY KEY);
      CREATE TABLE child (parent INTEGER REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED);`);
  });
  afterEach(() => {
    database.close();
  });
  const addParent = (id: number) => () => database.prepare('INSERT INTO parent VALUES (?)').run(id).changes;
  const addOrphan = () => database.prepare('INSERT INTO child VALUES (999)').run().changes;
  const rows = () => database.prepare('SELECT count(*) AS n FROM parent').get()?.['n'];

  it('rejects the one that fails, and commits the others', async () => {
    const commits = makeGroupCommit(database);
    const results = await Promise.allSettled([
      commits.write(addParent(1)),
      commits.write(addParent(1)),
      commits.write(addParent(2)),
    ]);
    expect(results.map(({ status }) => status)).to.deep.equal(['fulfilled', 'rejected', 'fulfilled']);
    expect(rows()).to.equal(2);
  });

  it('rejects all when the commit fails, and leaves nothing of them behind', async () => {
    const commits = makeGroupCommit(database);
    const results = await Promise.allSettled([
      commits.write(addParent(1)),
      commits.write(addOrphan),
      commits.write(addParent(2)),
    ]);
    expect(results.map(({ status }) => status)).to.deep.equal(['rejected', 'rejected', 'rejected']);
    expect(rows()).to.equal(0);
    await commits.write(addParent(3));
    expect(rows()).to.equal(1);
  });

  it('rejects all when one of them ends the whole transaction', async () => {
    const commits = makeGroupCommit(database);
    const end = () => {
      database.exec('ROLLBACK');
      addOrphan();
    };
    const results = await Promise.allSettled([
      commits.write(addParent(1)),
      commits.write(end),
      commits.write(addParent(2)),
    ]);
    expect(results.map(({ status }) => status)).to.deep.equal(['rejected', 'rejected', 'rejected']);
    expect(rows()).to.equal(0);
  });

  it('takes more writes than one transaction holds, all in the end', async () => {
    const commits = makeGroupCommit(database);
    await Promise.all(Array.from({ length: 2_500 }, (_, n) => commits.write(addParent(n))));
    expect(rows()).to.equal(2_500);
  });
});
