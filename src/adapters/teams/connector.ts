import type { HttpMethods, PipelinePolicy, PipelineResponse } from '@azure/core-rest-pipeline';
import type {
  Activity,
  PagedMembersResult,
  ResourceResponse,
  TeamsChannelAccount,
} from 'botframework-schema';
import type { Millis } from '../../domain/time.ts';
import { Refused } from './refused.ts';
import {
  createDefaultHttpClient,
  createEmptyPipeline,
  createHttpHeaders,
  createPipelineRequest,
  decompressResponsePolicy,
  proxyPolicy,
  redirectPolicy,
} from './rest-pipeline.ts';

/**
 * The calls of the Bot Connector that we make, at one service URL. They reject with Refused where Teams has answered,
 * and otherwise with what the network met; none is repeated (docs/decisions/0002).
 */
export type Connector = {
  post: (conversation: string, activity: Partial<Activity>) => Promise<Partial<ResourceResponse>>;
  /** In chats with threads, below the activity that is replied to. */
  reply: (
    conversation: string,
    to: string,
    activity: Partial<Activity>,
  ) => Promise<Partial<ResourceResponse>>;
  edit: (conversation: string, id: string, activity: Partial<Activity>) => Promise<void>;
  remove: (conversation: string, id: string) => Promise<void>;
  /** A page of the people of a conversation, and the token of the next. */
  members: (
    conversation: string,
    page: { size: number; token: string | undefined },
  ) => Promise<Partial<PagedMembersResult>>;
  member: (conversation: string, id: string, within: Millis) => Promise<Partial<TeamsChannelAccount>>;
};

/** Puts the bot's token on a request. */
export type Sign = (request: { headers: { set(name: string, value: string): void } }) => Promise<unknown>;

/** A request to Teams that is not answered by then may or may not have arrived. */
const ANSWER_WITHIN: Millis = 12_000;

type Asked = { method: HttpMethods; path: readonly string[]; query?: string; body?: object; within?: Millis };

export function makeConnector(serviceUrl: string, sign: Sign): Connector {
  const ask = makeAsk(serviceUrl, sign);
  const said = async (asked: Asked): Promise<object> => readObject(await ask(asked));
  const activities = (conversation: string, ...more: readonly string[]): readonly string[] => [
    conversation,
    'activities',
    ...more,
  ];

  return {
    post: (conversation, body) => said({ method: 'POST', path: activities(conversation), body }),
    reply: (conversation, to, body) => said({ method: 'POST', path: activities(conversation, to), body }),
    edit: async (conversation, id, body) => {
      await ask({ method: 'PUT', path: activities(conversation, id), body });
    },
    remove: async (conversation, id) => {
      await ask({ method: 'DELETE', path: activities(conversation, id) });
    },
    members: (conversation, { size, token }) => {
      const query = new URLSearchParams({
        pageSize: String(size),
        ...(token ? { continuationToken: token } : {}),
      });
      return said({ method: 'GET', path: [conversation, 'pagedmembers'], query: `?${query}` });
    },
    member: (conversation, id, within) =>
      said({ method: 'GET', path: [conversation, 'members', id], within }),
  };
}

/** Kept connections are shared by all. */
const http = createDefaultHttpClient();

function makeAsk(serviceUrl: string, sign: Sign): (asked: Asked) => Promise<string> {
  const root = `${serviceUrl.replace(/\/+$/, '')}/v3/conversations`;
  const allowInsecureConnection = serviceUrl.startsWith('http:');
  const pipeline = createEmptyPipeline();
  for (const policy of [proxyPolicy(), decompressResponsePolicy(), redirectPolicy(), signed(sign)])
    pipeline.addPolicy(policy);

  return async ({ method, path, query = '', body, within = ANSWER_WITHIN }) => {
    const request = createPipelineRequest({
      url: [root, ...path.map(encodeURIComponent)].join('/') + query,
      method,
      headers: createHttpHeaders(HEADERS),
      timeout: within,
      allowInsecureConnection,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return textOf(await pipeline.sendRequest(http, request));
  };
}

/** The last of all: a request that is sent elsewhere is signed again. It sees no more of it than its headers. */
function signed(sign: Sign): PipelinePolicy {
  return {
    name: 'signed',
    sendRequest: async (request, next) => {
      await sign({ headers: request.headers });
      return next(request);
    },
  };
}

const HEADERS = {
  accept: '*/*',
  'content-type': 'application/json; charset=utf-8',
  'user-agent': 'Lead-Desk',
};

function textOf({ status, headers, bodyAsText }: PipelineResponse): string {
  const text = bodyAsText ?? '';
  if (status >= 200 && status < 300) return text;
  throw new Refused(status, readObject(text), headers.get('retry-after'));
}

/** Teams answers some calls with nothing, and a gateway before it with a page. */
function readObject(text: string): object {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null ? read : {};
  } catch {
    return {};
  }
}
