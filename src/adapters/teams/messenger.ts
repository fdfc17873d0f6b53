import type { Activity } from 'botframework-schema';
import type { Card, Cards, NoticeMessage } from '../../cards/make-cards.ts';
import type { View } from '../../cards/view.ts';
import type { Channel, Reference } from '../../domain/channel.ts';
import type { Directory } from '../../domain/people.ts';
import type { Locale } from '../../domain/words.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Messenger, Place, SendOutcome } from '../../ports/messenger.ts';
import { ANSWER_WITHIN_MS, type Connectors } from './connectors.ts';
import { readFailure, sortFailure } from './send-outcome.ts';

type Parts = {
  connectors: Connectors;
  cards: Cards;
  clock: Clock;
  forms: 'dialog' | 'card';
  defaults: { locale: Locale; timeZone: string };
  directoryOf: (tenantId: string) => Promise<Directory>;
};

/** Draws leads and notices, and sends them to their channels. */
export function makeMessenger(parts: Parts): Messenger {
  const { connectors, cards, clock, forms, defaults } = parts;

  const everybodys = (place: Pick<Place, 'locale' | 'timeZone'>, directory: Directory): View => ({
    locale: place.locale,
    timeZone: place.timeZone,
    now: clock.now(),
    viewer: 'everybody',
    forms,
    directory,
  });

  const shared = (channel: Channel, directory: Directory): View => ({
    ...everybodys({ ...defaults, ...channel }, directory),
    ...(channel.mentions === undefined ? {} : { mentions: channel.mentions }),
  });

  const attempt = async (editing: boolean, send: () => Promise<{ id?: string }>): Promise<SendOutcome> => {
    try {
      const { id } = await send();
      return { kind: 'sent', ...(id === undefined ? {} : { activityId: id }) };
    } catch (error) {
      return sortFailure(readFailure(error, clock.now()), editing);
    }
  };

  return {
    show: async (lead, channel, post) => {
      const view = shared(channel, await parts.directoryOf(lead.tenantId));
      const activity = inChannel(channel, {
        card: cards.lead(lead, view),
        summary: cards.summary(lead, view),
      });
      const { conversations } = await connectors(channel.reference.serviceUrl);
      const known = post?.activityId;
      if (known === undefined)
        return attempt(false, () => conversations.sendToConversation(channel.id, activity, waiting()));
      return attempt(true, async () => {
        await conversations.updateActivity(
          threadOf(channel, known),
          known,
          { ...activity, id: known },
          waiting(),
        );
        return { id: known };
      });
    },
    say: async (notice, { lead, channel, post, directory }) => {
      const view = shared(channel, directory);
      const activity = inChannel(channel, cards.notice(notice, lead, view));
      const { conversations } = await connectors(channel.reference.serviceUrl);
      const thread = post.activityId === undefined ? channel.id : threadOf(channel, post.activityId);
      return attempt(false, () => conversations.sendToConversation(thread, activity, waiting()));
    },
    tell: async (news, { reference, tenantId, ...place }) => {
      const view = everybodys(place, await parts.directoryOf(tenantId));
      const activity = message(reference, cards.news(news, view));
      const { conversations } = await connectors(reference.serviceUrl);
      const send = () => conversations.sendToConversation(reference.conversationId, activity, waiting());
      return attempt(false, send);
    },
  };
}

function waiting(): { abortSignal: AbortSignal } {
  return { abortSignal: AbortSignal.timeout(ANSWER_WITHIN_MS) };
}

/** Replies of a channel go to the root post's own conversation; other chats have no threads. */
function threadOf(channel: Channel, rootId: string): string {
  return channel.reference.conversationType === 'channel' ? `${channel.id};messageid=${rootId}` : channel.id;
}

type Sent = { text?: string; card?: Card; summary: string; mentions?: NoticeMessage['mentions'] };

function inChannel({ reference, name }: Channel, sent: Sent): Partial<Activity> {
  return message(reference, sent, name);
}

/** A card alone or a text alone: with both, Teams returns no id of the post. */
function message(
  { bot, conversationId, conversationType }: Reference,
  { text, card, summary, mentions = [] }: Sent,
  name = '',
): Partial<Activity> {
  return {
    type: 'message',
    channelId: 'msteams',
    from: { ...bot, role: 'bot' },
    conversation: { id: conversationId, conversationType, isGroup: conversationType !== 'personal', name },
    summary,
    ...(card === undefined
      ? { text: text ?? summary, textFormat: 'xml' }
      : { attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }] }),
    ...(card === undefined && mentions.length > 0 ? { entities: mentions.map(mention) } : {}),
  };
}

function mention({ person, text }: NoticeMessage['mentions'][number]) {
  return { type: 'mention', text, mentioned: { id: person.teamsId ?? person.id, name: person.name } };
}
