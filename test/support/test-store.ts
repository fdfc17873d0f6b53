import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { cosmosServer } from './cosmos-server.ts';

/** The settings of a new, empty store: SQLite, or Cosmos DB where `TEST_STORE=cosmos`. */
export async function emptyStore(folder: string): Promise<Record<string, string>> {
  if (process.env['TEST_STORE'] !== 'cosmos') return { SQLITE_PATH: join(folder, 'desk.db') };
  const { endpoint, key } = await cosmosServer();
  const COSMOS_DATABASE = `test-${randomUUID()}`;
  return { LEAD_STORE: 'cosmos', COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key, COSMOS_DATABASE };
}
