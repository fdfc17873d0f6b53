import type { DatabaseSync } from 'node:sqlite';
import type { LeadKey } from '../../ports/lead-store.ts';
import { makeLookAhead } from './look-ahead.ts';
import { storeError } from './sqlite-error.ts';

export type GroupCommit = {
  /** Does the work inside a transaction; settles when that is committed. It may be told what lead is created there. */
  write<T>(work: () => T, create?: LeadKey): Promise<T>;
  /** Commits all that waits, now. */
  flush(): void;
};

type Settle = () => void;
type Job = {
  /** Does its part. */ join: () => Settle;
  reject: (error: unknown) => void;
  create?: LeadKey | undefined;
};

export type Beside = {
  /** The last thing in each transaction, told how many writes they were. */
  upkeep?: (writes: number) => void;
  /** Looks in another thread for leads that are about to be created. */
  lookAhead?: (leads: readonly LeadKey[]) => Promise<unknown>;
};

/** Writes that one transaction takes at the most: in between, reads have their turn. */
const AT_ONCE = 1_000;

/**
 * Writes asked for in the same turn of the event loop share one transaction: a commit waits for the disk,
 * a row does not. What one of them meets does not touch the others; if the commit fails, all fail.
 */
export function makeGroupCommit(
  database: DatabaseSync,
  { upkeep = nothing, lookAhead = () => Promise.resolve() }: Beside = {},
): GroupCommit {
  let waiting: Job[] = [];

  const commitSome = (): void => {
    const jobs = waiting.splice(0, AT_ONCE);
    try {
      for (const settle of commit(database, jobs, upkeep)) settle();
    } catch (error) {
      for (const job of jobs) job.reject(storeError(error));
    }
  };

  const turn = (): void => {
    waiting = ahead.keepBack(waiting);
    commitSome();
    if (waiting.length > 0) setImmediate(turn);
  };

  const wait = (jobs: readonly Job[]): void => {
    if (waiting.length === 0 && jobs.length > 0) setImmediate(turn);
    waiting.push(...jobs);
  };

  const ahead = makeLookAhead(lookAhead, wait);

  return {
    write: (work, create) =>
      new Promise((resolve, reject) => {
        const join = (): Settle => {
          const result = work();
          return () => {
            resolve(result);
          };
        };
        wait([{ join, reject, create }]);
      }),
    flush: () => {
      waiting.push(...ahead.giveBack());
      while (waiting.length > 0) commitSome();
    },
  };
}

const nothing = (): void => undefined;

function commit(database: DatabaseSync, jobs: readonly Job[], upkeep: (writes: number) => void): Settle[] {
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
