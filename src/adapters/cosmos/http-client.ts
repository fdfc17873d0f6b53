import { Agent, type AgentOptions } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import type { CosmosClientOptions } from '@azure/cosmos';
import { createDefaultHttpClient, RestError } from '@azure/core-rest-pipeline';
import type { Millis } from '../../domain/time.ts';
import { CONNECTION_BROKEN } from './failures.ts';

type HttpClient = NonNullable<CosmosClientOptions['httpClient']>;

/** A way to one account, with connections of its own. */
export type Wire = HttpClient & { close(): void };

/** What the SDK, left to itself, tries again after a whole second, ten times: longer than a click may wait. */
const BROKEN: readonly unknown[] = ['ECONNRESET', 'EPIPE'];

/** Things in between forget a connection that is quiet for some minutes, and tell nobody. */
const QUIET: Millis = 60_000;

/**
 * The SDK's own way to the account, but for three things: a connection that broke is left to us (persist.ts), an
 * error page of something in between, which is no JSON, does not make the SDK stumble, and connections are shared
 * with no other client.
 */
export function makeWire(endpoint: string, client: HttpClient = createDefaultHttpClient()): Wire {
  const agent = makeAgent(endpoint);
  return {
    sendRequest: async (request) => {
      request.agent = agent;
      try {
        const answer = await client.sendRequest(request);
        return answer.status < 400 || isJson(answer.bodyAsText)
          ? answer
          : { ...answer, bodyAsText: '{"message":""}' };
      } catch (error) {
        dropIdle(agent);
        throw withoutRequest(error);
      }
    },
    close: () => {
      agent.destroy();
    },
  };
}

function makeAgent(endpoint: string): Agent {
  const options: AgentOptions = { keepAlive: true, timeout: QUIET };
  return endpoint.startsWith('http:')
    ? new Agent(options)
    : new SecureAgent({ ...options, minVersion: 'TLSv1.2' });
}

/** Where one connection broke, or had no answer, those that lie idle beside it are no better: the next try makes one. */
function dropIdle({ freeSockets }: Agent): void {
  for (const sockets of Object.values(freeSockets))
    for (const socket of [...(sockets ?? [])]) socket.destroy();
}

/** The request has the key's signature, or a token, in its headers: it has no business in an error. */
function withoutRequest(error: unknown): unknown {
  if (!(error instanceof RestError)) return error;
  const { message, code = '' } = error;
  return new RestError(message, { code: BROKEN.includes(code) ? CONNECTION_BROKEN : code });
}

function isJson(text: string | null | undefined): boolean {
  try {
    return typeof JSON.parse(text ?? '') === 'object';
  } catch {
    return false;
  }
}
