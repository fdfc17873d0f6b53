import type { Admit } from './admit.ts';
import { jsonAnswer } from './answer.ts';
import type { HttpParts } from './http-parts.ts';
import { viewOf } from './lead-view.ts';
import { problem } from './problem.ts';
import type { Route } from './route.ts';

/** Tells a source what became of its lead. */
export function getLead({ store, floodPosts, tenantId }: HttpParts, admit: Admit): Route {
  return {
    method: 'GET',
    path: '/api/leads/:id',
    handle: async (req) => {
      const refused = admit(req);
      if (refused !== undefined) return refused;
      const { id } = req.params as { id: string };
      const stored = /^[\w-]{1,64}$/.test(id) ? await store.get({ tenantId, id }) : undefined;
      if (stored === undefined) return problem('lead.unknown', 'No lead has this id.');
      return jsonAnswer(200, viewOf(stored.lead, await floodPosts(stored.lead)));
    },
  };
}
