import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { withHeaders, type Answer } from './answer.ts';
import { problem } from './problem.ts';
import { makeRateLimit, type Rate } from './rate-limit.ts';

/** Why a request to /api/leads is not let in; undefined lets it in. */
export type Admit = (req: IncomingMessage) => Answer | undefined;

const GENEROUS: Rate = { burst: 1000, perSecond: 200 };

/** Without keys the door is open in local mode, and shut otherwise. */
export function makeAdmit(options: {
  keys: readonly string[];
  local: boolean;
  rate?: Rate | undefined;
}): Admit {
  const digests = options.keys.map(digest);
  const limit = makeRateLimit(options.rate ?? GENEROUS, () => performance.now() / 1000);
  if (options.local && digests.length === 0) return () => undefined;

  return ({ headers }) => {
    const given = /^Bearer +([!-~]+) *$/i.exec(headers.authorization ?? '')?.[1];
    if (given === undefined) return unauthorized('Send Authorization: Bearer <key>.', '');
    const key = indexOf(digests, digest(given));
    if (key < 0) return unauthorized('This key is not known here.', ', error="invalid_token"');
    const wait = limit(String(key));
    return wait === 0 ? undefined : tooMany(Math.ceil(wait));
  };
}

/** Looks at every key, however soon one fits: the time taken tells nothing. */
function indexOf(digests: readonly Buffer[], given: Buffer): number {
  return digests.reduce((found, known, index) => (timingSafeEqual(known, given) ? index : found), -1);
}

function digest(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}

function unauthorized(detail: string, error: string): Answer {
  return withHeaders(problem('intake.key_wrong', detail), {
    'WWW-Authenticate': `Bearer realm="lead-desk"${error}`,
  });
}

function tooMany(seconds: number): Answer {
  const answer = problem('http.too_many_requests', `Try again in ${seconds} s, or send leads in batches.`);
  return withHeaders(answer, { 'Retry-After': String(seconds) });
}
