import type { Lead } from './lead.ts';
import type { Person } from './people.ts';
import type { Instant } from './time.ts';
import type { Locale } from './words.ts';

/** How to reach a conversation in Teams: overwritten by each activity that comes from it. */
export type Reference = {
  serviceUrl: string;
  conversationId: string;
  conversationType: 'channel' | 'groupChat' | 'personal';
  tenantId?: string;
  bot: { id: string; name: string };
};

/** A channel in which the bot is installed. Its `id` is the conversation id without `;messageid=`. */
export type Channel = {
  tenantId: string;
  id: string;
  name: string;
  team?: { id: string; name: string };
  reference: Reference;
  installedAt: Instant;
  installedBy?: Person;
  /** New leads are posted here. */
  receives: boolean;
  /** Since when Teams refuses to deliver here; leads go elsewhere. */
  gone?: { at: Instant; code: string };
  locale?: Locale;
  timeZone?: string;
};

/** A person's own chat with the bot. */
export type Chat = { tenantId: string; id: string; person: Person; reference: Reference };

export function isAlive(channel: Channel): boolean {
  return channel.gone === undefined;
}

/** The channels that a lead goes to: every living one that receives leads. */
export function route(_lead: Pick<Lead, 'qualification'>, channels: readonly Channel[]): string[] {
  return channels.filter((channel) => isAlive(channel) && channel.receives).map((channel) => channel.id);
}
