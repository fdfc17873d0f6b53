import { emptyAnswer, jsonAnswer, withHeaders, type Answer } from './answer.ts';
import type { ActivityAnswer, HttpParts } from './http-parts.ts';
import { readBody } from './read-body.ts';
import { readJsonObject } from './read-json.ts';
import type { Route } from './route.ts';

/** Teams sends nothing near it. */
const ACTIVITY_BYTES = 1_000_000;

/** Hands Bot Framework activities on; who sends them is checked there. */
export function postMessages({ messages }: HttpParts): Route {
  return {
    method: 'POST',
    path: '/api/messages',
    handle: async (req, res) => {
      const body = await readBody(req, res, ACTIVITY_BYTES);
      if (!body.ok) return body.answer;
      const json = readJsonObject(body.value);
      if (!json.ok) return json.answer;
      return answerOf(await messages({ body: json.value, headers: req.headers }));
    },
  };
}

function answerOf({ status, headers = {}, body }: ActivityAnswer): Answer {
  return withHeaders(body === undefined ? emptyAnswer(status) : jsonAnswer(status, body), headers);
}
