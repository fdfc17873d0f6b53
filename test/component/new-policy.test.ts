import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { inChannel, someone } from '../support/activities.ts';
import { startDesk, type TestDesk } from '../support/desk.ts';
import { emptyStore } from '../support/test-store.ts';
import { STEPS } from './steps.ts';

const ana = someone('Ana García');
const channel = inChannel();
const DAY = 86_400_000;
/** A Monday at noon, UTC. The deal is to close within three months. */
const MONDAY = Date.UTC(2027, 0, 4, 12);

describe('A start with another policy', () => {
  let folder: string;
  let store: Record<string, string>;
  let desk: TestDesk;
  const start = async (fixedClock: number, env: Record<string, string>): Promise<void> => {
    desk = await startDesk({ fixedClock, env: { ...store, ...env } });
    // By it the channel learns where Teams is now.
    await desk.install(ana, channel);
  };
  const remindersAfterTick = async (): Promise<number> => {
    await desk.settle();
    await desk.settle();
    const bodies = desk.connector.calls.map(({ body }) => JSON.stringify(body));
    return bodies.filter((body) => body.includes('lead.snooze')).length;
  };

  const walks = async (): Promise<number> => {
    await desk.settle();
    return desk.log.filter((line) => line.includes('policy.followed')).length;
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lead-desk-policy-'));
    store = await emptyStore(folder);
    await start(MONDAY, { OUTCOME_REMINDERS: 'P300D' });
    const { id } = await desk.leadInChannel();
    await desk.click(ana, channel, { ...STEPS.accept, leadId: id });
    await desk.settle();
    await desk.stop();
  });
  afterEach(async () => {
    await desk.stop();
    await rm(folder, { recursive: true });
  });

  it('reminds of leads that are open already by the new one', async () => {
    await start(MONDAY + 120 * DAY, { OUTCOME_REMINDERS: 'P0D' });
    expect(await remindersAfterTick()).to.equal(1);
  });

  it('leaves them alone if it is the same', async () => {
    await start(MONDAY + 120 * DAY, { OUTCOME_REMINDERS: 'P300D' });
    expect(await remindersAfterTick()).to.equal(0);
  });

  it('looks them through once, not at each start', async () => {
    await start(MONDAY + DAY, { OUTCOME_REMINDERS: 'P0D' });
    expect(await walks()).to.be.above(0);
    await desk.stop();
    await start(MONDAY + 2 * DAY, { OUTCOME_REMINDERS: 'P0D' });
    expect(await walks()).to.equal(0);
  });
});
