import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { activity, inChannel, someone } from '../support/activities.ts';
import { aPostedLead } from '../support/posted-leads.ts';
import { freePort, startProcess, type DeskProcess } from '../support/desk-process.ts';
import { startFakeConnector, type Call, type FakeConnector } from '../support/fake-connector.ts';
import { makeRandom, seedOf } from '../support/random.ts';

const LEADS = 200;
const KILLS = 50;
const ana = someone('Ana García');
const channel = inChannel();
const ACCEPT = {
  dealName: 'ERP move',
  estimatedValue: '1000',
  currency: 'EUR',
  purchaseTimeframe: '1-3-months',
  notes: 'x',
};

/** Keeps at it until the desk, which is killed all the time, has answered. */
async function insist(url: string, body: object): Promise<Response> {
  for (;;) {
    try {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(url, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(5_000),
      });
      if (response.status < 500) return response;
    } catch {
      // The desk is down for the moment.
    }
    await pause(50);
  }
}

describe('Lead Desk killed at any moment', () => {
  let folder: string;
  let connector: FakeConnector;
  let desk: DeskProcess;
  let address: string;
  const env = (port: number): Record<string, string> => ({
    PORT: String(port),
    SQLITE_PATH: join(folder, 'desk.db'),
    LOG_LEVEL: 'silent',
    TICK: '* * * * * *',
    WORKING_HOURS: 'always',
    TEAMS_LIMITS: 'ignore',
    FLOOD_AFTER: 'never',
  });

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lead-desk-chaos-'));
    connector = await startFakeConnector();
    const port = await freePort();
    address = `http://127.0.0.1:${port}`;
    desk = await startProcess(env(port));
    await insist(
      `${address}/api/messages`,
      activity(connector.url, { type: 'installationUpdate', action: 'add', from: ana, ...channel }),
    );
  });
  after(async () => {
    await desk.stop();
    await connector.close();
    await rm(folder, { recursive: true, force: true });
  });

  const answer = async (id: string, verb: string, inputs: object): Promise<void> => {
    const value = { action: { type: 'Action.Execute', verb, data: { leadId: id, ...inputs } } };
    const body = activity(connector.url, {
      type: 'invoke',
      name: 'adaptiveCard/action',
      from: ana,
      ...channel,
      value,
    });
    await insist(`${address}/api/messages`, body);
  };

  it(`keeps every one of ${LEADS} leads, each with its card, over ${KILLS} kills`, async function () {
    this.timeout(300_000);
    const random = makeRandom(seedOf('kill'));
    const leads = new Map<string, 'received' | 'accepted' | 'archived'>();
    const work = { done: false };

    const worker = async (share: number): Promise<void> => {
      for (let n = 0; n < share; n++) {
        const response = await insist(`${address}/api/leads`, aPostedLead());
        const { id } = (await response.json()) as { id: string };
        leads.set(id, 'received');
        const dice = random();
        if (dice < 0.4) {
          await answer(id, 'lead.accept', ACCEPT);
          leads.set(id, 'accepted');
        } else if (dice < 0.6) {
          await answer(id, 'lead.reject', { reason: 'not-a-customer' });
          leads.set(id, 'archived');
        }
        await pause(random() * 1_000);
      }
    };
    const killer = async (): Promise<void> => {
      const { port } = new URL(address);
      for (let kill = 0; kill < KILLS; kill++) {
        await pause(100 + random() * 500);
        await desk.kill();
        desk = await startProcess(env(Number(port)));
      }
      work.done = true;
    };
    await Promise.all([killer(), ...Array.from({ length: 4 }, () => worker(LEADS / 4))]);
    expect(work.done).to.equal(true);
    expect(leads.size).to.equal(LEADS);

    await settled([...leads.keys()]);
    for (const [id, stage] of leads) {
      const lead = (await (await fetch(`${address}/api/leads/${id}`)).json()) as {
        stage: string;
        ref: string;
        posts: object[];
      };
      expect(lead.stage, id).to.equal(stage);
      expect(lead.posts, id).to.have.length(1);
    }
    const roots = connector.calls.filter((call) => call.method === 'POST' && isLeadCard(call));
    expect(roots.length - LEADS, 'repeated posts').to.be.within(0, KILLS);
  });

  /** Every lead's post shows the stage that it has. A dead process' lease lapses within half a minute. */
  async function settled(ids: string[]): Promise<void> {
    const open = new Set(ids);
    for (let round = 0; round < 90 && open.size > 0; round++) {
      for (const id of open) if (await isShown(id)) open.delete(id);
      if (open.size > 0) await pause(1_000);
    }
    expect([...open], 'leads whose card is missing or old').to.deep.equal([]);
  }

  async function isShown(id: string): Promise<boolean> {
    const lead = (await (await fetch(`${address}/api/leads/${id}`)).json()) as {
      stage: string;
      posts: { activityId?: string }[];
    };
    const shown = connector.posts.get(lead.posts[0]?.activityId ?? '');
    if (shown === undefined) return false;
    const text = JSON.stringify(shown.body);
    const expected =
      { received: 'lead.accept.form', accepted: 'lead.win.form', archived: 'lead.undo' }[lead.stage] ?? '';
    return text.includes(expected);
  }
});

function isLeadCard(call: Call): boolean {
  return (
    !call.conversation.includes(';messageid=') &&
    /lead\.(accept|win|undo|more)/.test(JSON.stringify(call.body))
  );
}
