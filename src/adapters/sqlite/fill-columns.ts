import type { DatabaseSync } from 'node:sqlite';
import { leadOf, valuesOf } from './lead-row.ts';

/** The columns that version 2 adds. */
const ADDED = [
  'informational',
  'sender',
  'products',
  'services',
  'solutions',
  'industries',
  'size',
  'amount',
  'currency',
  'contact_requested',
  'contacted',
  'accepted_at',
  'closes_on',
] as const;

const AT_ONCE = 500;

/** Fills them from the documents, some rows at a time: there may be more than the memory holds. */
export function fillColumns(database: DatabaseSync): void {
  const some = database.prepare('SELECT n, document FROM leads WHERE n > ? ORDER BY n LIMIT ?');
  const update = database.prepare(
    `UPDATE leads SET ${ADDED.map((name) => `${name} = ?`).join()} WHERE n = ?`,
  );
  let last = 0;
  for (let rows = some.all(last, AT_ONCE); rows.length > 0; rows = some.all(last, AT_ONCE)) {
    for (const row of rows) update.run(...valuesOf(leadOf(row), ADDED), Number(row['n']));
    last = Number(rows.at(-1)?.['n']);
  }
}
