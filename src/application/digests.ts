import {
  digestFilter,
  DIGEST_PARTS,
  filterOfRules,
  nextDigest,
  type Digest,
  type Schedule,
} from '../domain/digest.ts';
import type { LeadFilter } from '../domain/lead-filter.ts';
import { narrow } from '../domain/narrow.ts';
import type { DigestNews } from '../domain/news.ts';
import { rolesOf } from '../domain/people.ts';
import type { Query } from '../domain/query.ts';
import { DAY, type Calendar, type Instant } from '../domain/time.ts';
import type { OwnWorkingTime } from '../domain/working-time.ts';
import type { Place, SendOutcome } from '../ports/messenger.ts';
import { changeRecord } from './change-record.ts';
import type { Channels } from './channels.ts';
import type { Chats } from './chats.ts';
import type { Directories } from './directory.ts';
import type { Losses } from './losses.ts';
import type { Parts } from './parts.ts';
import { makeTryAgain } from './try-again.ts';

/** Who gets a digest: a channel, or a person in their own chat. */
export type Reader = Pick<Digest, 'tenantId' | 'id' | 'who'>;

export type Digests = {
  scheduleOf(reader: Pick<Reader, 'tenantId' | 'id'>): Promise<Schedule | undefined>;
  set(reader: Reader, schedule: Schedule | 'off'): Promise<void>;
  /** The reader's clocks go otherwise now: the next digest comes at their time. */
  replan(reader: Pick<Reader, 'tenantId' | 'id'>): Promise<void>;
  /** The digest as it would be now. */
  now(reader: Reader): Promise<DigestNews | undefined>;
  /** Sends the digest that is due; what fell due while nobody looked is in it. */
  wake(digest: Digest): Promise<Digest | 'done'>;
};

/** Writes a query as the command that lists its leads. */
export type PrintQuery = (query: Query, place: Pick<Place, 'locale' | 'timeZone'>) => string;

type Rooms = {
  channels: Channels;
  chats: Chats;
  directories: Directories;
  losses: Pick<Losses, 'note'>;
  print: PrintQuery;
};
type Readers = Place & { workingTime?: OwnWorkingTime; filter: LeadFilter; all: boolean };

const LENGTH: Record<Schedule['every'], number> = { day: DAY, week: 7 * DAY };

/** Digests of channels and of managers, each a document that is due at its next moment. */
export function makeDigests(parts: Parts, rooms: Rooms): Digests {
  const { records, store, clock, calendar, defaults, messenger, pace, log } = parts;
  const { channels, chats, directories, losses, print } = rooms;
  const tryAgain = makeTryAgain(parts);

  const keyOf = ({ tenantId, id }: Pick<Reader, 'tenantId' | 'id'>) =>
    ({ kind: 'digest', tenantId, id }) as const;

  /** The place and the leads of a reader; nobody where the channel is gone, or the person leads nobody any more. */
  const readers = async ({ tenantId, id, who }: Reader): Promise<Readers | undefined> => {
    if (who === 'channel') {
      const channel = await channels.get(tenantId, id);
      if (channel === undefined || channel.gone !== undefined) return undefined;
      const filter = filterOfRules(channel.rules);
      return { ...defaults, ...channel, filter: filter ?? {}, all: filter === undefined };
    }
    const chat = await chats.get(tenantId, id);
    const roles = rolesOf(await directories.get(tenantId), id);
    if (chat === undefined || !roles.some((role) => role !== 'member')) return undefined;
    return { ...defaults, ...chat, filter: {}, all: true };
  };

  const calendarOf = ({ timeZone, workingTime }: Readers): Calendar => calendar(timeZone, workingTime);

  const draw = async (
    reader: Readers,
    { since, every }: { since: Instant; every: Schedule['every'] },
  ): Promise<DigestNews> => {
    const { tenantId } = reader;
    const now = clock.now();
    const as = { since, now, today: calendarOf(reader).today(now), every };
    const filters = DIGEST_PARTS.map((part) => narrow(reader.filter, digestFilter(part, as)));
    const counts = await store.counts(tenantId, filters);
    const queryOf = (filter: LeadFilter): string =>
      print({ filter, sort: 'newest', measure: 'list' }, reader);
    return {
      kind: 'digest',
      ...{ every, since, all: reader.all },
      open: queryOf(reader.filter),
      parts: DIGEST_PARTS.map((part, at) => ({
        part,
        count: counts[at] ?? 0,
        query: queryOf(filters[at] ?? {}),
      })),
      earned: await store.totals({ tenantId, filter: narrow(reader.filter, digestFilter('won', as)) }),
    };
  };

  const plan = (digest: Digest, reader: Readers, after: Instant): Digest => ({
    ...digest,
    attempts: 0,
    wakeAt: nextDigest(digest.schedule, calendarOf(reader), after),
  });

  const settled = async (digest: Digest, reader: Readers, outcome: SendOutcome): Promise<Digest | 'done'> => {
    const now = clock.now();
    switch (outcome.kind) {
      case 'sent':
      case 'refused':
      case 'post-gone':
        return plan({ ...digest, since: now }, reader, now);
      case 'channel-gone':
        if (digest.who === 'channel') await losses.note(digest.tenantId, digest.id, outcome.code);
        return 'done';
      case 'later':
      case 'throttled':
      case 'unclear': {
        const wakeAt = tryAgain(reader.reference.conversationId, outcome, digest.attempts);
        return { ...digest, attempts: digest.attempts + 1, wakeAt };
      }
    }
  };

  return {
    scheduleOf: async (reader) => (await records.get(keyOf(reader)))?.value.schedule,
    set: async (reader, schedule) => {
      if (schedule === 'off') return records.remove(keyOf(reader));
      const now = clock.now();
      const to = await readers(reader);
      const fresh = { ...reader, since: now - LENGTH[schedule.every], attempts: 0, wakeAt: now, schedule };
      await changeRecord(records, keyOf(reader), (present) => {
        const digest = { ...fresh, ...(present === undefined ? {} : { since: present.since }) };
        return to === undefined ? digest : plan(digest, to, now);
      });
    },
    replan: async (reader) => {
      const known = (await records.get(keyOf(reader)))?.value;
      const to = known && (await readers(known));
      if (to === undefined) return;
      await changeRecord(records, keyOf(reader), (present) => present && plan(present, to, clock.now()));
    },
    now: async (reader) => {
      const known = (await records.get(keyOf(reader)))?.value;
      const to = await readers(reader);
      const every = known?.schedule.every ?? 'day';
      return to && draw(to, { since: known?.since ?? clock.now() - LENGTH[every], every });
    },
    wake: async (digest) => {
      const reader = await readers(digest);
      if (reader === undefined) return 'done';
      const { tenantId, id } = digest;
      const { conversationId } = reader.reference;
      const at = pace.turn({ tenantId, conversation: conversationId, name: `digest ${id}`, lane: 'usual' });
      if (at > clock.now()) return { ...digest, wakeAt: at };
      const { since } = digest;
      const outcome = await messenger.tell(
        await draw(reader, { since, every: digest.schedule.every }),
        reader,
      );
      if (outcome.kind !== 'sent') log.warn('digest.not_sent', { digest: id, ...outcome });
      return settled(digest, reader, outcome);
    },
  };
}
