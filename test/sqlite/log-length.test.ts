import { expect } from 'chai';
import { DatabaseSync } from 'node:sqlite';
import { catchUpWithLog, keepLogShort } from '../../src/adapters/sqlite/log-length.ts';
import { makeReader } from '../../src/adapters/sqlite/reader-thread.ts';
import { TENANT } from '../support/fixed-world.ts';
import { aLead } from '../support/leads.ts';
import { untilTrue } from '../support/until.ts';
import { startChild } from './support/child.ts';
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
    const put = reader.putLogIntoFile();
    expect(await before).to.deep.equal([10]);
    const answer = await put;
    expect(answer).to.be.above(0);
    expect(pages()).to.deep.equal({ log: answer, copied: answer });
    await reader.close();
  });

  it('keeps the process until the store is closed, where it is closed meanwhile', async () => {
    const lines: string[] = [];
    const child = startChild('closes.ts', [store.path], (line) => lines.push(line));
    expect(await child.ended).to.equal(0);
    expect(lines).to.deep.equal(['closed']);
  });

  it('may stay where nobody can write to the file', async () => {
    const reader = makeReader({ path: '/nowhere/leads.db', busyTimeout: 10 });
    const answer: unknown = await reader.putLogIntoFile().catch((e: unknown) => e);
    expect(answer).to.have.property('code', 'store.unavailable');
    await reader.close();
  });
});

describe('A log that is long', () => {
  const LONG = 3_000;
  let store: Awaited<ReturnType<typeof inFile>>;
  let database: DatabaseSync;
  beforeEach(async () => {
    store = await inFile();
    database = new DatabaseSync(store.path);
    database.exec('PRAGMA wal_autocheckpoint = 0; CREATE TABLE many (n INTEGER PRIMARY KEY, text TEXT)');
  });
  afterEach(async () => {
    database.close();
    await store.close();
  });
  const write = (pages: number): void => {
    const rows = `WITH RECURSIVE row (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM row WHERE n < ${pages})`;
    database.exec(`${rows} INSERT INTO many (text) SELECT hex(zeroblob(1950)) FROM row`);
  };
  const logPages = (): number => Number(database.prepare('PRAGMA wal_checkpoint(NOOP)').get()?.['log']);
  const afterWrites = async (answer: () => Promise<number>): Promise<number> => {
    write(LONG + 500);
    const keepShort = keepLogShort(database, answer);
    keepShort(499);
    keepShort(1);
    await new Promise(setImmediate);
    write(1);
    return logPages();
  };

  it('begins anew: what the thread could not put into the file is put there beside the writes', async () => {
    expect(await afterWrites(() => Promise.resolve(LONG))).to.be.within(1, 10);
  });

  it('is told from one that is short, which goes on', async () => {
    expect(await afterWrites(() => Promise.resolve(LONG - 1))).to.be.above(LONG);
  });

  it('stays until later where the thread fails', async () => {
    expect(await afterWrites(() => Promise.reject(new Error('busy')))).to.be.above(LONG);
  });

  /** Writes more each time it is asked for something. */
  const growing = (): Pick<DatabaseSync, 'prepare'> & { times: number } => ({
    times: 0,
    prepare(text) {
      this.times += 1;
      write(1);
      return database.prepare(text);
    },
  });

  it('is put into the file again while it has grown meanwhile, thrice at the most', () => {
    // While somebody reads, the log does not begin anew.
    database.exec('CREATE TABLE other (n)');
    withDatabase(store.path, (reading) => {
      reading.exec('BEGIN; SELECT count(*) FROM other');
      write(LONG);
      const asked = growing();
      expect(catchUpWithLog(asked)).to.equal(logPages());
      expect(asked.times).to.equal(3);
    });
  });

  it('is put into the file no more than twice where it has not grown', () => {
    write(LONG);
    let times = 0;
    const prepare = (text: string): ReturnType<typeof database.prepare> => {
      times += 1;
      return database.prepare(text);
    };
    expect(catchUpWithLog({ prepare })).to.equal(logPages());
    expect(times).to.equal(2);
  });

  it('is put into the file once where it is short', () => {
    const asked = growing();
    expect(catchUpWithLog(asked)).to.be.within(1, 100);
    expect(asked.times).to.equal(1);
  });
});

describe('A log in a stream of leads', () => {
  it('begins anew, though no pause lets the thread beside catch up', async () => {
    const store = await inFile();
    const pages = (): number =>
      withDatabase(store.path, (each) => Number(each.prepare('PRAGMA wal_checkpoint(NOOP)').get()?.['log']));
    let [before, beganAnew] = [0, 0];
    for (let batch = 0; batch < 60 && beganAnew < 2; batch += 1) {
      const leads = Array.from({ length: 200 }, (_, n) => aLead(batch * 200 + n).build());
      await Promise.all(leads.map((lead) => store.leads.create(lead)));
      const now = pages();
      if (now < before) beganAnew += 1;
      before = now;
    }
    expect(beganAnew).to.equal(2);
    await store.close();
  });
});
