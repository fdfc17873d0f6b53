import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { makeConnector } from '../../src/adapters/teams/connector.ts';
import { readFailure } from '../../src/adapters/teams/send-outcome.ts';

const THREAD = '19:general@thread.tacv2;messageid=17';
const POSTED = { type: 'message', text: 'Grüße & 10 €' } as const;

type Heard = { method: string | undefined; url: string | undefined; body: string; token: string | undefined };

describe('The connector of Teams', () => {
  let server: Server;
  let heard: Heard[];
  let answer: (response: ServerResponse, request: IncomingMessage) => void;
  const url = (end = '/emea/'): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}${end}`;
  const connector = (end?: string) =>
    makeConnector(url(end), ({ headers }) => {
      headers.set('authorization', 'Bearer token');
      return Promise.resolve();
    });
  const failureOf = async (call: Promise<unknown>) => {
    const failed = await call.then(
      () => expect.fail('it was done'),
      (error: unknown) => error,
    );
    return readFailure(failed, 0);
  };

  beforeEach(async () => {
    heard = [];
    answer = (response) => response.end('{"id":"42"}');
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { method, url, headers } = request;
        heard.push({ method, url, body: Buffer.concat(chunks).toString(), token: headers.authorization });
        answer(response, request);
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const thread = '/emea/v3/conversations/19%3Ageneral%40thread.tacv2%3Bmessageid%3D17';
  const body = JSON.stringify(POSTED);
  const token = 'Bearer token';
  type Calls = ReturnType<typeof makeConnector>;
  const calls: readonly [name: string, call: (connector: Calls) => Promise<unknown>, heard: Heard][] = [
    [
      'posts',
      ({ post }) => post(THREAD, POSTED),
      { method: 'POST', url: `${thread}/activities`, body, token },
    ],
    [
      'replies',
      ({ reply }) => reply(THREAD, '1/7', POSTED),
      { method: 'POST', url: `${thread}/activities/1%2F7`, body, token },
    ],
    [
      'edits',
      ({ edit }) => edit(THREAD, '17', POSTED),
      { method: 'PUT', url: `${thread}/activities/17`, body, token },
    ],
    [
      'takes back',
      ({ remove }) => remove(THREAD, '17'),
      { method: 'DELETE', url: `${thread}/activities/17`, body: '', token },
    ],
    [
      'reads members',
      ({ members }) => members(THREAD, { size: 200, token: undefined }),
      { method: 'GET', url: `${thread}/pagedmembers?pageSize=200`, body: '', token },
    ],
    [
      'reads further members',
      ({ members }) => members(THREAD, { size: 200, token: 'a+b=' }),
      {
        method: 'GET',
        url: `${thread}/pagedmembers?pageSize=200&continuationToken=a%2Bb%3D`,
        body: '',
        token,
      },
    ],
    [
      'looks for a member',
      ({ member }) => member(THREAD, '29:ana', 2_000),
      { method: 'GET', url: `${thread}/members/29%3Aana`, body: '', token },
    ],
  ];
  for (const [name, call, expected] of calls)
    it(`${name}, signed, where the service URL says`, async () => {
      await call(connector());
      await call(connector('/emea'));
      expect(heard).to.deep.equal([expected, expected]);
    });

  type Given = { status?: number; headers?: Record<string, string>; body?: string | Buffer };
  const give =
    ({ status = 200, headers = {}, body: given = '' }: Given) =>
    (response: ServerResponse): void => {
      response.writeHead(status, headers);
      response.end(given);
    };

  const packed = { headers: { 'content-encoding': 'gzip' }, body: gzipSync('{"id":"43"}') };
  const answers: readonly [title: string, given: Given, read: object][] = [
    ['the id of the post', { body: '{"id":"42"}' }, { id: '42' }],
    ['nothing', { status: 204 }, {}],
    ['a text', { status: 201, body: 'created' }, {}],
    ['null', { body: 'null' }, {}],
    ['something packed', packed, { id: '43' }],
  ];
  for (const [title, given, read] of answers)
    it(`takes ${title} for an answer`, async () => {
      answer = give(given);
      expect(await connector().post(THREAD, POSTED)).to.deep.equal(read);
    });

  const refusals: readonly [title: string, given: Given, read: object][] = [
    [
      'the code that Teams gives',
      { status: 403, body: '{"error":{"code":"BotNotInConversationRoster"}}' },
      { status: 403, code: 'BotNotInConversationRoster' },
    ],
    [
      'how long to wait',
      { status: 429, headers: { 'retry-after': '7' } },
      { status: 429, code: 'Status429', retryAfterMs: 7_000 },
    ],
    [
      'the status alone where a gateway answers with a page',
      { status: 502, body: '<h1>Bad gateway</h1>' },
      { status: 502, code: 'Status502' },
    ],
    [
      'the status alone where the code is none',
      { status: 400, body: '{"error":{"code":5}}' },
      { status: 400, code: 'Status400' },
    ],
  ];
  for (const [title, given, read] of refusals)
    it(`says ${title}`, async () => {
      answer = give(given);
      expect(await failureOf(connector().post(THREAD, POSTED))).to.deep.equal(read);
      expect(heard).to.have.length(1);
    });

  it('says no status where the connection ends, and does not try again', async () => {
    answer = (response) => response.destroy();
    expect(await failureOf(connector().post(THREAD, POSTED))).to.deep.equal({ code: 'ECONNRESET' });
    expect(heard).to.have.length(1);
  });

  it('gives up an answer that does not come in time', async () => {
    answer = () => undefined;
    const failure = await failureOf(connector().member(THREAD, '29:ana', 20));
    expect(failure).to.not.have.property('status');
  });

  it('follows where it is sent to', async () => {
    answer = (response, { url: asked }) => {
      const isThere = asked?.startsWith('/amer/') === true;
      const location = url(asked?.replace('/emea/', '/amer/'));
      give(isThere ? { body: '{"id":"44"}' } : { status: 307, headers: { location } })(response);
    };
    expect(await connector().post(THREAD, POSTED)).to.deep.equal({ id: '44' });
    const call = { method: 'POST', body, token };
    const activities = `${thread}/activities`;
    expect(heard).to.deep.equal([
      { ...call, url: activities },
      { ...call, url: activities.replace('/emea/', '/amer/') },
    ]);
  });

  it('takes the token nowhere else', async () => {
    answer = give({ status: 307, headers: { location: 'http://localhost:9/v3/conversations' } });
    const failure = await failureOf(connector().post(THREAD, POSTED));
    expect(failure).to.deep.equal({ status: 307, code: 'Status307' });
  });
});
