import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { startCosmos, type CosmosServer } from './cosmos-server.ts';

/** One server for all desks of a run; each has a database of its own in it. */
let server: Promise<CosmosServer> | undefined;

/** The settings of a new, empty store: SQLite, or Cosmos DB where `TEST_STORE=cosmos`. */
export async function emptyStore(folder: string): Promise<Record<string, string>> {
  if (process.env['TEST_STORE'] !== 'cosmos') return { SQLITE_PATH: join(folder, 'desk.db') };
  server ??= startCosmos();
  const { endpoint, key } = await server;
  const COSMOS_DATABASE = `test-${randomUUID()}`;
  return { LEAD_STORE: 'cosmos', COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key, COSMOS_DATABASE };
}
