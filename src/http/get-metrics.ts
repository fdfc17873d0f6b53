import { textAnswer } from './answer.ts';
import type { HttpParts } from './http-parts.ts';
import type { Route } from './route.ts';

/** Prometheus text. */
export function getMetrics({ metrics }: HttpParts): Route {
  return {
    method: 'GET',
    path: '/metrics',
    handle: async () => textAnswer(200, metrics.contentType, await metrics.text()),
  };
}
