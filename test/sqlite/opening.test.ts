import { expect } from 'chai';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openSqlite } from '../../src/adapters/sqlite/sqlite.ts';
import { aLead } from '../support/leads.ts';
import { aFolder } from './support/stores.ts';

describe('Opening SQLite', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await aFolder();
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('makes the folders that are missing', async () => {
    const path = join(folder, 'not', 'yet', 'there', 'leads.db');
    const { leads } = openSqlite({ path });
    await leads.create(aLead().build());
    await leads.close();
  });

  it('finds again what was kept', async () => {
    const path = join(folder, 'leads.db');
    const first = openSqlite({ path });
    await first.leads.create(aLead().build());
    await first.leads.close();
    const second = openSqlite({ path });
    expect((await second.leads.get(aLead().build()))?.lead).to.deep.equal(aLead().build());
    await second.leads.close();
  });

  it('keeps a log that lets others read while somebody writes', async () => {
    const path = join(folder, 'leads.db');
    const { leads } = openSqlite({ path });
    const other = new DatabaseSync(path);
    expect(other.prepare('PRAGMA journal_mode').get()).to.include({ journal_mode: 'wal' });
    other.close();
    await leads.close();
  });

  it('is refused for a file that is no database', async () => {
    const path = join(folder, 'leads.db');
    await writeFile(path, 'This is a letter to a friend, and no database at all.'.repeat(100));
    expect(() => openSqlite({ path }))
      .to.throw()
      .with.property('code', 'store.unavailable');
  });

  it('is refused where a folder stands in the way', () => {
    expect(() => openSqlite({ path: folder }))
      .to.throw()
      .with.property('code', 'store.unavailable');
  });

  it('is refused for a database that a newer Lead Desk has written, and leaves it alone', async () => {
    const path = join(folder, 'leads.db');
    await openSqlite({ path }).leads.close();
    const newer = new DatabaseSync(path);
    newer.exec('PRAGMA user_version = 99');
    newer.close();
    expect(() => openSqlite({ path }))
      .to.throw()
      .with.property('code', 'store.schema_too_new');
    const after = new DatabaseSync(path);
    expect(after.prepare('PRAGMA user_version').get()).to.include({ user_version: 99 });
    after.close();
  });
});

describe('SQLite that another process holds', () => {
  it('rejects writes as unavailable, still reads, and goes on when it is let go', async () => {
    const folder = await aFolder();
    const path = join(folder, 'leads.db');
    const { leads } = openSqlite({ path, busyTimeout: 10 });
    await leads.create(aLead(1).build());
    const holder = new DatabaseSync(path);
    holder.exec('BEGIN IMMEDIATE');
    const [created, pinged] = await Promise.allSettled([leads.create(aLead(2).build()), leads.ping()]);
    expect(created).to.have.nested.property('reason.code', 'store.unavailable');
    expect(pinged).to.have.nested.property('reason.code', 'store.unavailable');
    expect(await leads.get(aLead(1).build())).not.to.equal(undefined);
    holder.exec('ROLLBACK');
    expect(await leads.create(aLead(2).build())).to.deep.equal({ kind: 'created' });
    await leads.ping();
    holder.close();
    await leads.close();
    await rm(folder, { recursive: true });
  });
});

describe('SQLite that was closed', () => {
  it('is unavailable to whoever asks, and may be closed again', async () => {
    const { leads, records } = openSqlite({ path: ':memory:' });
    await leads.close();
    await leads.close();
    const key = { kind: 'directory', tenantId: 'tenant-1', id: 'directory' } as const;
    const asked = [leads.ping(), leads.get(aLead().build()), leads.create(aLead().build()), records.get(key)];
    for (const result of await Promise.allSettled(asked))
      expect(result).to.have.nested.property('reason.code', 'store.unavailable');
  });
});
