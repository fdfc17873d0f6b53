import type { Activity, TeamsChannelData } from 'botbuilder';
import type { Reference } from '../domain/channel.ts';
import type { Person } from '../domain/people.ts';
import { LOCALES, type Locale } from '../domain/words.ts';

export type Scope = 'channel' | 'groupChat' | 'personal';

/** Who asks, from where. */
export type Asker = {
  tenantId: string;
  person: Person;
  scope: Scope;
  /** The conversation without its thread: a channel's own id. */
  conversationId: string;
  /** The language of the person's Teams, where it is one of ours. */
  locale?: Locale;
  timeZone?: string;
  reference: Reference;
  /** Of the click or message; Teams delivers one again under the same. */
  activityId?: string;
  /** The message that was clicked. */
  clicked?: string;
  /** The names of the place, as far as Teams tells them. */
  channelName?: string;
  /** A channel with people of its own, who need not be in its team. */
  isShared?: true;
  team?: { id: string; name: string };
};

/** Reads an activity's envelope. In local mode every activity belongs to the one tenant. */
export function readAsker(
  activity: Activity,
  served: { tenantId: string; local: boolean },
): Asker | 'other-tenant' {
  const data = (activity.channelData ?? {}) as TeamsChannelData;
  const tenantId = activity.conversation.tenantId ?? data.tenant?.id;
  if (!served.local && tenantId !== served.tenantId) return 'other-tenant';
  const scope = scopeOf(activity);
  const conversationId = rootOf(activity.conversation.id);
  const locale = localeOf(activity.locale);
  return {
    tenantId: served.tenantId,
    person: personOf(activity.from),
    scope,
    conversationId,
    ...(locale === undefined ? {} : { locale }),
    ...(isTimeZone(activity.localTimezone) ? { timeZone: activity.localTimezone } : {}),
    ...(activity.id === undefined ? {} : { activityId: activity.id }),
    ...(activity.replyToId === undefined ? {} : { clicked: activity.replyToId }),
    ...namesOf(data),
    reference: {
      serviceUrl: activity.serviceUrl,
      conversationId,
      conversationType: scope,
      ...(tenantId === undefined ? {} : { tenantId }),
      bot: { id: activity.recipient.id, name: activity.recipient.name },
    },
  };
}

function namesOf({ team, channel }: TeamsChannelData): Pick<Asker, 'team' | 'channelName' | 'isShared'> {
  return {
    ...(team?.id === undefined ? {} : { team: { id: team.id, name: team.name ?? '' } }),
    ...(channel?.name === undefined ? {} : { channelName: channel.name }),
    ...(channel?.type === 'shared' ? { isShared: true } : {}),
  };
}

/** A thread's id is its channel's, with the root post behind. */
export function rootOf(conversationId: string): string {
  return conversationId.split(';')[0] ?? conversationId;
}

export function personOf(account: { id: string; name?: string; aadObjectId?: string }): Person {
  const entraId = account.aadObjectId ?? '';
  return { id: entraId === '' ? account.id : entraId, name: account.name ?? '', teamsId: account.id };
}

function scopeOf({ conversation }: Activity): Scope {
  const type: string | undefined = conversation.conversationType;
  if (type === 'channel' || type === 'groupChat' || type === 'personal') return type;
  return conversation.isGroup ? 'groupChat' : 'personal';
}

export function localeOf(text: string | undefined): Locale | undefined {
  const language = text?.slice(0, 2).toLowerCase();
  return LOCALES.find((locale) => locale === language);
}

/** Zones by their present names: to try one takes long. */
const ZONES = new Set(Intl.supportedValuesOf('timeZone'));

function isTimeZone(text: string | undefined): text is string {
  if (text === undefined) return false;
  if (ZONES.has(text)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}
