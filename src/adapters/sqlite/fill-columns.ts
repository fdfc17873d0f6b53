import type { DatabaseSync } from 'node:sqlite';
import { leadOf, valuesOf, type ColumnName } from './lead-row.ts';

const AT_ONCE = 500;

/** Fills columns from the documents, some rows at a time: there may be more than the memory holds. */
export function fillColumns(database: DatabaseSync, names: readonly ColumnName[]): void {
  const some = database.prepare('SELECT n, document FROM leads WHERE n > ? ORDER BY n LIMIT ?');
  const update = database.prepare(
    `UPDATE leads SET ${names.map((name) => `${name} = ?`).join()} WHERE n = ?`,
  );
  let last = 0;
  for (let rows = some.all(last, AT_ONCE); rows.length > 0; rows = some.all(last, AT_ONCE)) {
    for (const row of rows) update.run(...valuesOf(leadOf(row), names), Number(row['n']));
    last = Number(rows.at(-1)?.['n']);
  }
}
