import { jsonAnswer } from './answer.ts';
import type { HttpParts } from './http-parts.ts';
import { problem } from './problem.ts';
import type { Route } from './route.ts';

/** The process lives. */
export function getHealth(): Route {
  return {
    method: 'GET',
    path: '/healthz',
    handle: () => Promise.resolve(jsonAnswer(200, { status: 'alive' })),
  };
}

/** The store and the scheduler work. */
export function getReady({ ready }: HttpParts): Route {
  return {
    method: 'GET',
    path: '/readyz',
    handle: async () => {
      const { ok, problems } = await ready();
      if (ok) return jsonAnswer(200, { status: 'ready' });
      return problem('http.not_ready', problems.join('; '), { problems });
    },
  };
}
