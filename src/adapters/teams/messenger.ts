import type { Activity, Attachment } from 'botframework-schema';
import type { Card, Cards, NoticeMessage } from '../../cards/make-cards.ts';
import type { View } from '../../cards/view.ts';
import type { Channel, Chat, LivingChannel, Reference } from '../../domain/channel.ts';
import { rolesOf, type Directory } from '../../domain/people.ts';
import type { Locale } from '../../domain/words.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Messenger, Place, SendOutcome } from '../../ports/messenger.ts';
import type { Connectors } from './connectors.ts';
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

  const own = (chat: Chat, directory: Directory): View => ({
    locale: chat.locale ?? defaults.locale,
    timeZone: chat.timeZone ?? defaults.timeZone,
    now: clock.now(),
    viewer: { kind: 'person', person: chat.person, roles: rolesOf(directory, chat.person.id) },
    forms,
    directory,
  });

  const attempt = async (editing: boolean, send: () => Promise<{ id?: string }>): Promise<SendOutcome> => {
    try {
      const { id } = await send();
      return { kind: 'sent', ...(id === undefined ? {} : { activityId: id }) };
    } catch (error) {
      return sortFailure(readFailure(error, clock.now()), editing);
    }
  };

  /** Posts, or edits the post that is there. */
  const put = async (
    reference: Reference,
    activity: Partial<Activity>,
    known: string | undefined,
  ): Promise<SendOutcome> => {
    const connector = await connectors(reference.serviceUrl);
    if (known === undefined) return attempt(false, () => connector.post(reference.conversationId, activity));
    return attempt(true, async () => {
      await connector.edit(threadOf(reference, known), known, { ...activity, id: known });
      return { id: known };
    });
  };

  return {
    show: async (lead, channel, post) => {
      const view = shared(channel, await parts.directoryOf(lead.tenantId));
      const card = { card: cards.lead(lead, view), summary: cards.summary(lead, view) };
      return put(channel.reference, inChannel(channel, card), post?.activityId);
    },
    copy: async (lead, chat, copy) => {
      const view = own(chat, await parts.directoryOf(lead.tenantId));
      return put(chat.reference, message(chat.reference, cards.copy(lead, view)), copy?.activityId);
    },
    say: async (notice, { lead, channel, post, directory }) => {
      const view = shared(channel, directory);
      const activity = inChannel(channel, cards.notice(notice, lead, view));
      const { reference } = channel;
      const connector = await connectors(reference.serviceUrl);
      const thread = post.activityId === undefined ? channel.id : threadOf(reference, post.activityId);
      return attempt(false, () => connector.post(thread, activity));
    },
    tell: async (news, { reference, tenantId, ...place }, known) => {
      const view = everybodys(place, await parts.directoryOf(tenantId));
      return put(reference, message(reference, cards.news(news, view)), known);
    },
  };
}

/** Replies of a channel go to the root post's own conversation; other chats have no threads. */
function threadOf({ conversationId, conversationType }: Reference, rootId: string): string {
  return conversationType === 'channel' ? `${conversationId};messageid=${rootId}` : conversationId;
}

type Sent = {
  text?: string;
  card?: Card;
  attachment?: object;
  summary: string;
  mentions?: NoticeMessage['mentions'];
};

function inChannel({ reference, name }: LivingChannel, sent: Sent): Partial<Activity> {
  return message(reference, sent, name);
}

/** A card alone or a text alone: with both, Teams returns no id of the post. */
function message(
  { bot, conversationId, conversationType }: Reference,
  { text, card, attachment = cardAttachment(card), summary, mentions = [] }: Sent,
  name = '',
): Partial<Activity> {
  return {
    type: 'message',
    channelId: 'msteams',
    from: { ...bot, role: 'bot' },
    conversation: { id: conversationId, conversationType, isGroup: conversationType !== 'personal', name },
    summary,
    ...(attachment === undefined
      ? { text: text ?? summary, textFormat: 'xml' }
      : { attachments: [attachment as Attachment] }),
    ...(attachment === undefined && mentions.length > 0 ? { entities: mentions.map(mention) } : {}),
  };
}

function cardAttachment(card: Card | undefined): object | undefined {
  return card && { contentType: 'application/vnd.microsoft.card.adaptive', content: card };
}

function mention({ person, text }: NoticeMessage['mentions'][number]) {
  return { type: 'mention', text, mentioned: { id: person.teamsId ?? person.id, name: person.name } };
}
