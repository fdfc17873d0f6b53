import { expect } from 'chai';
import { CosmosClient, PartitionKeyKind, type ContainerDefinition, type Database } from '@azure/cosmos';
import { randomUUID } from 'node:crypto';
import { definitionOf } from '../../src/adapters/cosmos/containers.ts';
import { differencesOf } from '../../src/adapters/cosmos/differences.ts';
import { openCosmos } from '../../src/adapters/cosmos/cosmos.ts';
import type { Facts } from '../../src/ports/log.ts';
import { aLead } from '../support/leads.ts';
import { rejection, unavailable } from './support/behind-proxy.ts';
import { noLog, noMetrics } from './support/silent.ts';
import { cosmosServer } from '../support/cosmos-server.ts';
import { dropDatabase } from './support/stores.ts';

const lead = aLead().build();

describe('Setting up Cosmos DB', () => {
  let client: CosmosClient;
  let database: Database;

  before(async () => {
    const { endpoint, key } = await cosmosServer();
    client = new CosmosClient({ endpoint, key, connectionPolicy: { enableEndpointDiscovery: false } });
  });
  beforeEach(() => {
    database = client.database(`test-${randomUUID()}`);
  });
  afterEach(() => dropDatabase(database.id));
  after(() => {
    client.dispose();
  });

  const lines: [string, Facts | undefined][] = [];
  const log = { ...noLog, warn: note, error: note };
  function note(event: string, facts?: Facts): void {
    lines.push([event, facts]);
  }
  const open = async (throughput?: number) => {
    lines.length = 0;
    const { endpoint, key } = await cosmosServer();
    const place = {
      endpoint,
      key,
      database: database.id,
      ...(throughput === undefined ? {} : { throughput }),
    };
    return openCosmos({ ...place, log, metrics: noMetrics });
  };
  const existing = async (changes: Partial<ContainerDefinition>): Promise<void> => {
    await client.databases.createIfNotExists({ id: database.id });
    await database.containers.create({ ...definitionOf('leads'), ...changes });
  };

  it('makes the database and both containers, with their keys and indexes', async () => {
    const { leads } = await open(4_000);
    await leads.ping();
    for (const name of ['leads', 'records'] as const) {
      const { resource } = await database.container(name).read();
      expect(differencesOf(name, resource ?? { id: 'none' })).to.deep.equal({ faults: [], costs: [] });
      expect(resource?.partitionKey?.kind).to.equal(PartitionKeyKind.MultiHash);
    }
    expect(lines).to.deep.equal([]);
  });

  it('is done once when three instances start together', async () => {
    const stores = await Promise.all([open(), open(), open()]);
    await Promise.all(stores.map(({ leads }) => leads.ping()));
    const created = await Promise.all(stores.map(({ leads }) => leads.create(lead)));
    expect(created.map(({ kind }) => kind).sort()).to.deep.equal(['created', 'known', 'known']);
  });

  it('takes containers that are there, without a word if they are as they should be', async () => {
    await (await open()).leads.create(lead);
    const { leads } = await open();
    expect((await leads.get(lead))?.lead).to.deep.equal(lead);
    expect(lines).to.deep.equal([]);
  });

  it('refuses a container with another partition key, and says so', async () => {
    await existing({ partitionKey: { paths: ['/id'], kind: PartitionKeyKind.Hash } });
    const { leads } = await open();
    expect(await rejection(leads.create(lead))).to.include(unavailable);
    const faults = ['the partition key is /id, and must be /tenantId, /id'];
    expect(lines[0]).to.deep.equal(['store.container_unfit', { container: 'leads', faults }]);
  });

  it('refuses a container that deletes its documents, and says so', async () => {
    await existing({ defaultTtl: 3_600 });
    const { leads } = await open();
    expect(await rejection(leads.create(lead))).to.include(unavailable);
    const faults = ['documents are deleted after 3600 s: switch the time to live off'];
    expect(lines[0]).to.deep.equal(['store.container_unfit', { container: 'leads', faults }]);
  });

  it('uses a container with another index, and says what that costs', async () => {
    const paths = ['/tenantId/?', '/stage/?', '/lead/*'];
    await existing({
      indexingPolicy: { includedPaths: paths.map((path) => ({ path })), excludedPaths: [{ path: '/*' }] },
    });
    const { leads } = await open();
    expect(await leads.create(lead)).to.deep.equal({ kind: 'created' });
    const [event, facts] = lines[0] ?? [];
    expect(event).to.equal('store.container_costs_more');
    const [missing, useless] = (facts as { costs: string[] }).costs;
    expect(missing).to.match(/^not indexed, .*: \/outcome\/\?, .*\/words\/\?$/);
    expect(useless).to.equal('indexed for nothing, at every write: /lead/*');
  });
});
