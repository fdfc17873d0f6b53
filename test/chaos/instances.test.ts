import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startFakeConnector, type FakeConnector } from '../support/fake-connector.ts';
import { instancesStory, LIMIT } from './instances-story.ts';

describe('Three instances on one file, a random one killed every second', () => {
  let folder: string;
  let connector: FakeConnector;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lead-desk-instances-'));
    connector = await startFakeConnector();
  });
  after(async () => {
    await connector.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('bring 300 leads to their right ends, and remind once', async function () {
    this.timeout(LIMIT + 20_000);
    await instancesStory(connector, { SQLITE_PATH: join(folder, 'desk.db') });
  });
});
