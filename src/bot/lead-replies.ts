import type { Changed, Doer } from '../application/change-lead.ts';
import type { Card } from '../cards/make-cards.ts';
import type { Lead } from '../domain/lead.ts';
import type { Action } from '../domain/lifecycle.ts';
import type { CardRequest } from './card-request.ts';
import type { Audience, Desk } from './desk.ts';
import type { Reply } from './replies.ts';

/** What a verb is served with: the click, the lead as it stands, and who clicked. */
export type Click = { request: CardRequest; lead: Lead; audience: Audience };

export function acting({ seen, way }: Pick<CardRequest, 'seen' | 'way'>, { actor, asker }: Audience): Doer {
  const { scope, clicked } = asker;
  // A dialog leaves the card behind it as it was.
  const inChat = scope === 'personal' && (way === 'execute' || way === 'message');
  return {
    actor,
    ...(seen === undefined ? {} : { seen }),
    ...(inChat ? { inChat: clicked === undefined ? {} : { message: clicked } } : {}),
  };
}

export function leadReply(desk: Desk, lead: Lead, { shown }: Audience, line?: string): Reply {
  const card = desk.cards.lead(lead, shown, line === undefined ? {} : { line });
  return {
    kind: 'card',
    card,
    summary: desk.cards.summary(lead, shown),
    ...(line === undefined ? {} : { line }),
  };
}

/** After a change, or instead of one: the present card, with one line that says what is what. */
export function changedReply(desk: Desk, changed: Changed, audience: Audience, action: Action): Reply {
  const { cards } = desk;
  const { view } = audience;
  switch (changed.kind) {
    case 'unknown':
      return {
        kind: 'error',
        status: 404,
        code: 'lead.unknown',
        text: cards.text(view.locale, 'error.lead.unknown'),
      };
    case 'changed':
    case 'unchanged':
      return doneReply(desk, changed.lead, audience, action);
    case 'refused': {
      const line = cards.refusal(changed.refusal, changed.lead, view);
      if (changed.refusal.code === 'lead.role_forbids') return { kind: 'message', text: line };
      return leadReply(desk, changed.lead, audience, line);
    }
  }
}

/** A card about the lead for this person alone; history remembers who opened it. */
export async function shownReply(desk: Desk, { lead, audience }: Click, card: Card): Promise<Reply> {
  await desk.look.opened(lead, audience.asker.person);
  return { kind: 'card', card, summary: desk.cards.summary(lead, audience.shown) };
}

function doneReply({ cards }: Desk, lead: Lead, { view, shown }: Audience, action: Action): Reply {
  return {
    kind: 'done',
    card: cards.lead(lead, shown),
    summary: cards.summary(lead, shown),
    line: cards.done(action, lead, view),
  };
}
