import type { Server as NodeServer } from 'node:http';
import restify, { type Request, type Response } from 'restify';
import { makeAdmit } from './admit.ts';
import { answerFailure } from './failure.ts';
import { getExport } from './get-export.ts';
import { getHealth, getReady } from './get-health.ts';
import { getLead } from './get-lead.ts';
import { getMetrics } from './get-metrics.ts';
import type { HttpParts } from './http-parts.ts';
import { listen, makeClose } from './life.ts';
import { measure } from './measure.ts';
import { postLeads } from './post-leads.ts';
import { postMessages } from './post-messages.ts';
import type { Route } from './route.ts';
import { answerUnrouted, refuseUnreadable } from './unrouted.ts';
import { write } from './write.ts';

export type HttpServer = {
  /** Port 0 takes a free one. Answers the address once requests are accepted. */
  listen: (port: number) => Promise<string>;
  /** Takes nothing new; resolves when all that was under way is answered. */
  close: () => Promise<void>;
};

/** The web server: restify with our routes, and one way to answer all of them. */
export function makeServer(parts: HttpParts): HttpServer {
  const server = restify.createServer({ name: '', noWriteContinue: true });
  const node = nodeServerOf(server);
  server.on('error', (error) => {
    // One that comes while it begins to listen is told to who asked for it.
    if (node.listening) parts.log.error('http.server_failed', { error });
  });
  refuseUnreadable(server);
  answerUnrouted(server, parts);
  measure(server, parts.metrics);
  for (const route of routesOf(parts)) {
    const handler = makeHandler(route, parts);
    if (route.method === 'POST') server.post(route.path, handler);
    else for (const method of ['get', 'head'] as const) server[method](route.path, handler);
  }
  return { listen: (port) => listen(node, port, parts.local), close: makeClose(node) };
}

function routesOf(parts: HttpParts): Route[] {
  const admit = makeAdmit({ keys: parts.intakeKeys, local: parts.local, rate: parts.rate });
  return [
    postMessages(parts),
    postLeads(parts, admit),
    getLead(parts, admit),
    getExport(parts),
    getHealth(),
    getReady(parts),
    getMetrics(parts),
  ];
}

function makeHandler(route: Route, { log }: HttpParts) {
  return async (req: Request, res: Response): Promise<void> => {
    try {
      await write(res, await route.handle(req, res));
    } catch (error) {
      const hungUp = req.destroyed && !req.complete;
      if (!hungUp) await write(res, answerFailure(error, `${route.method} ${route.path}`, log));
    }
  };
}

/** The server inside, without the listener that would leave a request to upgrade hanging for ever. */
function nodeServerOf(server: restify.Server): NodeServer {
  const node = server.server as NodeServer;
  node.removeAllListeners('upgrade');
  return node;
}
