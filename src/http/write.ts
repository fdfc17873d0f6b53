import { promises, Readable } from 'node:stream';
import type { Response } from 'restify';
import type { Answer } from './answer.ts';

/** Sends an answer, unless one has begun. Rejects if the making of a long one fails. */
export async function write(res: Response, { status, headers, body }: Answer): Promise<void> {
  if (res.headersSent) return;
  if (typeof body === 'string') res.sendRaw(status, body, headers);
  else await stream(res, { status, headers, body });
}

/** As fast as it is taken: the whole never stands in memory. */
async function stream(
  res: Response,
  { status, headers, body }: Answer & { body: AsyncIterable<string> },
): Promise<void> {
  res.writeHead(status, headers);
  if (res.req.method === 'HEAD') res.end();
  else await promises.pipeline(Readable.from(body), res);
}
