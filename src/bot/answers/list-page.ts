import type { CardRequest } from '../card-request.ts';
import type { Audience, Desk } from '../desk.ts';
import type { Reply } from '../replies.ts';
import { readPlace } from './list-place.ts';
import { pageAnswer } from './questions.ts';

/** Serves `leads.page`: the list that the command in `query` asks for, from `cursor` on. */
export async function serveListPage(
  desk: Desk,
  { asker, shown }: Audience,
  { inputs }: CardRequest,
): Promise<Reply> {
  const question = { text: inputs['query'] ?? '', asker, view: shown };
  try {
    return await pageAnswer(desk, question, readPlace(inputs));
  } catch (error) {
    if ((error as { code?: unknown } | undefined)?.code !== 'store.bad_cursor') throw error;
    const text = desk.cards.text(shown.locale, 'error.card.not-a-place', { field: 'cursor' });
    return { kind: 'error', status: 400, code: 'card.bad_request', text };
  }
}
