import type { TellOutcome } from '../../ports/outside.ts';
import { DAY, type Instant } from '../../domain/time.ts';

/** Sorts an answer: 2xx is delivered, 410 wants no more, all else (redirects too) is tried again. */
export function outcomeOf(status: number, retryAfter: string | null, now: Instant): TellOutcome {
  if (status >= 200 && status < 300) return { kind: 'sent' };
  const code = `Status${status}`;
  if (status === 410) return { kind: 'unwanted', code };
  const after = readRetryAfter(retryAfter, now);
  return { kind: 'later', code, ...(after === undefined ? {} : { after }) };
}

/** No answer, or none in time: whether it arrived is not known. */
export function failureOf(error: unknown): TellOutcome {
  const { name, cause } = error instanceof Error ? error : new Error('', { cause: error });
  const code: unknown = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : name;
  return { kind: 'unclear', code: typeof code === 'string' ? code : 'Failed' };
}

/** Seconds, or the date until which to wait; a day at the most. */
function readRetryAfter(header: string | null, now: Instant): number | undefined {
  if (header === null || header.trim() === '') return undefined;
  const ms = /^\s*\d+\s*$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - now;
  return Number.isNaN(ms) ? undefined : Math.min(DAY, Math.max(0, ms));
}
