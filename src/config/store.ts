import { isLoopback, oneOf, text, url } from './read-values.ts';
import type { Read, Settings } from './settings.ts';

/** Where leads are kept. A Cosmos account without a key is reached by managed identity. */
export type StoreConfig = { kind: 'sqlite'; path: string } | CosmosConfig;
type CosmosConfig = {
  kind: 'cosmos';
  endpoint: string;
  key?: string;
  database: string;
  /** The most RU/s that a new database may use. */
  throughput?: number;
};

export function readStore({ or, optional, has, complain }: Settings): StoreConfig {
  const kind = or('LEAD_STORE', 'sqlite', oneOf('sqlite', 'cosmos'));
  const path = or('SQLITE_PATH', 'data/lead-desk.db', text);
  const endpoint = optional('COSMOS_ENDPOINT', cosmosEndpoint) ?? '';
  const key = optional('COSMOS_KEY', text);
  const database = or('COSMOS_DATABASE', 'lead-desk', databaseName);
  const throughput = optional('COSMOS_THROUGHPUT', autoscale);
  if (kind === 'sqlite') return { kind, path };
  if (!has('COSMOS_ENDPOINT')) complain('COSMOS_ENDPOINT', 'is missing: LEAD_STORE=cosmos needs it');
  return {
    kind,
    endpoint,
    database,
    ...(key === undefined ? {} : { key }),
    ...(throughput === undefined ? {} : { throughput }),
  };
}

const cosmosEndpoint: Read<string> = (value) => {
  const address = url('https:', 'http:')(value);
  if (typeof address === 'string' && address.startsWith('http:') && !isLoopback(address))
    return { wrong: 'must begin with https:// (http:// is for an emulator on this machine)' };
  return address;
};

const autoscale: Read<number> = (value) =>
  /^[1-9]\d{0,3}000$/.test(value)
    ? Number(value)
    : { wrong: 'must be a number of RU/s in thousands, such as 1000 or 10000' };

const databaseName: Read<string> = (value) =>
  /^[^/\\#?]{1,255}$/.test(value) ? value : { wrong: 'must be a name without / \\ # ?' };
