import type { Container, ContainerDefinition, CosmosClient } from '@azure/cosmos';
import type { Log } from '../../ports/log.ts';
import { StoreError } from '../../ports/store-error.ts';
import { CONTAINER_NAMES, definitionOf, type ContainerName } from './containers.ts';
import { differencesOf } from './differences.ts';
import { statusOf } from './failures.ts';

export type Database = {
  database: string;
  /** The most that the database may use, in RU/s, shared by its containers; absent: what the account gives. */
  throughput?: number;
};

export type Containers = Record<ContainerName, Container>;

/**
 * Finds the containers, or makes them. A managed identity may find them, but never make them: there they must be
 * made beforehand (docs/operating.md).
 */
export async function setUp(
  client: CosmosClient,
  place: Database,
  { log, signal }: { log: Log; signal: AbortSignal },
): Promise<Containers> {
  const way: Way = { client, place, abortSignal: signal };
  for (const name of CONTAINER_NAMES) {
    const present = (await read(way, name)) ?? (await make(way, name));
    check(name, present, log);
  }
  const database = client.database(place.database);
  return { leads: database.container('leads'), records: database.container('records') };
}

type Way = { client: CosmosClient; place: Database; abortSignal: AbortSignal };

async function read(
  { client, place, abortSignal }: Way,
  name: ContainerName,
): Promise<ContainerDefinition | undefined> {
  try {
    return (await client.database(place.database).container(name).read({ abortSignal })).resource;
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw error;
  }
}

async function make({ client, place, abortSignal }: Way, name: ContainerName): Promise<ContainerDefinition> {
  const { database: id, throughput } = place;
  const shared = throughput === undefined ? {} : { maxThroughput: throughput };
  const { database } = await client.databases.createIfNotExists({ id, ...shared }, { abortSignal });
  const { resource } = await database.containers.createIfNotExists(definitionOf(name), { abortSignal });
  return resource ?? definitionOf(name);
}

function check(name: ContainerName, present: ContainerDefinition, log: Log): void {
  const { faults, costs } = differencesOf(name, present);
  if (costs.length > 0) log.warn('store.container_costs_more', { container: name, costs });
  if (faults.length === 0) return;
  log.error('store.container_unfit', { container: name, faults });
  throw new StoreError('store.unavailable', { cause: new Error(faults.join('; ')) });
}
