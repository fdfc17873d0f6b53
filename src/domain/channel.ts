import type { Person } from './people.ts';
import type { Rule } from './rule.ts';
import type { Instant } from './time.ts';
import type { Locale } from './words.ts';
import { omit } from './without.ts';
import type { OwnWorkingTime } from './working-time.ts';

/** How to reach a conversation in Teams: overwritten by each activity that comes from it. */
export type Reference = {
  serviceUrl: string;
  conversationId: string;
  conversationType: 'channel' | 'groupChat' | 'personal';
  tenantId?: string;
  bot: { id: string; name: string };
};

/** What is known of a channel, also while the bot is not in it: if it comes back, it goes on as it was. */
type Known = {
  tenantId: string;
  id: string;
  name: string;
  team?: { id: string; name: string };
  installedAt: Instant;
  /** Leads that pass any of these are posted here; `{}` is every lead, an empty list none. */
  rules: readonly Rule[];
  /** Whether somebody has chosen the rules; until then the channel has those it began with. */
  rulesChosen?: true;
  /** Leads that no rule of any channel wants come here. */
  isDefault?: true;
  locale?: Locale;
  timeZone?: string;
  workingTime?: OwnWorkingTime;
  /** Nobody is mentioned here: reminders name people, and ring no phone. */
  mentions?: 'off';
};

/** A channel in which the bot is installed. Its `id` is the conversation id without `;messageid=`. */
export type LivingChannel = Known & { reference: Reference; installedBy?: Person; gone?: never };

/** One that takes nothing any more; how it was reached, and who put the bot there, is not kept. */
export type GoneChannel = Known & {
  /** Since when, and why. */
  gone: { at: Instant; code: string };
  reference?: never;
  installedBy?: never;
};

export type Channel = LivingChannel | GoneChannel;

/** A person's own chat with the bot, under the person's id; language and zone are those of their Teams. */
export type Chat = {
  tenantId: string;
  id: string;
  person: Person;
  reference: Reference;
  locale?: Locale;
  timeZone?: string;
};

export function isAlive(channel: Channel): channel is LivingChannel {
  return channel.gone === undefined;
}

export function lose(channel: LivingChannel, gone: GoneChannel['gone']): GoneChannel {
  return { ...omit(channel, 'reference', 'installedBy'), gone };
}

export function revive(channel: Channel, reference: Reference): LivingChannel {
  return { ...(isAlive(channel) ? channel : omit(channel, 'gone')), reference };
}

/** `Sales › Spain`: a channel by the name of its team too, for many are called General. */
export function nameOfChannel({ name, team }: Pick<Channel, 'name' | 'team'>): string {
  return team === undefined || team.name === '' || team.name === name ? name : `${team.name} › ${name}`;
}

/** A channel that takes no messages any more, until its open leads are elsewhere and the admins have been told. */
export type Loss = {
  tenantId: string;
  /** Of the channel. */
  id: string;
  code: string;
  /** The conversations in which it was told. */
  told: readonly string[];
  /** Its open leads are elsewhere; until then, `cursor` says from which on they may not be. */
  moved?: true;
  cursor?: string;
  attempts: number;
  wakeAt: Instant;
};

/** The bot was taken out, or the channel was deleted: not Teams refused, but somebody meant it. */
export const UNINSTALLED = 'Uninstalled';
