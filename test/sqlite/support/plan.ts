import type { DatabaseSync } from 'node:sqlite';
import type { Clause } from '../../../src/adapters/sqlite/clause.ts';

/** How a database would answer a question, step by step. */
export function planIn(database: DatabaseSync): (question: Clause) => string[] {
  return ({ text, values }) =>
    database
      .prepare(`EXPLAIN QUERY PLAN ${text}`)
      .all(...values)
      .map((row) => String(row['detail']));
}
