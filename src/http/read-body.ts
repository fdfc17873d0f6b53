import type { IncomingMessage, ServerResponse } from 'node:http';
import { got, not, type Got } from './answer.ts';
import { problem } from './problem.ts';

/** Reads a JSON body's text, no longer than `limit` bytes. What is too long is not kept. */
export async function readBody(
  req: IncomingMessage,
  res: ServerResponse,
  limit: number,
): Promise<Got<Buffer>> {
  const wrong = wrongHeader(req);
  if (wrong !== undefined) return not(problem('http.not_json', wrong));
  const tooLarge = problem('http.body_too_large', `At most ${limit} bytes are taken.`);
  if (Number(req.headers['content-length'] ?? 0) > limit) return not(tooLarge);
  if (req.headers.expect?.toLowerCase() === '100-continue') res.writeContinue();
  const bytes = await collect(req, limit);
  return bytes === undefined ? not(tooLarge) : got(bytes);
}

function wrongHeader({ headers }: IncomingMessage): string | undefined {
  const [type = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  if (type.trim() !== 'application/json') return 'Send it with Content-Type: application/json.';
  const charset = parameters.map((part) => /^\s*charset="?([^"\s]*)"?\s*$/.exec(part)?.[1]).find(Boolean);
  if (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8') return 'Send it in UTF-8.';
  const encoding = headers['content-encoding']?.toLowerCase() ?? 'identity';
  return encoding === 'identity' ? undefined : 'Send it without Content-Encoding: it is not unpacked here.';
}

/** Once the limit is passed, the rest flows by unkept, so that the answer can be read by who sends it. */
function collect(req: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const take = (chunk: Buffer): void => {
      size += chunk.length;
      if (size <= limit) {
        chunks.push(chunk);
        return;
      }
      req.off('data', take);
      resolve(undefined);
    };
    req.on('data', take);
    req.once('end', () => {
      resolve(Buffer.concat(chunks));
    });
    req.once('error', reject);
    req.once('close', reject);
  });
}
