import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { StoreError } from '../../ports/store-error.ts';
import { makeLogAhead } from './log-ahead.ts';
import { catchUpWithLog } from './log-length.ts';
import { QUESTIONS, type Answer, type Question } from './questions.ts';
import { LOG, type Asked, type Told } from './reader-thread.ts';
import { makeSql, type Sql } from './sql.ts';
import { storeError } from './sqlite-error.ts';

/** The thread that answers questions from the file, one after the other, each from one state of it. */
const { path, busyTimeout } = workerData as { path: string; busyTimeout: number };
const database = new DatabaseSync(path, { timeout: busyTimeout });
// Beside reading it may put the log into the file, which a connection that is opened to read alone may not.
database.exec('PRAGMA query_only = ON; PRAGMA cache_size = -4096');
const sql = makeSql(database);
const readLogAhead = makeLogAhead(path);

function answer({ number, question, given }: Asked): Told {
  try {
    if (question === LOG) return { number, answer: catchUpWithLog(database) };
    // Many leads are about to be written.
    if (question === 'present') readLogAhead();
    database.exec('BEGIN');
    const ask = QUESTIONS[question] as (sql: Sql, given: unknown) => Answer<Question>;
    return { number, answer: ask(sql, given) };
  } catch (error) {
    const isUnusable = storeError(error) instanceof StoreError;
    return { number, failed: String(error), isUnusable };
  } finally {
    if (database.isTransaction) database.exec('COMMIT');
  }
}

parentPort?.on('message', (asked: Asked) => {
  parentPort?.postMessage(answer(asked));
});
