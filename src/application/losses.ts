import { defaultOf } from '../domain/routing.ts';
import {
  isAlive,
  lose,
  nameOfChannel,
  type Channel,
  type LivingChannel,
  type Loss,
  type Reference,
} from '../domain/channel.ts';
import type { LossNews } from '../domain/news.ts';
import { HOUR, type Millis } from '../domain/time.ts';
import type { Locale } from '../domain/words.ts';
import { changeRecord } from './change-record.ts';
import type { Channels } from './channels.ts';
import type { Chats } from './chats.ts';
import type { Directories } from './directory.ts';
import type { Parts } from './parts.ts';
import { makeTryAgain } from './try-again.ts';

/** Channels that take no messages any more: their leads go elsewhere, and the admins are told once. */
export type Losses = {
  note(tenantId: string, channel: string, code: string): Promise<void>;
  /** Takes leads elsewhere, then tells whoever has not been told, one conversation at a time. */
  wake(loss: Loss): Promise<Loss | 'done'>;
  /** There is a channel again: what had nowhere to go is looked at now. */
  retry(tenantId: string): Promise<void>;
};

/**
 * Takes the open leads of a lost channel to the channels that are left, some at each call. Each lead moves in one
 * write; whoever goes on after a crash finds those that are left, and passes over those that have moved.
 */
export type MoveLeads = (loss: Loss, left: readonly Channel[]) => Promise<Loss>;

/** While nobody can be told, it is tried once an hour for a week. */
const EVERY: Millis = HOUR;
const TRIES = 7 * 24;
/** When a loss is due whose finder did not come to say that it is due now. */
const BY_ITSELF: Millis = 30_000;

type Place = { reference: Reference; locale?: Locale; timeZone?: string; person?: string };

type Rooms = {
  channels: Channels;
  chats: Chats;
  directories: Directories;
  /** Made later, for it needs what needs this. */
  moveLeads: () => MoveLeads;
};

export function makeLosses(parts: Parts, rooms: Rooms): Losses {
  const { records, clock, messenger, pace, defaults, log } = parts;
  const { channels, chats, directories } = rooms;
  const tryAgain = makeTryAgain(parts);

  /** The admins' own chats; the default channel, if one of them has none. */
  const places = async (tenantId: string, instead: LivingChannel | undefined): Promise<Place[]> => {
    const { admins } = await directories.get(tenantId);
    const own = await Promise.all(admins.map(({ id }) => chats.get(tenantId, id)));
    const known = own.filter((chat) => chat !== undefined).map((chat) => ({ ...chat, person: chat.id }));
    return known.length < Math.max(1, admins.length) && instead !== undefined ? [...known, instead] : known;
  };

  const later = (loss: Loss, at = clock.now() + EVERY): Loss | 'done' =>
    loss.attempts >= TRIES ? 'done' : { ...loss, attempts: loss.attempts + 1, wakeAt: at };

  const tell = async (loss: Loss, news: LossNews, { person, ...place }: Place): Promise<Loss | 'done'> => {
    const { tenantId, id, told, attempts } = loss;
    const { conversationId } = place.reference;
    const turn = { tenantId, conversation: conversationId, name: `loss ${id}`, lane: 'usual' } as const;
    const at = pace.turn(turn);
    if (at > clock.now()) return { ...loss, wakeAt: at };
    const outcome = await messenger.tell(news, { ...defaults, ...place, tenantId });
    if (outcome.kind !== 'sent') log.warn('loss.not_told', { channel: id, ...outcome });
    if (outcome.kind === 'channel-gone' && person !== undefined) await chats.remove(tenantId, person);
    if (outcome.kind === 'throttled') return later(loss, tryAgain(conversationId, outcome, attempts));
    const isTold = outcome.kind === 'sent' || outcome.kind === 'refused' || outcome.kind === 'unclear';
    return isTold ? { ...loss, told: [...told, conversationId], wakeAt: clock.now() } : later(loss);
  };

  /** What was told is over, unless leads still wait for a channel to go to. */
  const over = (loss: Loss): Loss | 'done' =>
    loss.moved === true ? 'done' : { ...loss, wakeAt: clock.now() + EVERY };

  const news = async (
    loss: Loss,
    lost: Channel,
    living: readonly LivingChannel[],
  ): Promise<Loss | 'done'> => {
    const { tenantId, code, told } = loss;
    const instead = living.length === 0 ? undefined : defaultOf(living);
    const wanted = await places(tenantId, instead);
    const next = wanted.find(({ reference }) => !told.includes(reference.conversationId));
    if (next === undefined) return told.length > 0 ? over(loss) : later(loss);
    const said = { kind: 'channel-lost', channel: nameOfChannel(lost), code } as const;
    return tell(loss, instead === undefined ? said : { ...said, instead: nameOfChannel(instead) }, next);
  };

  /** Written before the channel is marked: whoever dies in between leaves something that is due all the same. */
  const open = (tenantId: string, id: string, code: string): Promise<unknown> => {
    const wakeAt = clock.now() + BY_ITSELF;
    const loss: Loss = { tenantId, id, code, told: [], attempts: 0, wakeAt };
    return changeRecord(records, { kind: 'loss', tenantId, id }, () => loss);
  };

  const dueNow = (tenantId: string, id: string): Promise<unknown> =>
    changeRecord(records, { kind: 'loss', tenantId, id }, (loss) => loss && { ...loss, wakeAt: clock.now() });

  /** Not as it was a moment ago: what is decided here is not looked at again. */
  const present = async (tenantId: string, id: string): Promise<Channel | undefined> =>
    (await records.get({ kind: 'channel', tenantId, id }))?.value;

  return {
    note: async (tenantId, id, code) => {
      const known = await present(tenantId, id);
      if (known === undefined || !isAlive(known)) return;
      await open(tenantId, id, code);
      await channels.change(tenantId, id, (channel) =>
        channel === undefined || !isAlive(channel) ? undefined : lose(channel, { at: clock.now(), code }),
      );
      log.warn('channel.lost', { channel: id, code });
      await dueNow(tenantId, id);
    },
    wake: async (loss) => {
      const { tenantId, id } = loss;
      const lost = await present(tenantId, id);
      if (lost === undefined || isAlive(lost)) return 'done';
      const living = (await channels.all(tenantId)).filter(isAlive).filter((one) => one.id !== id);
      if (loss.moved === true || living.length === 0) return news(loss, lost, living);
      return rooms.moveLeads()(loss, living);
    },
    retry: async (tenantId) => {
      for (const { id } of await records.list('loss', tenantId)) await dueNow(tenantId, id);
    },
  };
}
