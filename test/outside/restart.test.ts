import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { activity } from '../support/activities.ts';
import { startProcess, type DeskProcess } from '../support/desk-process.ts';
import { startFakeConnector, type FakeConnector } from '../support/fake-connector.ts';
import { aPostedLead, CONTACT } from '../support/posted-leads.ts';
import { startEventReceiver, type EventReceiver } from './support/event-receiver.ts';
import { startMailServer, type MailServer } from './support/mail-server.ts';
import { FROM } from './support/mailing.ts';
import { ana, channel, CLICKS } from './support/outside-desk.ts';
import { untilTrue } from '../support/until.ts';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
/** Until another process takes up what a dead one held: its lease, and a tick. */
const LAPSE_MS = 45_000;

describe('the outside, when Lead Desk is killed', function () {
  this.timeout(120_000);
  let folder: string;
  let connector: FakeConnector;
  let server: MailServer;
  let receiver: EventReceiver;
  let desk: DeskProcess;

  const start = async (hold: string): Promise<void> => {
    desk = await startProcess({
      PORT: '0',
      SQLITE_PATH: join(folder, 'desk.db'),
      LOG_LEVEL: 'silent',
      TICK: '* * * * * *',
      UNDO_HOLD: hold,
      SMTP_URL: server.url,
      MAIL_FROM: FROM,
      WEBHOOK_URL: receiver.url,
      WEBHOOK_SECRET: SECRET,
    });
  };
  const post = async (path: string, body: object): Promise<unknown> => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${desk.address}${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    return response.json().catch(() => undefined);
  };
  const rejected = async (): Promise<string> => {
    const install = { type: 'installationUpdate', action: 'add', from: ana, ...channel };
    await post('/api/messages', activity(connector.url, install));
    const { id } = (await post('/api/leads', aPostedLead())) as { id: string };
    const { verb, inputs } = CLICKS.reject;
    const value = { action: { type: 'Action.Execute', verb, data: { leadId: id, ...inputs } } };
    const invoke = { type: 'invoke', name: 'adaptiveCard/action', from: ana, ...channel, value };
    await post('/api/messages', activity(connector.url, invoke));
    return id;
  };
  const isNoted = async (id: string, action: string): Promise<boolean> => {
    const lead = (await (await fetch(`${desk.address}/api/leads/${id}`)).json()) as {
      history: { action: string }[];
    };
    return lead.history.some((entry) => entry.action === action);
  };
  const heard = (): string[] => receiver.told.flatMap(({ type, taken }) => (taken ? [type] : []));
  /** Long enough for a second one to show. */
  const isOnce = async (id: string): Promise<void> => {
    await untilTrue(() => heard().includes('lead.rejected'), 'the event', LAPSE_MS);
    await pause(3_000);
    expect(server.mails.map(({ to }) => to[0])).to.deep.equal([CONTACT.email]);
    expect(server.mails[0]?.headers['message-id']).to.equal(`<${id}.rejected@fabrikam.example>`);
    expect(heard()).to.deep.equal(['lead.received', 'lead.rejected']);
    expect(receiver.told.every(({ wrong }) => wrong === undefined)).to.equal(true);
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lead-desk-restart-'));
    connector = await startFakeConnector();
    server = await startMailServer();
    receiver = await startEventReceiver({ secret: SECRET });
  });
  afterEach(async () => {
    await desk.stop();
    await Promise.all([connector.close(), server.close(), receiver.close()]);
    await rm(folder, { recursive: true });
  });

  it('is told once of what was decided before', async () => {
    await start('PT6S');
    const id = await rejected();
    // What was on its way at the very moment may come twice; here nothing is.
    await untilTrue(() => isNoted(id, 'told'), 'the first event to be noted');
    await pause(1_000);
    await desk.kill();
    expect(server.visits()).to.equal(0);
    await start('PT6S');
    await isOnce(id);
  });

  it('is told once of what was being told, when the mail server had not taken it', async () => {
    server.plan('stall');
    await start('PT0S');
    const id = await rejected();
    await untilTrue(() => server.visits() === 1, 'a visit');
    await desk.kill();
    expect(server.mails).to.deep.equal([]);
    await start('PT0S');
    await isOnce(id);
  });
});
