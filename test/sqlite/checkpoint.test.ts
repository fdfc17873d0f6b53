import { expect } from 'chai';
import { makeReader } from '../../src/adapters/sqlite/reader-thread.ts';
import { TENANT } from '../support/fixed-world.ts';
import { aLead } from '../support/leads.ts';
import { untilTrue } from '../support/until.ts';
import { inFile, withDatabase } from './support/stores.ts';

describe('The log of SQLite', () => {
  let store: Awaited<ReturnType<typeof inFile>>;
  beforeEach(async () => {
    store = await inFile();
  });
  afterEach(() => store.close());

  const write = async (from: number, to: number): Promise<void> => {
    const numbers = Array.from({ length: to - from + 1 }, (_, at) => from + at);
    await Promise.all(numbers.map((n) => store.leads.create(aLead(n).build())));
  };
  /** Pages in the log, and how many of them are in the file, too. */
  const pages = (): { log: number; copied: number } =>
    withDatabase(store.path, (database) => {
      const { log, checkpointed } = database.prepare('PRAGMA wal_checkpoint(NOOP)').get() ?? {};
      return { log: Number(log), copied: Number(checkpointed) };
    });

  it('goes into the file after so many writes, in a thread beside them', async () => {
    const { copied } = pages();
    await write(1, 499);
    expect(pages().copied).to.equal(copied);
    await write(500, 501);
    await untilTrue(() => pages().copied > copied, 'the log goes into the file');
  });

  it('goes into the file behind the questions that were asked before', async () => {
    await write(1, 10);
    const reader = makeReader({ path: store.path, busyTimeout: 1_000 });
    const some = { tenantId: TENANT, filter: {} };
    const before = reader.ask('counts', { tenantId: TENANT, filters: [some.filter] });
    reader.checkpoint();
    await reader.ask('totals', some);
    expect(await before).to.deep.equal([10]);
    const { log, copied } = pages();
    expect(copied).to.be.above(0).and.equal(log);
    await reader.close();
  });

  it('may stay where nobody can write to the file', async () => {
    const reader = makeReader({ path: '/nowhere/leads.db', busyTimeout: 10 });
    reader.checkpoint();
    const answer: unknown = await reader
      .ask('totals', { tenantId: TENANT, filter: {} })
      .catch((e: unknown) => e);
    expect(answer).to.have.property('code', 'store.unavailable');
    await reader.close();
  });
});
