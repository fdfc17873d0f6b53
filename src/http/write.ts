import type { Response } from 'restify';
import type { Answer } from './answer.ts';

/** Sends an answer, unless one has begun. */
export function write(res: Response, { status, headers, body }: Answer): void {
  if (!res.headersSent) res.sendRaw(status, body, headers);
}
