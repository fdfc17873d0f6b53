import { openSqlite } from '../../../src/adapters/sqlite/sqlite.ts';
import { aLead } from '../../support/leads.ts';

/** Creates leads from one number to another, seven in a transaction, and names each that is safe. */
const [path = '', first = '1', last = 'Infinity'] = process.argv.slice(2);
const { leads } = openSqlite({ path });

async function create(n: number): Promise<void> {
  const lead = aLead(n)
    .asking({ message: `elephant${n} giraffe${n % 10}` })
    .build();
  const answer = await leads.create(lead);
  if (answer.kind === 'created') process.stdout.write(`${n}\n`);
}

for (let n = Number(first); n <= Number(last); n += 7)
  await Promise.all(Array.from({ length: 7 }, (_, index) => create(n + index)));
await leads.close();
