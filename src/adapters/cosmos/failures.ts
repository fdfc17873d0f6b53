import type { Millis } from '../../domain/time.ts';
import { StoreError } from '../../ports/store-error.ts';

/** What a failure says: try again, or there is no use in it. */
type Meaning = 'passes' | 'closed';

/**
 * By status; what is not listed is a mistake of ours. 409 is met here only where nobody could expect it: two
 * instances make the same container, or a document is gone before it can be looked at.
 */
const MEANINGS = {
  401: 'closed',
  403: 'closed',
  404: 'closed',
  408: 'passes',
  409: 'passes',
  410: 'passes',
  429: 'passes',
  449: 'passes',
  500: 'passes',
  502: 'passes',
  503: 'passes',
  504: 'passes',
} as const satisfies Record<number, Meaning>;

/** What fails before there is a status: the way to the account, the time that we give it, or an identity. */
const ON_THE_WAY: readonly string[] = [
  'AbortError',
  'TimeoutError',
  'RestError',
  'SyntaxError',
  'CredentialUnavailableError',
  'AuthenticationError',
  'AggregateAuthenticationError',
];

/** A 404 that is none: the replica has not yet heard of what this process has written. */
const BEHIND_SESSION = 1002;

/** The code of a connection that the other side has given up. */
export const CONNECTION_BROKEN = 'CONNECTION_BROKEN';

const FIRST_WAIT: Millis = 50;
const LONGEST_WAIT: Millis = 1_000;

/** What the SDK throws, as far as we look at it. */
type Thrown = {
  name?: unknown;
  message?: unknown;
  code?: unknown;
  substatus?: unknown;
  activityId?: unknown;
  retryAfterInMs?: unknown;
};

export function statusOf(error: unknown): number | undefined {
  const { code } = error as Thrown;
  // Below that are the codes of what the platform throws itself, such as that a time is over.
  return typeof code === 'number' && code >= 400 ? code : undefined;
}

/** How long to wait before the next try; undefined where there should be none. */
export function waitAfter(error: unknown, tries: number): Millis | undefined {
  if (meaningOf(error) !== 'passes') return undefined;
  const { code, retryAfterInMs } = error as Thrown;
  // It had most likely lain idle for too long: a new one is there at once.
  if (code === CONNECTION_BROKEN && tries === 0) return 0;
  const jittered = Math.random() * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** tries);
  // The server knows when it will have room; who comes at that very moment comes with all the others.
  return typeof retryAfterInMs === 'number' ? retryAfterInMs + jittered / 4 : jittered;
}

/** The error under the port's own name, or as it is where it shows a mistake of ours. */
export function storeError(error: unknown): unknown {
  if (meaningOf(error) === undefined) return error;
  return new StoreError('store.unavailable', { cause: bare(error) });
}

function meaningOf(error: unknown): Meaning | undefined {
  const status = statusOf(error);
  if (status === 404 && (error as Thrown).substatus === BEHIND_SESSION) return 'passes';
  if (status !== undefined) return (MEANINGS as Partial<Record<number, Meaning>>)[status];
  return error instanceof Error && ON_THE_WAY.includes(error.name) ? 'passes' : undefined;
}

/** What an operator needs of it. The errors of the SDK carry requests, and those carry keys and tokens. */
function bare(error: unknown): Error {
  const { name, message, code, substatus, activityId } = error as Thrown;
  const facts = Object.entries({ code, substatus, activityId }).filter(([, fact]) => fact !== undefined);
  return Object.assign(new Error(String(message)), { name: String(name) }, Object.fromEntries(facts));
}
