import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Millis } from '../../domain/time.ts';
import { makeGroupCommit } from './group-commit.ts';
import { migrate } from './migrate.ts';
import { makeSql, type Sql } from './sql.ts';
import { storeError } from './sqlite-error.ts';

/** One open database file. */
export type Connection = {
  /** Answers from what is committed. */
  read<T>(query: (sql: Sql) => T): Promise<T>;
  /** Settles when what was written is safe on the disk. */
  write<T>(work: (sql: Sql) => T): Promise<T>;
  /** Commits what waits, and lets go of the file. */
  close(): Promise<void>;
};

/** The `path` is a file, in folders that may still be missing, or `:memory:`. */
export type Place = {
  path: string;
  /** How long to wait for another process that writes. */ busyTimeout?: Millis;
};

const BUSY_TIMEOUT: Millis = 5_000;

export function connect(place: Place): Connection {
  const database = coded(() => open(place));
  const sql = makeSql(database);
  const commits = makeGroupCommit(database);

  return {
    read: (query) => answer(() => query(sql)),
    write: (work) => commits.write(() => work(sql)),
    close: () =>
      answer(() => {
        if (!database.isOpen) return;
        commits.flush();
        database.close();
      }),
  };
}

function open({ path, busyTimeout = BUSY_TIMEOUT }: Place): DatabaseSync {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path, { timeout: busyTimeout });
  try {
    database.exec(SETTINGS);
    migrate(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** FULL: what is committed outlives a power cut, too. The cache is in KiB. */
const SETTINGS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA cache_size = -32768;
`;

/** The database answers at once; what it throws is rejected under the port's own names. */
function answer<T>(query: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(coded(query));
  });
}

function coded<T>(query: () => T): T {
  try {
    return query();
  } catch (error) {
    throw storeError(error);
  }
}
