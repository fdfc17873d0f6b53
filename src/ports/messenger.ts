import type { Chat, LivingChannel, Reference } from '../domain/channel.ts';
import type { Notice } from '../domain/effects.ts';
import type { Copy, Lead, Post } from '../domain/lead.ts';
import type { News } from '../domain/news.ts';
import type { Directory } from '../domain/people.ts';
import type { Millis } from '../domain/time.ts';
import type { Locale } from '../domain/words.ts';

/** How a send to Teams ended. */
export type SendOutcome =
  | { kind: 'sent'; activityId?: string }
  | { kind: 'channel-gone'; code: string }
  | { kind: 'post-gone' }
  /** Not now; `after` is what the other side asked for. */
  | { kind: 'later'; after?: Millis; code: string }
  /** Too much is sent there: nothing for a while, whatever it is. */
  | { kind: 'throttled'; after?: Millis; code: string }
  /** It may or may not have arrived. */
  | { kind: 'unclear'; code: string }
  | { kind: 'refused'; code: string };

/** A conversation, and how to write there. */
export type Place = { tenantId: string; reference: Reference; locale: Locale; timeZone: string };

/** Speaks to channels, of leads and notices; how that looks is the implementation's business. */
export type Messenger = {
  /** Posts the lead in the channel, or edits the post that is there. */
  show(lead: Lead, channel: LivingChannel, post: Post | undefined): Promise<SendOutcome>;
  /** Sends the lead to somebody's own chat, or edits the copy that is there. */
  copy(lead: Lead, chat: Chat, copy: Copy | undefined): Promise<SendOutcome>;
  /** Answers in the post's thread. */
  say(
    notice: Notice,
    about: { lead: Lead; channel: LivingChannel; post: Post; directory: Directory },
  ): Promise<SendOutcome>;
  /** Posts news in a conversation, or edits those that are there. */
  tell(news: News, place: Place, activityId?: string): Promise<SendOutcome>;
};
