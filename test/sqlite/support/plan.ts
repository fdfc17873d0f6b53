import { DatabaseSync } from 'node:sqlite';
import type { Clause } from '../../../src/adapters/sqlite/clause.ts';
import { migrate } from '../../../src/adapters/sqlite/migrate.ts';

/** Within a describe: an empty database of the present version, and how it would answer a question, step by step. */
export function usingPlans(): { database: DatabaseSync; planOf: (question: Clause) => string[] } {
  const database = new DatabaseSync(':memory:');
  before(() => {
    migrate(database);
  });
  after(() => {
    database.close();
  });
  const planOf = ({ text, values }: Clause): string[] =>
    database
      .prepare(`EXPLAIN QUERY PLAN ${text}`)
      .all(...values)
      .map((row) => String(row['detail']));
  return { database, planOf };
}
