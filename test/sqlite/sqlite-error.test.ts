import { expect } from 'chai';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { storeError } from '../../src/adapters/sqlite/sqlite-error.ts';
import { aFolder } from './support/stores.ts';

describe('An error of SQLite', () => {
  let folder: string;
  let database: DatabaseSync;
  beforeEach(async () => {
    folder = await aFolder();
    database = new DatabaseSync(join(folder, 'any.db'));
    database.exec('PRAGMA journal_mode = WAL; CREATE TABLE t (id INTEGER PRIMARY KEY)');
  });
  afterEach(async () => {
    if (database.isOpen) database.close();
    await rm(folder, { recursive: true });
  });

  const errorOf = (text: string): unknown => {
    try {
      database.exec(text);
    } catch (error) {
      return error;
    }
    return undefined;
  };

  it('that speaks of others is that the store is unavailable, and keeps its cause', () => {
    const other = new DatabaseSync(join(folder, 'any.db'));
    database.exec('BEGIN; SELECT * FROM t');
    other.exec('INSERT INTO t VALUES (1)');
    const overtaken = errorOf('INSERT INTO t VALUES (2)');
    expect(overtaken).to.have.property('errcode').above(0xff);
    expect(storeError(overtaken)).to.include({ code: 'store.unavailable', cause: overtaken });
    other.close();
  });

  it('that speaks of a full disk is that the store is unavailable', () => {
    database.exec('PRAGMA max_page_count = 3; CREATE TABLE u (x)');
    const full = errorOf('INSERT INTO u VALUES (zeroblob(100000))');
    expect(storeError(full)).to.include({ code: 'store.unavailable', cause: full });
  });

  it('that speaks of a closed database is that the store is unavailable', () => {
    database.close();
    expect(storeError(errorOf('SELECT 1'))).to.have.property('code', 'store.unavailable');
  });

  it('that shows a mistake in a statement stays what it is', () => {
    for (const text of ['This is no statement', 'INSERT INTO t VALUES (1), (1)']) {
      const error = errorOf(text);
      expect(error).to.be.an('error');
      expect(storeError(error)).to.equal(error);
    }
  });
});
