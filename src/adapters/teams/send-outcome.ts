import type { SendOutcome } from '../../ports/messenger.ts';

/** What of a failed call to Teams tells how it failed. */
export type Failure = { status?: number; code: string; retryAfterMs?: number };

/** Codes that mean that the bot cannot speak there any more, whatever the status. */
const CHANNEL_GONE = new Set([
  'BotNotInConversationRoster',
  'BotNotRegistered',
  'BotDisabledByAdmin',
  'ConversationBlockedByUser',
  'ConversationNotFound',
  'TeamNotFound',
  'ThreadNotFound',
  'ChannelNotFound',
]);

const POST_GONE = new Set(['ActivityNotFoundInConversation', 'MessageNotFound', 'ActivityNotFound']);

/** Sorts a failed send. `editing`: an existing post was to be changed, which may be repeated without harm. */
export function sortFailure(failure: Failure, editing: boolean): SendOutcome {
  const { status, code, retryAfterMs } = failure;
  if (POST_GONE.has(code)) return editing ? { kind: 'post-gone' } : { kind: 'refused', code };
  if (CHANNEL_GONE.has(code)) return { kind: 'channel-gone', code };
  if (status === undefined || status === 408 || status >= 500) {
    return editing ? later(code, retryAfterMs) : { kind: 'unclear', code };
  }
  if (status === 429 || status === 412 || status === 425) return later(code, retryAfterMs);
  if (status === 403 || (status === 404 && !editing)) return gone(editing, code);
  if (status === 404) return { kind: 'post-gone' };
  if (status === 401) return later(code, undefined);
  return { kind: 'refused', code };
}

/** A 403 without a known code: on an edit the post was deleted by somebody, on a post the bot is out. */
function gone(editing: boolean, code: string): SendOutcome {
  return editing ? { kind: 'post-gone' } : { kind: 'channel-gone', code };
}

function later(code: string, after: number | undefined): SendOutcome {
  return { kind: 'later', code, ...(after === undefined ? {} : { after }) };
}

type RestErrorLike = {
  statusCode?: unknown;
  code?: unknown;
  details?: { error?: { code?: unknown } };
  response?: { headers?: { get(name: string): string | undefined } };
};

/** Reads what the SDK throws; anything else is a failure without a status. */
export function readFailure(error: unknown, now: number): Failure {
  const { statusCode, code, details, response } = (error ?? {}) as RestErrorLike;
  const named = details?.error?.code ?? code;
  const retryAfterMs = readRetryAfter(response?.headers?.get('retry-after'), now);
  return {
    ...(typeof statusCode === 'number' ? { status: statusCode } : {}),
    code: typeof named === 'string' && named !== '' ? named : `Status${String(statusCode ?? 'Unknown')}`,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
}

/** Seconds, or the date until which to wait. */
export function readRetryAfter(header: string | null | undefined, now: number): number | undefined {
  if (header === undefined || header === null || header.trim() === '') return undefined;
  const seconds = Number(header);
  const ms = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(header) - now;
  return Number.isNaN(ms) ? undefined : Math.max(0, Math.ceil(ms));
}
