import type { Request, Response, Route, Server } from 'restify';
import type { HttpMetrics } from './http-parts.ts';

/** Takes the time of every request; addresses that are none of ours are one. */
export function measure(server: Server, metrics: HttpMetrics): void {
  const started = new WeakMap<Request, number>();
  server.on('pre', (req: Request) => {
    started.set(req, performance.now());
  });
  server.on('after', (req: Request, res: Response, route: Route | undefined) => {
    const seconds = (performance.now() - (started.get(req) ?? NaN)) / 1000;
    const path = route === undefined ? 'none' : String(route.path);
    metrics.observe({ method: methodOf(req), route: path, status: res.statusCode, seconds });
  });
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

function methodOf({ method = '' }: Request): string {
  return METHODS.has(method) ? method : 'other';
}
