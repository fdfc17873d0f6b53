import { expect } from 'chai';
import { connect } from 'node:net';
import { makeServer } from '../../src/http/make-server.ts';
import { StoreError } from '../../src/ports/store-error.ts';
import { sampleLead, startIntake, type IntakeServer } from './intake-server.ts';

const get = (path: string, headers = 'Host: x\r\n'): string =>
  `GET ${path} HTTP/1.1\r\n${headers}Connection: close\r\n\r\n`;

describe('The web server', () => {
  let server: IntakeServer;

  afterEach(async () => {
    await server.close();
  });

  describe('hands activities on', () => {
    const seen: unknown[] = [];
    const post = (body: string, headers = {}): ReturnType<IntakeServer['request']> =>
      server.request('/api/messages', {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
        body,
      });

    beforeEach(async () => {
      seen.length = 0;
      server = await startIntake({
        messages: ({ body }) => {
          seen.push(body);
          if (body['type'] === 'silent') return Promise.resolve({ status: 200 });
          const isWrong = body['type'] === 'problem';
          const headers: Record<string, string> = isWrong
            ? { 'Content-Type': 'application/problem+json' }
            : {};
          return Promise.resolve({ status: 202, headers, body: { type: 'answer' } });
        },
      });
    });

    it('with the body read, and answers what the handler says', async () => {
      const reply = await post('{"type":"message","text":"hi"}');
      expect(seen).to.deep.equal([{ type: 'message', text: 'hi' }]);
      expect(reply).to.deep.include({ status: 202, json: { type: 'answer' } });
    });

    it('and that may be nothing', async () => {
      expect(await post('{"type":"silent"}')).to.include({ status: 200, text: '' });
    });

    it('or a problem', async () => {
      const reply = await post('{"type":"problem"}');
      expect(reply.headers.get('content-type')).to.equal('application/problem+json');
      expect(reply.json).to.deep.equal({ type: 'answer' });
    });

    it('but not what is no JSON, or too long', async () => {
      for (const body of ['', '{', '[]', 'null']) expect((await post(body)).status).to.equal(400);
      expect((await post('{}', { 'content-type': 'text/plain' })).status).to.equal(415);
      expect((await post(`"${'x'.repeat(1_000_000)}"`)).status).to.equal(413);
      expect(seen).to.deep.equal([]);
    });
  });

  it('answers 500 without a word of the inside, and logs it under the id that the answer has', async () => {
    server = await startIntake({ messages: () => Promise.reject(new Error('the inside')) });
    const headers = { 'content-type': 'application/json' };
    const reply = await server.request('/api/messages', { method: 'POST', headers, body: '{}' });
    expect(reply.status).to.equal(500);
    expect(reply.text).not.to.match(/inside|\.ts/);
    const [line] = server.logged;
    expect(line?.event).to.equal('http.crashed');
    expect(line?.facts).to.deep.include({ instance: reply.json.instance, where: 'POST /api/messages' });
    expect(reply.json.instance).to.match(/^urn:uuid:/);
  });

  it('answers 503 while the store is away, and takes the lead when it is sent again', async () => {
    const store = { away: true };
    server = await startIntake({
      wrap: (receive) => (tenantId, lead) =>
        store.away ? Promise.reject(new StoreError('store.unavailable')) : receive(tenantId, lead),
    });
    const away = await server.post(sampleLead());
    expect(away.status).to.equal(503);
    expect(away.headers.get('retry-after')).to.equal('5');
    store.away = false;
    expect((await server.post(sampleLead())).status).to.equal(201);
  });

  it('answers 404 and 405 as problems, and names the methods it takes', async () => {
    server = await startIntake();
    for (const path of ['/', '/api', '/api/leads/1/2', '//', '/api/leads/%zz']) {
      const { status, json } = await server.get(path);
      expect({ status, type: json.type }, path).to.deep.equal({
        status: 404,
        type: 'urn:lead-desk:http.not_found',
      });
    }
    for (const [path, allow] of [
      ['/api/leads', 'POST'],
      ['/healthz', 'GET, HEAD'],
    ] as const) {
      const { status, json, headers } = await server.request(path, { method: 'DELETE' });
      expect({ status, type: json.type }).to.deep.equal({
        status: 405,
        type: 'urn:lead-desk:http.method_not_allowed',
      });
      expect(headers.get('allow')).to.equal(allow);
    }
    expect(server.logged).to.deep.equal([]);
  });

  it('lives on after requests that are made to break it', async () => {
    server = await startIntake();
    expect(await server.raw(get('/healthz', 'Host: a b[\r\n'))).to.match(/^HTTP\/1.1 400 .*problem\+json/s);
    expect(await server.raw(get('http://[::1'))).to.match(/^HTTP\/1.1 400 /);
    expect(await server.raw('nonsense\r\n\r\n')).to.match(/^HTTP\/1.1 400 /);
    expect(await server.raw(get('/healthz', ''))).to.match(/^HTTP\/1.1 400 /);
    expect(await server.raw(get(`/${'x'.repeat(20_000)}`))).to.match(/^HTTP\/1.1 431 /);
    const upgrade = 'Host: x\r\nConnection: upgrade, close\r\nUpgrade: websocket\r\n';
    expect(await server.raw(`GET /healthz HTTP/1.1\r\n${upgrade}\r\n`)).to.match(/^HTTP\/1.1 200 /);
    expect((await server.get('/healthz')).status).to.equal(200);
    expect(server.logged).to.deep.equal([]);
  });

  it('forgets a lead whose sender hangs up half way', async () => {
    server = await startIntake();
    const { port } = new URL(server.url);
    const head =
      'POST /api/leads HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{';
    const socket = connect(Number(port), '127.0.0.1', () => socket.end(head));
    await new Promise((resolve) => socket.resume().once('close', resolve));
    expect(await server.leads()).to.deep.equal([]);
    expect(server.logged).to.deep.equal([]);
    expect((await server.get('/healthz')).status).to.equal(200);
  });

  it('answers an endless body before its end', async () => {
    server = await startIntake();
    const head = 'POST /api/leads HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';
    const chunk = `${(1_000_000).toString(16)}\r\n${' '.repeat(1_000_000)}\r\n`;
    const endless = `${head}Transfer-Encoding: chunked\r\n\r\n${chunk.repeat(11)}`;
    expect(await server.raw(endless, /\r\n\r\n/)).to.match(/^HTTP\/1.1 413 /);
  });

  it('says that it is alive and ready, or why it is not', async () => {
    const readiness = { ok: true, problems: [] as string[] };
    server = await startIntake({ ready: () => Promise.resolve(readiness) });
    expect((await server.get('/healthz')).json).to.deep.equal({ status: 'alive' });
    expect((await server.get('/readyz')).json).to.deep.equal({ status: 'ready' });
    Object.assign(readiness, {
      ok: false,
      problems: ['the store does not answer', 'the scheduler stands still'],
    });
    const reply = await server.get('/readyz');
    expect(reply.status).to.equal(503);
    expect(reply.json.problems).to.deep.equal(readiness.problems);
    expect((await server.request('/readyz', { method: 'HEAD' })).status).to.equal(503);
  });

  it('counts what it does, as Prometheus text', async () => {
    server = await startIntake();
    await server.post(sampleLead());
    await server.post(sampleLead());
    await server.get('/nowhere');
    const { text, headers } = await server.get('/metrics');
    expect(headers.get('content-type')).to.match(/^text\/plain; version=0.0.4/);
    const count = 'lead_desk_http_request_duration_seconds_count';
    expect(text).to.contain('lead_desk_leads_received_total{source="website"} 1\n');
    expect(text).to.contain(`${count}{method="POST",route="/api/leads",status="201"} 1\n`);
    expect(text).to.contain(`${count}{method="POST",route="/api/leads",status="200"} 1\n`);
    expect(text).to.contain(`${count}{method="GET",route="none",status="404"} 1\n`);
    expect(text).to.contain('process_resident_memory_bytes');
  });

  it('listens to this machine alone in local mode', async () => {
    server = await startIntake({ local: true });
    const { hostname, port } = new URL(server.url);
    expect(hostname).to.equal('127.0.0.1');
    const elsewhere = await new Promise((resolve) => {
      const socket = connect(Number(port), '::1', () => {
        resolve('connected');
        socket.destroy();
      }).once('error', () => {
        resolve('refused');
      });
    });
    expect(elsewhere).to.equal('refused');
  });

  it('does not start on a port that is taken', async () => {
    server = await startIntake();
    const second = makeServer(server.http);
    const error = await second.listen(Number(new URL(server.url).port)).catch((reason: unknown) => reason);
    expect(error).to.include({ code: 'EADDRINUSE' });
  });

  it('answers what is under way before it ends, takes nothing new, and leaves no connection', async () => {
    const gate: { open?: () => void } = {};
    const held = new Promise<void>((resolve) => (gate.open = resolve));
    const arrived: { tell?: () => void } = {};
    const inside = new Promise<void>((resolve) => (arrived.tell = resolve));
    server = await startIntake({
      wrap: (receive) => async (tenantId, lead) => {
        arrived.tell?.();
        await held;
        return receive(tenantId, lead);
      },
    });
    await server.get('/healthz');
    const underWay = server.post(sampleLead());
    await inside;
    const ended = server.end();
    expect(await server.get('/healthz').catch(() => 'refused')).to.equal('refused');
    gate.open?.();
    const reply = await underWay;
    expect(reply.status).to.equal(201);
    expect(reply.headers.get('connection')).to.equal('close');
    await ended;
  });
});
