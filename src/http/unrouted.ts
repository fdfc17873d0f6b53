import type { Request, Response, Server } from 'restify';
import type { Answer } from './answer.ts';
import { answerFailure } from './failure.ts';
import type { HttpParts } from './http-parts.ts';
import { problem } from './problem.ts';
import { write } from './write.ts';

/** Answers what reaches no route in the same form as everything else. */
export function answerUnrouted(server: Server, { log }: HttpParts): void {
  const on = (event: string, answer: (error: unknown) => Answer): void => {
    server.on(event, (_req: Request, res: Response, error: unknown, done: () => void) => {
      // After the listener of one error, that of all errors is called for it too.
      if (!res.headersSent) void write(res, answer(error));
      done();
    });
  };
  on('NotFound', () => problem('http.not_found', 'See docs/api.md for the addresses.'));
  on('MethodNotAllowed', () => problem('http.method_not_allowed', 'The Allow header names what it takes.'));
  on('restifyError', (error) => answerFailure(error, 'routing', log));
}

/** The web server takes the address apart with the Host header, and falls over one that is none. */
export function refuseUnreadable(server: Server): void {
  server.pre((req, res, next) => {
    if (isReadable(req)) {
      next();
      return;
    }
    void write(res, problem('http.bad_request', 'The address or the Host header is malformed.'));
    next(false);
  });
}

function isReadable({ url = '', headers }: Request): boolean {
  const base = `http://${headers.host ?? 'localhost'}`;
  return url.startsWith('/') ? URL.canParse(base + url) : URL.canParse(url, base);
}
