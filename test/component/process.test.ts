import { expect } from 'chai';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { activity, inChannel, someone } from '../support/activities.ts';
import { freePort, startProcess, type DeskProcess } from '../support/desk-process.ts';
import { startFakeConnector, type FakeConnector } from '../support/fake-connector.ts';
import { aPostedLead } from '../support/posted-leads.ts';
import { kindsOf } from './reading.ts';

const ana = someone('Ana García');
const channel = inChannel();

describe('The process of Lead Desk', () => {
  let folder: string;
  let connector: FakeConnector;
  let port: number;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lead-desk-process-'));
    connector = await startFakeConnector();
    port = await freePort();
  });
  afterEach(async () => {
    await connector.close();
    await rm(folder, { recursive: true, force: true });
  });

  const start = (env: Record<string, string> = {}): Promise<DeskProcess> =>
    startProcess({ PORT: String(port), SQLITE_PATH: join(folder, 'desk.db'), LOG_LEVEL: 'silent', ...env });
  const post = (path: string, body: object): Promise<Response> =>
    fetch(`http://127.0.0.1:${port}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const send = (fields: object): Promise<Response> =>
    post('/api/messages', activity(connector.url, { from: ana, ...channel, ...fields }));
  const failure = (env: Record<string, string>): Promise<string> =>
    start(env).then(
      () => 'It started.',
      (error: unknown) => (error as Error).message,
    );

  it('prints one line with its address once it takes requests, and ends with 0', async () => {
    const desk = await start();
    expect((await fetch(`${desk.address}/healthz`)).status).to.equal(200);
    expect(await desk.stop()).to.equal(0);
    expect(desk.output()).to.equal(`Lead Desk listens on http://127.0.0.1:${port}\n`);
  });

  it('does not start with wrong settings, and names all of them in one message', async () => {
    const said = await failure({
      PORT: 'high',
      DEFAULT_LOCALE: 'fr',
      UNDO_HOLD: 'soon',
      MicrosoftAppPassword: 'secret-word',
    });
    expect(said).to.match(
      /^Lead Desk ended with 1 before it was ready:\nLead Desk cannot start with these settings:\n/,
    );
    for (const name of ['PORT', 'DEFAULT_LOCALE', 'UNDO_HOLD', 'MicrosoftAppId'])
      expect(said).to.match(new RegExp(`^  ${name} `, 'm'));
    expect(said).not.to.match(/ at .*\.ts|secret-word/);
  });

  it('does not start where something else listens, and says so', async () => {
    const desk = await start();
    expect(await failure({ SQLITE_PATH: ':memory:' })).to.match(/ended with 1.*\n.*EADDRINUSE/);
    expect(await desk.stop()).to.equal(0);
  });

  it('told to end, answers the lead that is half in, and has it afterwards', async () => {
    const desk = await start();
    await send({ type: 'installationUpdate', action: 'add' });
    const body = JSON.stringify(aPostedLead());
    const socket = connect(port, '127.0.0.1');
    const answer = textOf(socket);
    socket.write(
      `POST /api/leads HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body.slice(0, 50)}`,
    );
    await pause(100);
    const ended = desk.stop();
    await pause(300);
    socket.write(body.slice(50));
    expect(await answer)
      .to.match(/^HTTP\/1\.1 201 /)
      .and.match(/connection: close/i);
    expect(await ended).to.equal(0);

    const { id } = JSON.parse((await answer).split('\r\n\r\n')[1] ?? '') as { id: string };
    const again = await start({ TICK: '* * * * * *' });
    expect((await fetch(`${again.address}/api/leads/${id}`)).status).to.equal(200);
    await connector.until((call) => JSON.stringify(call.body).includes('lead.accept.form'));
    expect(await again.stop()).to.equal(0);
  });

  it('told to end, waits for what Teams is taking just now, so that it is not sent again', async () => {
    const desk = await start();
    await send({ type: 'installationUpdate', action: 'add' });
    const taken = Promise.withResolvers<undefined>();
    connector.plan(() => taken.promise);
    const { id } = (await (await post('/api/leads', aPostedLead())).json()) as { id: string };
    await connector.until(({ body }) => JSON.stringify(body).includes(id));
    const ended = desk.stop();
    await pause(300);
    taken.resolve(undefined);
    expect(await ended).to.equal(0);

    const again = await start({ TICK: '* * * * * *' });
    await pause(1_500);
    expect(await again.stop()).to.equal(0);
    expect(kindsOf(connector.calls)).to.deep.equal(['post', 'post']);
  });

  it('told to end, finishes the answer to who has just asked something', async () => {
    const desk = await start();
    const taken = Promise.withResolvers<undefined>();
    connector.plan(() => taken.promise);
    const answered = send({ type: 'message', text: 'help' });
    await connector.until(({ method }) => method === 'POST');
    const ended = desk.stop();
    await pause(300);
    taken.resolve(undefined);
    expect((await answered).status).to.equal(200);
    expect(await ended).to.equal(0);
  });
});

/** All that comes in until the other side ends the connection. */
async function textOf(socket: Socket): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
