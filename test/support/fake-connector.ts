import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One call that the bot made to the connector. */
export type Call = {
  method: string;
  conversation: string;
  activityId?: string;
  // What was sent is looked into by many tests; its shape is Teams' own.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
  /** The id given to a new activity. */
  id?: string;
  status: number;
};

/** How a call is to be answered instead of well. `hang`: never; `drop`: done, but the answer is lost. */
export type Trouble = { status: number; code?: string; retryAfter?: string } | 'hang' | 'drop';
/** May take its time over an answer. */
export type Plan = (call: Call) => Trouble | undefined | Promise<Trouble | undefined>;

export type FakeConnector = {
  url: string;
  calls: Call[];
  /** What stands in a conversation now, edits applied, by activity id. */
  posts: Map<string, Call>;
  plan: (plan: Plan | undefined) => void;
  /** What was read of members, by its path. */
  asked: string[];
  /** Who is in a conversation; undefined where nobody knows. */
  members: (conversation: string, people: readonly object[] | undefined) => void;
  /** Resolves when a call that fits has come, answered or not; rejects after ten seconds. */
  until: (fits: (call: Call) => boolean) => Promise<Call>;
  close: () => Promise<void>;
};

/** Teams' connector on loopback: takes posts, replies and edits, and can throttle, refuse and lose. */
export async function startFakeConnector(): Promise<FakeConnector> {
  const calls: Call[] = [];
  const posts = new Map<string, Call>();
  const asked: string[] = [];
  const people = new Map<string, readonly object[]>();
  const waiters = new Set<() => void>();
  const state = { plan: undefined as Plan | undefined, next: 1_700_000_000_000 };

  const answer = (
    response: ServerResponse,
    status: number,
    body: unknown,
    headers: Record<string, string> = {},
  ): void => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };

  const carryOut = (call: Call): void => {
    if (call.method === 'POST') call.id = String(state.next++);
    const id = call.id ?? call.activityId ?? '';
    posts.set(id, { ...call, id });
  };

  const serveActivity = async (call: Call, response: ServerResponse): Promise<void> => {
    calls.push(call);
    for (const wake of waiters) wake();
    const trouble = (await state.plan?.(call)) ?? missing(call);
    if (trouble === undefined || trouble === 'drop') carryOut(call);
    call.status = typeof trouble === 'object' ? trouble.status : 200;
    for (const wake of waiters) wake();
    if (trouble === 'drop') response.destroy();
    else if (typeof trouble === 'object') refuse(response, trouble);
    else if (trouble === undefined)
      answer(response, call.method === 'POST' ? 201 : 200, { id: call.id ?? call.activityId });
  };

  /** An edit of a post that is not there. */
  const missing = ({ method, activityId = '' }: Call): Trouble | undefined =>
    method === 'PUT' && !posts.has(activityId)
      ? { status: 404, code: 'ActivityNotFoundInConversation' }
      : undefined;

  const refuse = (
    response: ServerResponse,
    { status, code = 'Trouble', retryAfter }: Exclude<Trouble, string>,
  ): void => {
    const headers: Record<string, string> = retryAfter === undefined ? {} : { 'retry-after': retryAfter };
    answer(response, status, { error: { code, message: 'planned' } }, headers);
  };

  const serveMember = (response: ServerResponse, [path, conversation = '', id]: RegExpExecArray): void => {
    const list = people.get(conversation);
    const found = list?.find((one) => Object.values(one).includes(id));
    const code = list === undefined ? 'NotFound' : 'MemberNotFoundInConversation';
    if (found === undefined) answer(response, 404, { error: { code, message: path } });
    else answer(response, 200, found);
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '');
    const members = /\/v3\/conversations\/([^/]+)\/(?:paged)?members$/.exec(path);
    if (path.includes('members')) asked.push(path);
    if (members?.[1] !== undefined) {
      answer(response, 200, { members: people.get(members[1]) ?? [] });
      return;
    }
    const member = /\/v3\/conversations\/([^/]+)\/members\/([^/]+)$/.exec(path);
    if (member !== null) {
      serveMember(response, member);
      return;
    }
    const match = /\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/.exec(path);
    if (match?.[1] === undefined) {
      answer(response, 404, { error: { code: 'NotFound', message: path } });
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString() || '{}');
    await serveActivity(
      {
        method: request.method ?? '',
        conversation: match[1],
        body,
        status: 200,
        ...(match[2] ? { activityId: match[2] } : {}),
      },
      response,
    );
  };

  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  await listen(server);
  const { port } = server.address() as AddressInfo;

  const until = (fits: (call: Call) => boolean): Promise<Call> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiters.delete(look);
        reject(
          new Error(
            `The connector was not called as expected; last calls: ${JSON.stringify(calls.slice(-3)).slice(0, 600)}`,
          ),
        );
      }, 10_000);
      const look = (): void => {
        const found = calls.find(fits);
        if (found === undefined) return;
        clearTimeout(timer);
        waiters.delete(look);
        resolve(found);
      };
      waiters.add(look);
      look();
    });

  return {
    url: `http://127.0.0.1:${port}/`,
    calls,
    posts,
    asked,
    plan: (plan) => {
      state.plan = plan;
    },
    members: (conversation, list) => {
      if (list === undefined) people.delete(conversation);
      else people.set(conversation, list);
    },
    until,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
}
