import { CosmosClient } from '@azure/cosmos';
import { randomUUID } from 'node:crypto';
import { openCosmos, type CosmosOptions } from '../../../src/adapters/cosmos/cosmos.ts';
import type { Patience, Waiting } from '../../../src/adapters/cosmos/persist.ts';
import type { Opened } from '../../contract/opened.ts';
import { cosmosServer } from '../../support/cosmos-server.ts';
import { noLog, noMetrics } from './silent.ts';

export type Store = Pick<Opened, 'leads' | 'records'>;

/** More than any test needs, however busy the machine: only what a test plans goes wrong. */
const PATIENT: Patience = { whole: 50_000, attempt: 25_000 };

/** For calls that get no answer: each is soon given up, the next not as soon. */
export const QUICK: Patience = { whole: 50_000, attempt: 200 };

/** As patient as Lead Desk; the time between tries passes at once. */
export function hurried(): { patience: Patience; waiting: Waiting; waits: number[] } {
  const waits: number[] = [];
  let now = 0;
  const sleep = (time: number): Promise<void> => {
    now += time;
    waits.push(time);
    return Promise.resolve();
  };
  return { patience: { whole: 4_500, attempt: 25_000 }, waiting: { now: () => now, sleep }, waits };
}

/** A store in a new database, which goes when it is closed. */
export async function inCosmos(options: Partial<CosmosOptions> = {}): Promise<Opened & { database: string }> {
  const { endpoint, key } = await cosmosServer();
  const database = `test-${randomUUID()}`;
  const parts = { log: noLog, metrics: noMetrics, patience: PATIENT };
  const store = openCosmos({ endpoint, key, database, ...parts, ...options });
  const close = async (): Promise<void> => {
    await store.leads.close();
    await dropDatabase(database);
  };
  return { ...store, database, close };
}

export async function dropDatabase(database: string): Promise<void> {
  const { endpoint, key } = await cosmosServer();
  const client = new CosmosClient({ endpoint, key, connectionPolicy: { enableEndpointDiscovery: false } });
  await client.databases.createIfNotExists({ id: database });
  await client.database(database).delete();
  client.dispose();
}
