import { createHash } from 'node:crypto';
import type { Reference } from '../domain/channel.ts';
import type { LeadFilter } from '../domain/lead-filter.ts';
import type { Instant, Millis } from '../domain/time.ts';
import { isBeyond, type Watch } from '../domain/watch.ts';
import type { SendOutcome } from '../ports/messenger.ts';
import type { Channels } from './channels.ts';
import type { Membership } from './membership.ts';
import type { Parts } from './parts.ts';
import { makeTryAgain } from './try-again.ts';

/** How often a number is looked at. */
const EVERY_MS: Millis = 5 * 60_000;

/** More would tell a person nothing, and each costs a count. */
export const MOST_WATCHES = 10;

export type NewWatch = Omit<Watch, 'id' | 'beyond' | 'attempts' | 'wakeAt'>;

export type Added =
  { kind: 'added' | 'added-beyond'; count: number } | { kind: 'same' } | { kind: 'too-many'; most: number };

/** Reads what somebody asked: periods such as `this week` mean another time at each look. */
export type ReadWatch = {
  filterOf(watch: Pick<Watch, 'question' | 'filter' | 'timeZone'>, now: Instant): LeadFilter;
  /** The leads as a title with their number in front, and the command that lists them. */
  wordsOf(watch: NewWatch, now: Instant, count?: number): Promise<{ title: string; command: string }>;
};

/** Numbers of leads that people want to be told of when they cross a limit. */
export type Watches = {
  read: ReadWatch;
  add(watch: NewWatch): Promise<Added>;
  list(tenantId: string): Promise<readonly Watch[]>;
  remove(watch: Pick<Watch, 'tenantId' | 'id'>): Promise<void>;
  /** Looks at the number now, and tells it if it has crossed the limit. */
  wake(watch: Watch): Promise<Watch | 'done'>;
};

export function makeWatches(
  parts: Pick<Parts, 'records' | 'store' | 'clock' | 'messenger' | 'log' | 'random' | 'pace'>,
  rooms: { channels: Channels; membership: Pick<Membership, 'standing'>; read: ReadWatch },
): Watches {
  const { records, store, clock, messenger, pace, log } = parts;
  const { channels, membership, read } = rooms;
  const tryAgain = makeTryAgain(parts);

  const list = async (tenantId: string): Promise<Watch[]> =>
    (await records.list('watch', tenantId)).map(({ value }) => value);

  const countOf = (watch: NewWatch): Promise<number> =>
    store.count({ tenantId: watch.tenantId, filter: read.filterOf(watch, clock.now()) });

  const next = (watch: Watch, beyond: boolean): Watch => ({
    ...watch,
    beyond,
    attempts: 0,
    wakeAt: clock.now() + EVERY_MS,
  });

  /** The newest way to reach the conversation. */
  const reach = async ({ tenantId, person, reference }: Watch): Promise<Reference | 'gone'> => {
    if (reference.conversationType === 'personal') {
      if ((await membership.standing(tenantId, person)) === 'out') return 'gone';
      const chat = await records.get({ kind: 'chat', tenantId, id: person.id });
      return chat?.value.reference ?? reference;
    }
    const channel = await channels.get(tenantId, reference.conversationId);
    return channel?.gone === undefined ? (channel?.reference ?? reference) : 'gone';
  };

  /** Nothing is kept of the way to a channel that is gone. */
  const isLost = async ({ tenantId, reference }: Watch): Promise<boolean> =>
    (await channels.get(tenantId, reference.conversationId))?.gone !== undefined;

  const tell = async (watch: Watch, count: number): Promise<SendOutcome | { kind: 'waits'; at: Instant }> => {
    const reference = await reach(watch);
    if (reference === 'gone') return { kind: 'channel-gone', code: 'ChannelGone' };
    const { tenantId, id } = watch;
    const { conversationId } = reference;
    const turn = { tenantId, conversation: conversationId, name: `watch ${id}`, lane: 'usual' } as const;
    const at = pace.turn(turn);
    if (at > clock.now()) return { kind: 'waits', at };
    const words = await read.wordsOf(watch, clock.now(), count);
    return messenger.tell({ kind: 'watch', watch, ...words }, { ...watch, reference });
  };

  const settled = (watch: Watch, outcome: SendOutcome): Watch | 'done' => {
    switch (outcome.kind) {
      case 'sent':
      case 'refused':
      case 'post-gone':
        return next(watch, true);
      case 'channel-gone':
        return 'done';
      case 'later':
      case 'throttled':
      case 'unclear': {
        const wakeAt = tryAgain(watch.reference.conversationId, outcome, watch.attempts);
        return { ...watch, attempts: watch.attempts + 1, wakeAt };
      }
    }
  };

  return {
    read,
    list,
    remove: ({ tenantId, id }) => records.remove({ kind: 'watch', tenantId, id }),
    add: async (watch) => {
      const own = (await list(watch.tenantId)).filter(({ person }) => person.id === watch.person.id);
      if (own.some((other) => isSame(other, watch))) return { kind: 'same' };
      if (own.length >= MOST_WATCHES) return { kind: 'too-many', most: MOST_WATCHES };
      const count = await countOf(watch);
      const beyond = isBeyond(count, watch.limit);
      const id = idOf(watch);
      const whole = next({ ...watch, id, beyond, attempts: 0, wakeAt: 0 }, beyond);
      const answer = await records.put({ kind: 'watch', tenantId: watch.tenantId, id }, whole, undefined);
      if (answer === 'moved') return { kind: 'same' };
      return { kind: beyond ? 'added-beyond' : 'added', count };
    },
    wake: async (watch) => {
      if (await isLost(watch)) return 'done';
      const count = await countOf(watch);
      const beyond = isBeyond(count, watch.limit);
      if (!beyond || watch.beyond) return next(watch, beyond);
      const outcome = await tell(watch, count);
      if (outcome.kind === 'waits') return { ...watch, wakeAt: outcome.at };
      if (outcome.kind !== 'sent') log.warn('watch.not_told', { watch: watch.id, ...outcome });
      return settled(watch, outcome);
    },
  };
}

type Wanted = Pick<Watch, 'question' | 'limit' | 'reference'>;

function isSame(one: Wanted, other: Wanted): boolean {
  return keyOf(one) === keyOf(other);
}

/** Upper and lower case mean the same. */
function keyOf({ question, limit, reference }: Wanted): string {
  return JSON.stringify([question.toLowerCase(), limit.is, limit.number, reference.conversationId]);
}

function idOf(watch: NewWatch): string {
  const text = JSON.stringify([watch.person.id, keyOf(watch)]);
  return createHash('sha256').update(text).digest('hex').slice(0, 24);
}
