import type { DatabaseSync } from 'node:sqlite';

/** After so many writes, some 2,000 pages of log with a million leads, a thread beside them puts the log into the file. */
const MANY_WRITES = 500;

/** Pages, some 12 MB. A log that is longer is brought to begin anew. */
const LONG = 3_000;
const MOST_TIMES = 3;

/** Bytes that a log keeps of the disk once it begins anew: more than it mostly comes to. */
const KEPT_BYTES = 24 << 20;

/**
 * Commits come to put the log into the file only where the thread beside them does not keep up with them: at 12,000
 * pages, some 50 MB.
 */
export const LOG_SETTINGS = `
  PRAGMA wal_autocheckpoint = 12000;
  PRAGMA journal_size_limit = ${KEPT_BYTES};
`;

/** Puts all that is committed into the file, but for what somebody still reads; answers the pages of the log. */
export function putLogIntoFile(database: Pick<DatabaseSync, 'prepare'>): number {
  return Number(database.prepare('PRAGMA wal_checkpoint(PASSIVE)').get()?.['log'] ?? 0);
}

/** The same, and where the log is long once more, for what was committed meanwhile: each time that is less. */
export function catchUpWithLog(database: Pick<DatabaseSync, 'prepare'>): number {
  let pages = putLogIntoFile(database);
  for (let time = 1; time < MOST_TIMES && pages >= LONG; time += 1) {
    const before = pages;
    pages = putLogIntoFile(database);
    if (pages === before) break;
  }
  return pages;
}

/**
 * Keeps the log short; to be told of all writes. A log begins anew where the first write to come finds all of it in the
 * file. While leads come without a pause no thread gets so far: by the time it is done, more has been committed. So
 * what little is left of a long log is put into the file here, between two writes.
 */
export function keepLogShort(
  database: DatabaseSync,
  /** Does it in another thread; answers as above. */ beside: () => Promise<number>,
): (writes: number) => void {
  let written = 0;
  const shorten = async (): Promise<void> => {
    const pages = await beside();
    if (pages >= LONG && database.isOpen) putLogIntoFile(database);
  };
  return (writes) => {
    written += writes;
    if (written < MANY_WRITES) return;
    written = 0;
    // Where it fails, a later one does it, or a commit that finds the log too long.
    shorten().catch(() => undefined);
  };
}
