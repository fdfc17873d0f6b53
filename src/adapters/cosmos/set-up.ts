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
export async function setUp(client: CosmosClient, place: Database, log: Log): Promise<Containers> {
  for (const name of CONTAINER_NAMES) {
    const present = (await read(client, place, name)) ?? (await make(client, place, name));
    check(name, present, log);
  }
  const database = client.database(place.database);
  return { leads: database.container('leads'), records: database.container('records') };
}

async function read(
  client: CosmosClient,
  { database }: Database,
  name: ContainerName,
): Promise<ContainerDefinition | undefined> {
  try {
    return (await client.database(database).container(name).read()).resource;
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw error;
  }
}

async function make(
  client: CosmosClient,
  { database: id, throughput }: Database,
  name: ContainerName,
): Promise<ContainerDefinition> {
  const shared = throughput === undefined ? {} : { maxThroughput: throughput };
  const { database } = await client.databases.createIfNotExists({ id, ...shared });
  const { resource } = await database.containers.createIfNotExists(definitionOf(name));
  return resource ?? definitionOf(name);
}

function check(name: ContainerName, present: ContainerDefinition, log: Log): void {
  const { faults, costs } = differencesOf(name, present);
  if (costs.length > 0) log.warn('store.container_costs_more', { container: name, costs });
  if (faults.length === 0) return;
  log.error('store.container_unfit', { container: name, faults });
  throw new StoreError('store.unavailable', { cause: new Error(faults.join('; ')) });
}
