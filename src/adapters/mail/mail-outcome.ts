import type { TellOutcome } from '../../ports/outside.ts';

type SmtpFailure = { code?: unknown; responseCode?: unknown; response?: unknown };

/** What refuses this one letter; all else is trouble with the mail server, mended by time or the operator. */
const OF_THE_LETTER: ReadonlySet<unknown> = new Set(['EENVELOPE', 'EMESSAGE']);

/** Sorts what nodemailer throws. Without an answer the letter may have arrived: it goes again, under its own id. */
export function outcomeOf(error: unknown): TellOutcome {
  const { code, responseCode, response } = (error ?? {}) as SmtpFailure;
  const status = typeof responseCode === 'number' ? responseCode : undefined;
  if (!OF_THE_LETTER.has(code))
    return status === undefined
      ? { kind: 'unclear', code: typeof code === 'string' ? code : 'Failed' }
      : { kind: 'later', code: named(status, response) };
  if (status === undefined) return { kind: 'refused', code: String(code) };
  return { kind: status < 500 ? 'later' : 'refused', code: named(status, response) };
}

/** The server's words stay out, for they often quote the address. */
function named(status: number, response: unknown): string {
  const detail =
    typeof response === 'string' ? /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] : undefined;
  return `Smtp${status}${detail === undefined ? '' : ` ${detail}`}`;
}
