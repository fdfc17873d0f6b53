import type { Locale } from '../domain/words.ts';
import { isChannelVerb, isListVerb, type ChannelVerb, type ListVerb } from '../domain/verbs.ts';
import { serveChannelVerb } from './channel-verbs.ts';
import {
  isBadRequest,
  isObject,
  readCardRequest,
  readInputs,
  type BadRequest,
  type CardRequest,
  type Way,
} from './card-request.ts';
import type { Asker } from './asker.ts';
import { audienceOf, sharedView, type Audience, type Desk } from './desk.ts';
import type { Reply } from './replies.ts';
import { LIST_VERB_TABLE } from './list-verbs.ts';
import { turnedAway } from './outsiders.ts';
import { VERB_TABLE } from './verbs.ts';

/** The one verb that tells nothing of any lead. */
const HELP: ListVerb = 'help.page';

/** A click as it came: the verb, what came along, and the way. */
export type Clicked = { verb: unknown; data: unknown; way: Way };

/** Serves a click on a card, whichever way it came. Never rejects: Teams shows nothing of an error. */
export async function serveCard(desk: Desk, asker: Asker, clicked: Clicked): Promise<Reply> {
  const { log, metrics } = desk;
  try {
    const reply = await serve(desk, asker, clicked);
    metrics.count('invokes', { verb: verbOf(clicked), reply: reply.kind });
    return reply;
  } catch (error) {
    log.error('card.failed', { verb: verbOf(clicked), error });
    return failed(desk, asker.locale, error);
  }
}

async function serve(desk: Desk, asker: Asker, { verb, data, way }: Clicked): Promise<Reply> {
  const own = await audienceOf(desk, asker);
  const audience = way === 'message' ? { ...own, shown: await sharedView(desk, own) } : own;
  const refusal = verb === HELP ? undefined : await turnedAway(desk, own);
  if (refusal !== undefined) return refusal;
  if (isChannelVerb(verb)) return serveChannel(desk, audience, { verb, data, way });
  const request = readCardRequest(verb, data, way);
  if (isBadRequest(request)) return badRequest(desk, audience, request);
  const { verb: known } = request;
  if (isListVerb(known)) return LIST_VERB_TABLE[known](desk, audience, request);
  const lead = await desk.look.get({ tenantId: asker.tenantId, id: request.leadId });
  if (lead === undefined) {
    const text = desk.cards.text(audience.view.locale, 'error.lead.unknown');
    return { kind: 'error', status: 404, code: 'lead.unknown', text };
  }
  return VERB_TABLE[known](desk, { request, lead, audience: fromList(audience, request) });
}

/** Who came from a list takes the way back along. */
function fromList(audience: Audience, { inputs }: CardRequest): Audience {
  const { list = '' } = inputs;
  if (list === '') return audience;
  const { view, shown } = audience;
  return { ...audience, view: { ...view, list }, shown: { ...shown, list } };
}

function serveChannel(
  desk: Desk,
  audience: Audience,
  { verb, data, way }: Clicked & { verb: ChannelVerb },
): Promise<Reply> {
  const inputs = readInputs(isObject(data) ? data : {});
  if ('problem' in inputs) return Promise.resolve(badRequest(desk, audience, inputs));
  return serveChannelVerb(desk, verb, { inputs: inputs.typed, way, audience });
}

function badRequest({ cards }: Desk, { view }: Audience, { field, problem }: BadRequest): Reply {
  const text = cards.text(view.locale, `error.card.${problem}`, { field });
  return { kind: 'error', status: 400, code: 'card.bad_request', text };
}

/** The store away is said as such; anything else is ours to mend. */
export function failed({ cards, settings }: Desk, locale: Locale | undefined, error: unknown): Reply {
  const away = (error as { code?: unknown } | undefined)?.code === 'store.unavailable';
  const code = away ? 'store.unavailable' : 'desk.failed';
  return {
    kind: 'error',
    status: away ? 503 : 500,
    code,
    text: cards.text(locale ?? settings.locale, `error.${code}`),
  };
}

function verbOf({ verb }: Clicked): string {
  return typeof verb === 'string' ? verb.slice(0, 40) : 'none';
}
