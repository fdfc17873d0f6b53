import { defaultOf } from '../domain/routing.ts';
import { isAlive, nameOfChannel, type Channel, type Loss, type Reference } from '../domain/channel.ts';
import type { LossNews } from '../domain/news.ts';
import { HOUR, type Millis } from '../domain/time.ts';
import type { Locale } from '../domain/words.ts';
import type { Channels } from './channels.ts';
import type { Chats } from './chats.ts';
import type { Directories } from './directory.ts';
import type { Parts } from './parts.ts';

/** Channels that take no messages any more: their leads go elsewhere, and the admins are told once. */
export type Losses = {
  note(tenantId: string, channel: string, code: string): Promise<void>;
  /** Tells whoever has not been told, one conversation at a time. */
  wake(loss: Loss): Promise<Loss | 'done'>;
};

/** While nobody can be told, it is tried once an hour for a week. */
const EVERY: Millis = HOUR;
const TRIES = 7 * 24;

type Place = { reference: Reference; locale?: Locale; timeZone?: string; person?: string };

export function makeLosses(
  parts: Parts,
  rooms: { channels: Channels; chats: Chats; directories: Directories },
): Losses {
  const { records, clock, messenger, defaults, log } = parts;
  const { channels, chats, directories } = rooms;

  /** The admins' own chats; the default channel, if one of them has none. */
  const places = async (tenantId: string, instead: Channel | undefined): Promise<Place[]> => {
    const { admins } = await directories.get(tenantId);
    const own = await Promise.all(admins.map(({ id }) => chats.get(tenantId, id)));
    const known = own.filter((chat) => chat !== undefined).map((chat) => ({ ...chat, person: chat.id }));
    return known.length < Math.max(1, admins.length) && instead !== undefined ? [...known, instead] : known;
  };

  const tell = async (loss: Loss, news: LossNews, { person, ...place }: Place): Promise<boolean> => {
    const { tenantId } = loss;
    const outcome = await messenger.tell(news, { ...defaults, ...place, tenantId });
    if (outcome.kind !== 'sent') log.warn('loss.not_told', { channel: loss.id, ...outcome });
    if (outcome.kind === 'channel-gone' && person !== undefined) await chats.remove(tenantId, person);
    return outcome.kind === 'sent' || outcome.kind === 'refused' || outcome.kind === 'unclear';
  };

  const later = (loss: Loss): Loss | 'done' =>
    loss.attempts >= TRIES ? 'done' : { ...loss, attempts: loss.attempts + 1, wakeAt: clock.now() + EVERY };

  return {
    note: async (tenantId, id, code) => {
      const now = clock.now();
      const lost = { first: false };
      await channels.change(tenantId, id, (present) => {
        lost.first = present !== undefined && isAlive(present);
        return lost.first && present ? { ...present, gone: { at: now, code } } : undefined;
      });
      if (!lost.first) return;
      log.warn('channel.lost', { channel: id, code });
      const loss: Loss = { tenantId, id, code, told: [], attempts: 0, wakeAt: now };
      await records.put({ kind: 'loss', tenantId, id }, loss, undefined);
    },
    wake: async (loss) => {
      const { tenantId, id, code, told } = loss;
      const all = await channels.all(tenantId);
      const channel = all.find((one) => one.id === id);
      if (channel === undefined || isAlive(channel)) return 'done';
      const living = all.filter(isAlive);
      const instead = living.length === 0 ? undefined : defaultOf(living);
      const wanted = await places(tenantId, instead);
      const next = wanted.find(({ reference }) => !told.includes(reference.conversationId));
      if (next === undefined) return told.length > 0 ? 'done' : later(loss);
      const news: LossNews = {
        ...{ kind: 'channel-lost', channel: nameOfChannel(channel), code },
        ...(instead === undefined ? {} : { instead: nameOfChannel(instead) }),
      };
      if (!(await tell(loss, news, next))) return later(loss);
      return { ...loss, told: [...told, next.reference.conversationId], wakeAt: clock.now() };
    },
  };
}
