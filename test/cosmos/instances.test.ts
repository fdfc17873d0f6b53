import { randomUUID } from 'node:crypto';
import { oneInTen } from './support/faults.ts';
import { startFaultProxy, type FaultProxy } from '../support/cosmos-fault-proxy.ts';
import { cosmosServer } from '../support/cosmos-server.ts';
import { startFakeConnector, type FakeConnector } from '../support/fake-connector.ts';
import { makeRandom, seedOf } from '../support/random.ts';
import { instancesStory, LIMIT } from '../chaos/instances-story.ts';

/** Half as long again as on a file: a call that is not answered is tried again only after a second and a half. */
const WINDOWS = {
  ANSWER_WINDOW: 'PT30S',
  CONTACT_WINDOW: 'PT14S',
  EXPIRY_REMINDERS: 'PT18S,PT9S',
  CONTACT_REMINDERS: 'PT5S,PT9S',
  UNDO_HOLD: 'PT3S',
};

describe('Three instances on one Cosmos DB, a random one killed every second, one call in ten failing', () => {
  let proxy: FaultProxy;
  let connector: FakeConnector;

  before(async () => {
    proxy = await startFaultProxy((await cosmosServer()).endpoint);
    connector = await startFakeConnector();
    proxy.plan(oneInTen(makeRandom(seedOf('faults of Cosmos'))));
  });
  after(async () => {
    await connector.close();
    await proxy.close();
  });

  it('bring 300 leads to their right ends, and remind once', async function () {
    this.timeout(LIMIT + 20_000);
    await instancesStory(connector, {
      LEAD_STORE: 'cosmos',
      COSMOS_ENDPOINT: proxy.endpoint,
      COSMOS_KEY: (await cosmosServer()).key,
      COSMOS_DATABASE: `test-${randomUUID()}`,
      ...WINDOWS,
    });
  });
});
