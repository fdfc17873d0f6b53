import { openSqlite } from '../../../src/adapters/sqlite/sqlite.ts';
import { aLead } from '../../support/leads.ts';

/** Closes the store while the thread beside the writes puts the log into the file. */
const { leads } = openSqlite({ path: process.argv[2] ?? '' });
for (const first of [1_000, 1_500]) {
  const many = Array.from({ length: 500 }, (_, n) => aLead(first + n).build());
  await Promise.all(many.map((lead) => leads.create(lead)));
}
await leads.close();
process.stdout.write('closed\n');
