import { CosmosClient } from '@azure/cosmos';
import { randomUUID } from 'node:crypto';
import { openCosmos, type CosmosOptions } from '../../../src/adapters/cosmos/cosmos.ts';
import type { Patience } from '../../../src/adapters/cosmos/persist.ts';
import type { Opened } from '../../contract/opened.ts';
import { startCosmos, type CosmosServer } from '../../support/cosmos-server.ts';
import { noLog, noMetrics } from './silent.ts';

/** One server for all tests; each store has a database of its own in it. */
let server: Promise<CosmosServer> | undefined;

export function cosmosServer(): Promise<CosmosServer> {
  server ??= startCosmos();
  return server;
}

after(async () => {
  await (await server)?.close();
});

export type Store = Pick<Opened, 'leads' | 'records'>;

/** A call without an answer is soon given up, and tried again for long. */
export const QUICK: Patience = { whole: 30_000, attempt: 200 };

/** A store in a new database, which goes when it is closed. */
export async function inCosmos(options: Partial<CosmosOptions> = {}): Promise<Opened & { database: string }> {
  const { endpoint, key } = await cosmosServer();
  const database = `test-${randomUUID()}`;
  const store = openCosmos({ endpoint, key, database, log: noLog, metrics: noMetrics, ...options });
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
