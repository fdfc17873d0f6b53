import type { CosmosClientOptions } from '@azure/cosmos';
import { createDefaultHttpClient, RestError } from '@azure/core-rest-pipeline';

type HttpClient = NonNullable<CosmosClientOptions['httpClient']>;

/** What the SDK, left to itself, tries again after a whole second, ten times: longer than a click may wait. */
const BROKEN: readonly unknown[] = ['ECONNRESET', 'EPIPE'];

/**
 * The SDK's own way to the account, but for two things: a connection that broke is left to us (persist.ts), and
 * an error page of something in between, which is no JSON, does not make the SDK stumble.
 */
export function makeHttpClient(client: HttpClient = createDefaultHttpClient()): HttpClient {
  return {
    sendRequest: async (request) => {
      try {
        const answer = await client.sendRequest(request);
        return answer.status < 400 || isJson(answer.bodyAsText)
          ? answer
          : { ...answer, bodyAsText: '{"message":""}' };
      } catch (error) {
        throw withoutRequest(error);
      }
    },
  };
}

/** The request has the key's signature, or a token, in its headers: it has no business in an error. */
function withoutRequest(error: unknown): unknown {
  if (!(error instanceof RestError)) return error;
  const { message, code = '' } = error;
  return new RestError(message, { code: BROKEN.includes(code) ? 'CONNECTION_BROKEN' : code });
}

function isJson(text: string | null | undefined): boolean {
  try {
    return typeof JSON.parse(text ?? '') === 'object';
  } catch {
    return false;
  }
}
