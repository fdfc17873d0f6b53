import type { InvokeResponse } from 'botbuilder';
import type { Card } from '../cards/make-cards.ts';
import type { View } from '../cards/view.ts';
import type { Lead } from '../domain/lead.ts';
import type { Asker } from './asker.ts';
import { isObject } from './card-request.ts';
import { audienceOf, type Desk } from './desk.ts';
import { turnedAway } from './outsiders.ts';
import type { Reply } from './replies.ts';
import { findLeads } from './answers/questions.ts';

/** What the compose box asks for. */
type Search = { text: string; skip: number; count: number };

const COMMAND = 'searchLeads';
/** Teams asks for 25 at a time; beyond the first pages, more words find it faster. */
const COUNT_MAX = 25;
const SKIP_MAX = 500;

/** Leads found from the compose box: a preview of each, and the card that goes into the chat. */
export async function searchLeads(desk: Desk, asker: Asker, value: unknown): Promise<InvokeResponse> {
  const search = readSearch(value);
  const audience = await audienceOf(desk, asker);
  const { view } = audience;
  const refusal = await turnedAway(desk, audience);
  if (refusal !== undefined) return message(refusal.text);
  if (search === undefined) return message(desk.cards.text(view.locale, 'search.unknown'));
  if (search.skip > SKIP_MAX) return results([]);
  // Whoever reads the chat reads the card: it has no viewer of its own.
  const shared: View = { ...view, viewer: 'everybody' };
  const { leads, ignored } = await findLeads(desk, { text: search.text, asker, view: shared }, search);
  if (leads.length === 0 && search.skip === 0) return message(nothingFound(desk, view, ignored));
  const attachments = leads.map((lead) => attachmentOf(desk, lead, shared));
  return results(attachments);
}

function results(attachments: readonly object[]): InvokeResponse {
  return answer({ type: 'result', attachmentLayout: 'list', attachments });
}

function attachmentOf({ cards }: Desk, lead: Lead, view: View): object {
  const content: Card = cards.lead(lead, view);
  const { title, text } = cards.preview(lead, view);
  const preview = { contentType: 'application/vnd.microsoft.card.thumbnail', content: { title, text } };
  return { contentType: 'application/vnd.microsoft.card.adaptive', content, preview };
}

function readSearch(value: unknown): Search | undefined {
  if (!isObject(value) || value['commandId'] !== COMMAND) return undefined;
  const { parameters, queryOptions } = value;
  const all: unknown[] = Array.isArray(parameters) ? parameters : [];
  const query = all.filter(isObject).find(({ name }) => name === 'query')?.['value'];
  const options = isObject(queryOptions) ? queryOptions : {};
  return {
    text: typeof query === 'string' ? query.trim() : '',
    skip: whole(options['skip'], SKIP_MAX + 1, 0),
    count: Math.max(1, whole(options['count'], COUNT_MAX, COUNT_MAX)),
  };
}

function whole(given: unknown, max: number, otherwise: number): number {
  return typeof given === 'number' && Number.isInteger(given) && given >= 0
    ? Math.min(given, max)
    : otherwise;
}

function nothingFound({ cards }: Desk, view: View, ignored: readonly string[]): string {
  if (ignored.length === 0) return cards.text(view.locale, 'search.none');
  return cards.text(view.locale, 'search.ignored', { words: ignored.join(', ') });
}

function message(text: string): InvokeResponse {
  return answer({ type: 'message', text });
}

/** Why there is nothing to show. */
export function searchFailed(reply: Reply): InvokeResponse {
  return message('text' in reply ? reply.text : '');
}

function answer(composeExtension: object): InvokeResponse {
  return { status: 200, body: { composeExtension } };
}
