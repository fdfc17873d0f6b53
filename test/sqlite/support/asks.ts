import { openSqlite } from '../../../src/adapters/sqlite/sqlite.ts';

/** Asks what a thread of its own answers, and leaves the store open. */
const { leads } = openSqlite({ path: process.argv[2] ?? '' });
const totals = await leads.totals({ tenantId: 'tenant-1', filter: {} });
process.stdout.write(`${totals.length}\n`);
