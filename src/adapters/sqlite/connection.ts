import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Millis } from '../../domain/time.ts';
import type { LeadKey } from '../../ports/lead-store.ts';
import { makeGroupCommit } from './group-commit.ts';
import { keepLogShort, LOG_SETTINGS } from './log-length.ts';
import { migrate } from './migrate.ts';
import { QUESTIONS, type Answer, type Given, type Question } from './questions.ts';
import { makeReader, type Reader } from './reader-thread.ts';
import { makeSql, type Sql } from './sql.ts';
import { storeError } from './sqlite-error.ts';
import { learnWords } from './word-index.ts';

/** One open database file. */
export type Connection = {
  /** Answers from what is committed, at once: for what takes no longer the more leads there are. */
  read<T>(query: (sql: Sql) => T): Promise<T>;
  /** Answers from what is committed, in another thread: nothing waits meanwhile. In memory there is only this one. */
  ask<Q extends Question>(question: Q, given: Given<Q>): Promise<Answer<Q>>;
  /** Settles when what was written is safe on the disk. Of many leads that are created at once it is to be told. */
  write<T>(work: (sql: Sql) => T, create?: LeadKey): Promise<T>;
  /** Commits what waits, and lets go of the file. */
  close(): Promise<void>;
};

/** The `path` is a file, in folders that may still be missing, or `:memory:`. */
export type Place = {
  path: string;
  /** How long to wait for another process that writes. */ busyTimeout?: Millis;
};

const IN_MEMORY = ':memory:';
const BUSY_TIMEOUT: Millis = 5_000;

export function connect(place: Place): Connection {
  const database = coded(() => open(place));
  const sql = makeSql(database);
  const readers = place.path === IN_MEMORY ? undefined : makeReaders(place);
  const keepShort = readers && keepLogShort(database, readers.putLogIntoFile);
  const commits = makeGroupCommit(database, {
    upkeep: (writes) => {
      learnWords(sql);
      keepShort?.(writes);
    },
    // Lists that are looked for do not wait for it.
    lookAhead: async (leads) => {
      if (readers !== undefined && !readers.isAsked('page')) await readers.ask('present', leads);
    },
  });

  return {
    read: (query) => answer(() => query(sql)),
    ask: async (question, given) => {
      if (readers !== undefined && database.isOpen) return readers.ask(question, given);
      const ask = QUESTIONS[question] as (sql: Sql, given: unknown) => Answer<typeof question>;
      return answer(() => ask(sql, given));
    },
    write: (work, create) => commits.write(() => work(sql), create),
    close: async () => {
      // The last to let go of the file puts the log away, which a reader cannot.
      await readers?.close();
      await answer(() => {
        if (!database.isOpen) return;
        commits.flush();
        database.close();
      });
    },
  };
}

/** Lists do not wait for figures. */
function makeReaders({ path, busyTimeout = BUSY_TIMEOUT }: Place): Reader {
  const [pages, figures] = [makeReader({ path, busyTimeout }), makeReader({ path, busyTimeout })];
  const readerOf = (question: Question): Reader =>
    question === 'page' || question === 'present' ? pages : figures;
  return {
    ask: (question, given) => readerOf(question).ask(question, given),
    isAsked: (question) => readerOf(question).isAsked(question),
    putLogIntoFile: pages.putLogIntoFile,
    close: async () => {
      await Promise.all([pages.close(), figures.close()]);
    },
  };
}

function open({ path, busyTimeout = BUSY_TIMEOUT }: Place): DatabaseSync {
  if (path !== IN_MEMORY) mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path, { timeout: busyTimeout });
  try {
    database.exec(SETTINGS);
    migrate(database);
    database.exec(JOURNAL_IN_MEMORY);
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
  PRAGMA cache_size = -8192;
  ${LOG_SETTINGS}
`;

/**
 * What a statement would have to take back if it failed midway is a few pages. A step to a new version is another
 * matter: it sorts all leads for an index.
 */
const JOURNAL_IN_MEMORY = 'PRAGMA temp_store = MEMORY';

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
