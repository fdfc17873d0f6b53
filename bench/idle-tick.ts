import { openSqlite } from '../src/adapters/sqlite/sqlite.ts';

/** Milliseconds that a look for due leads takes when there are none, for each of so many rounds of 200 looks. */
export async function idleTick(path: string, rounds: number): Promise<number[]> {
  const { leads } = openSqlite({ path });
  const longAgo = 0;
  const figures: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    for (let look = 0; look < 200; look++) {
      await leads.due(longAgo, 500);
      await leads.find({ tenantId: 'local', filter: { waiting: true }, sort: 'oldest', limit: 500 });
    }
    figures.push((performance.now() - start) / 200);
  }
  await leads.close();
  return figures;
}
