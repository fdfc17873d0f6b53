import type { DatabaseSync } from 'node:sqlite';
import { storeError } from './sqlite-error.ts';

export type GroupCommit = {
  /** Does the work inside a transaction; settles when that is committed. */
  write<T>(work: () => T): Promise<T>;
  /** Commits all that waits, now. */
  flush(): void;
};

type Settle = () => void;
type Upkeep = (writes: number) => void;
type Job = { /** Does its part. */ join: () => Settle; reject: (error: unknown) => void };

/** Writes that one transaction takes at the most: in between, reads have their turn. */
const AT_ONCE = 1_000;

/**
 * Writes asked for in the same turn of the event loop share one transaction: a commit waits for the disk,
 * a row does not. What one of them meets does not touch the others; if the commit fails, all fail. The upkeep is the
 * last thing in each, and knows how many they were.
 */
export function makeGroupCommit(database: DatabaseSync, upkeep: Upkeep = nothing): GroupCommit {
  const waiting: Job[] = [];

  const commitSome = (): void => {
    const jobs = waiting.splice(0, AT_ONCE);
    try {
      for (const settle of commit(database, jobs, upkeep)) settle();
    } catch (error) {
      for (const job of jobs) job.reject(storeError(error));
    }
  };

  const turn = (): void => {
    commitSome();
    if (waiting.length > 0) setImmediate(turn);
  };

  return {
    write: (work) =>
      new Promise((resolve, reject) => {
        const join = (): Settle => {
          const result = work();
          return () => {
            resolve(result);
          };
        };
        if (waiting.push({ join, reject }) === 1) setImmediate(turn);
      }),
    flush: () => {
      while (waiting.length > 0) commitSome();
    },
  };
}

const nothing = (): void => undefined;

function commit(database: DatabaseSync, jobs: readonly Job[], upkeep: Upkeep): Settle[] {
  if (jobs.length === 0) return [];
  database.exec('BEGIN IMMEDIATE');
  try {
    const settled = jobs.map((job) => join(database, job));
    upkeep(jobs.length);
    database.exec('COMMIT');
    return settled;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** A statement that fails takes back what it did itself; only some errors end the whole transaction. */
function join(database: DatabaseSync, job: Job): Settle {
  try {
    return job.join();
  } catch (error) {
    if (!database.isTransaction) throw error;
    return () => {
      job.reject(storeError(error));
    };
  }
}
