import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

/** What goes wrong with one call. `reaches`: the server gets it, and does what it asks. */
export type Fault =
  | { kind: 'delay'; ms: number }
  | { kind: 'drop' | 'stall'; reaches: boolean; meanwhile?: () => Promise<unknown> }
  | { kind: 'refuse'; status: number; reaches: boolean; headers?: Record<string, string>; body?: string };

/** A call as it came by. */
export type Call = {
  operation: 'read' | 'create' | 'write' | 'replace' | 'remove' | 'query' | 'plan' | 'other';
  database: string;
  container: string;
  /** The text of a query. */
  query?: string;
};

/** Decides which calls go wrong, and how. */
export type Plan = (call: Call) => Fault | undefined;

export type FaultProxy = {
  endpoint: string;
  /** What came by since the last plan was made. */
  calls: () => readonly Call[];
  plan: (plan: Plan) => void;
  /** Gives up all connections that there are, so that the other side sees it only when it uses one. */
  giveUp: () => void;
  /** From now on nobody listens at the address. */
  leave: () => Promise<void>;
  comeBack: () => Promise<void>;
  close: () => Promise<void>;
};

/** Stands between the SDK and Cosmos. Without a plan, all calls go through as they are. */
export async function startFaultProxy(upstream: string): Promise<FaultProxy> {
  let plan: Plan = () => undefined;
  let calls: Call[] = [];
  let open = new Set<Socket>();
  let givenUp = new Set<Socket>();

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await text(request);
    const call = callOf(request, body);
    calls.push(call);
    const fault = plan(call);
    const reaches = fault === undefined || fault.kind === 'delay' || fault.reaches;
    const answer = reaches ? await forward(upstream, request, body) : undefined;
    await (fault === undefined ? give(response, answer) : spoil(fault, response, answer));
  };

  const server = createServer((request, response) => {
    if (givenUp.has(request.socket)) request.socket.destroy();
    else serve(request, response).catch(() => request.socket.destroy());
  });
  server.keepAliveTimeout = 0;
  server.on('connection', (socket) => open.add(socket));
  const listen = (port: number): Promise<void> =>
    new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  const leave = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => {
        resolve();
      });
      server.closeAllConnections();
    });

  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    calls: () => calls,
    plan: (next) => {
      plan = next;
      calls = [];
    },
    giveUp: () => {
      [open, givenUp] = [new Set(), open];
    },
    leave,
    comeBack: () => listen(port),
    close: leave,
  };
}

function callOf(request: IncomingMessage, body: string): Call {
  const [, , database = '', , container = '', documents] = decodeURIComponent(request.url ?? '').split('/');
  const operation = documents === 'docs' ? operationOf(request) : 'other';
  if (operation !== 'query') return { operation, database, container };
  const { query } = JSON.parse(body) as { query: string };
  return { operation, database, container, query };
}

function operationOf({ method = '', headers }: IncomingMessage): Call['operation'] {
  if (headers['x-ms-cosmos-is-query-plan-request'] !== undefined) return 'plan';
  if (headers['x-ms-documentdb-isquery'] !== undefined) return 'query';
  if (headers['x-ms-documentdb-is-upsert'] !== undefined) return 'write';
  return OPERATIONS[method] ?? 'other';
}

const OPERATIONS: Readonly<Record<string, Call['operation']>> = {
  GET: 'read',
  POST: 'create',
  PUT: 'replace',
  DELETE: 'remove',
};

type Answer = { status: number; headers: IncomingMessage['headers']; body: string };

function forward(upstream: string, { method, url, headers }: IncomingMessage, body: string): Promise<Answer> {
  const target = new URL(url ?? '/', upstream);
  const send = target.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const out = send(target, { method, headers: { ...headers, host: target.host } }, (answer) => {
      text(answer).then((read) => {
        resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: read });
      }, reject);
    });
    out.on('error', reject);
    out.end(body);
  });
}

/** They speak of one connection, and the answer takes another. */
const OF_THE_CONNECTION: readonly string[] = [
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
];

function give(response: ServerResponse, answer: Answer | undefined): Promise<void> {
  const { status, headers, body } = answer ?? { status: 502, headers: {}, body: '' };
  const passed = Object.entries(headers).filter(([name]) => !OF_THE_CONNECTION.includes(name));
  // Not in a chain: where restify is loaded, every response of the process is its own, and this gives back nothing.
  response.writeHead(status, Object.fromEntries(passed));
  response.end(body);
  return Promise.resolve();
}

async function spoil(fault: Fault, response: ServerResponse, answer: Answer | undefined): Promise<void> {
  switch (fault.kind) {
    case 'delay':
      await sleep(fault.ms);
      return give(response, answer);
    case 'refuse': {
      const { status, headers = {}, body = '{"code":"Fault","message":"By plan"}' } = fault;
      return give(response, { status, headers: { 'x-ms-request-charge': '1', ...headers }, body });
    }
    case 'drop':
      await fault.meanwhile?.();
      response.destroy();
      return;
    case 'stall':
      await fault.meanwhile?.();
  }
}
