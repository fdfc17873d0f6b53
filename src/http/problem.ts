import { textAnswer, type Answer } from './answer.ts';

/** What is wrong with one field; `path` is empty where it is the whole. */
export type FieldError = { path: string; message: string };

/** Everything that can be answered but what was asked for; docs/api.md explains each. */
export const PROBLEMS = {
  'export.unknown': { status: 404, title: 'There is no such export' },
  'export.over': { status: 410, title: 'The link is over' },
  'http.bad_request': { status: 400, title: 'The request cannot be read' },
  'http.not_found': { status: 404, title: 'There is nothing at this address' },
  'http.method_not_allowed': { status: 405, title: 'This address does not take this method' },
  'http.body_too_large': { status: 413, title: 'The body is too large' },
  'http.not_json': { status: 415, title: 'The body must be JSON' },
  'http.too_many_requests': { status: 429, title: 'Too many requests' },
  'http.crashed': { status: 500, title: 'Something went wrong here' },
  'http.not_ready': { status: 503, title: 'Not ready' },
  'intake.key_wrong': { status: 401, title: 'A key is needed' },
  'intake.json_wrong': { status: 400, title: 'The JSON is wrong' },
  'intake.lead_wrong': { status: 400, title: 'The lead is wrong' },
  'intake.batch_wrong': { status: 400, title: 'The batch is wrong' },
  'lead.unknown': { status: 404, title: 'There is no such lead' },
  'store.unavailable': { status: 503, title: 'The store is away' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof PROBLEMS;

/** An answer as RFC 9457 has it; `more` are members beyond the usual. */
export function problem(
  code: ProblemCode,
  detail: string,
  more: { errors?: readonly FieldError[]; problems?: readonly string[]; instance?: string } = {},
): Answer {
  const { status, title } = PROBLEMS[code];
  const body = { type: `urn:lead-desk:${code}`, title, status, detail, ...more };
  return textAnswer(status, 'application/problem+json', JSON.stringify(body));
}
