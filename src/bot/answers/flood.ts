import type { FloodNews } from '../../domain/news.ts';
import type { CardRequest } from '../card-request.ts';
import type { Audience, Desk } from '../desk.ts';
import { leadReply } from '../lead-replies.ts';
import type { Reply } from '../replies.ts';

/** Serves `flood.page`: another page of a flood's card, for the viewer alone. */
export async function serveFloodPage(
  desk: Desk,
  audience: Audience,
  { inputs }: CardRequest,
): Promise<Reply> {
  const news = await pageOf(desk, audience, inputs);
  return news === undefined ? goneReply(desk, audience) : floodReply(desk, audience, news);
}

/** Serves `flood.post`: the lead's own card comes to the channel in which it was asked for. */
export async function serveFloodPost(desk: Desk, audience: Audience, request: CardRequest): Promise<Reply> {
  const { asker, view } = audience;
  const { leadId, inputs } = request;
  const posted = await desk.ownCard({ tenantId: asker.tenantId, id: leadId }, asker.conversationId);
  if (posted === undefined) {
    const text = desk.cards.text(view.locale, 'error.lead.unknown');
    return { kind: 'error', status: 404, code: 'lead.unknown', text };
  }
  const news = await pageOf(desk, audience, inputs);
  if (!posted.isNew || news === undefined) return leadReply(desk, posted.lead, audience);
  const line = desk.cards.text(view.locale, 'flood.posted', { ref: posted.lead.ref });
  return floodReply(desk, audience, { ...news, line });
}

/** Nothing of what the button says is trusted. */
function pageOf(
  { floods }: Desk,
  { asker }: Audience,
  { flood = '', page = '' }: CardRequest['inputs'],
): Promise<FloodNews | undefined> {
  return floods.page(asker.tenantId, flood, /^\d{1,4}$/.test(page) ? Number(page) : 1);
}

function floodReply({ cards }: Desk, { shown }: Audience, news: FloodNews): Reply {
  const { card, summary } = cards.flood(news, shown);
  return { kind: 'card', card, summary, ...(news.line === undefined ? {} : { line: news.line }) };
}

function goneReply({ cards }: Desk, { view }: Audience): Reply {
  return { kind: 'message', text: cards.text(view.locale, 'flood.gone') };
}
