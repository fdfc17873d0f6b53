import { openSqlite } from '../../../src/adapters/sqlite/sqlite.ts';
import { aLead } from '../../support/leads.ts';

/** Adds one to the lead's revision, so many times; three at once, as clicks come. */
const [path = '', times = '0'] = process.argv.slice(2);
const { leads } = openSqlite({ path });
let left = Number(times);

async function increment(): Promise<void> {
  const stored = await leads.get(aLead().build());
  if (stored === undefined) throw new Error('There is no lead to write to');
  const lead = { ...stored.lead, revision: stored.lead.revision + 1 };
  const answer = await leads.replace({ lead, version: stored.version });
  if (answer.kind === 'moved') await increment();
}

async function work(): Promise<void> {
  while (left > 0) {
    left -= 1;
    await increment();
  }
}

await Promise.all([work(), work(), work()]);
await leads.close();
