import type { SendOutcome } from '../../ports/messenger.ts';
import { Refused } from './refused.ts';

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

type Meaning = Exclude<SendOutcome['kind'], 'sent'>;

/** By status, where the code says nothing: what it means on a new post, and on an edit of one. */
const BY_STATUS: Record<number, { posting: Meaning; editing: Meaning }> = {
  // The token was refused: mended by the operator or by time.
  401: { posting: 'later', editing: 'later' },
  // Without a known code: the bot is out of the channel, or somebody deleted the post.
  403: { posting: 'channel-gone', editing: 'post-gone' },
  404: { posting: 'channel-gone', editing: 'post-gone' },
  408: { posting: 'unclear', editing: 'later' },
  412: { posting: 'later', editing: 'later' },
  425: { posting: 'later', editing: 'later' },
  429: { posting: 'throttled', editing: 'throttled' },
};

const UNKNOWN = { posting: 'unclear', editing: 'later' } as const;
const REFUSED = { posting: 'refused', editing: 'refused' } as const;

/** Sorts a failed send. `editing`: an existing post was to be changed, which may be repeated without harm. */
export function sortFailure({ status, code, retryAfterMs }: Failure, editing: boolean): SendOutcome {
  if (CHANNEL_GONE.has(code)) return { kind: 'channel-gone', code };
  if (POST_GONE.has(code)) return editing ? { kind: 'post-gone' } : { kind: 'refused', code };
  const row = status === undefined || status >= 500 ? UNKNOWN : (BY_STATUS[status] ?? REFUSED);
  const kind = editing ? row.editing : row.posting;
  if (kind === 'post-gone') return { kind };
  if (kind !== 'later' && kind !== 'throttled') return { kind, code };
  return { kind, code, ...(retryAfterMs === undefined ? {} : { after: retryAfterMs }) };
}

/** Reads what a call of Teams rejects with; anything else is a failure without a status. */
export function readFailure(error: unknown, now: number): Failure {
  if (!(error instanceof Refused)) return { code: codeOf(error) ?? 'StatusUnknown' };
  const { status, code = `Status${status}`, retryAfter } = error;
  const retryAfterMs = readRetryAfter(retryAfter, now);
  return { status, code, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
}

function codeOf(error: unknown): string | undefined {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' && code !== '' ? code : undefined;
}

/** Seconds, or the date until which to wait. */
export function readRetryAfter(header: string | null | undefined, now: number): number | undefined {
  if (header === undefined || header === null || header.trim() === '') return undefined;
  const seconds = Number(header);
  const ms = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(header) - now;
  return Number.isNaN(ms) ? undefined : Math.max(0, Math.ceil(ms));
}
