import type { Channel, Chat, Loss } from '../domain/channel.ts';
import type { Digest } from '../domain/digest.ts';
import type { EventTell } from '../domain/effects.ts';
import type { Arrivals } from '../domain/flood.ts';
import type { FloodCard } from '../domain/flood-card.ts';
import type { Directory } from '../domain/people.ts';
import type { Instant } from '../domain/time.ts';
import type { Watch } from '../domain/watch.ts';

/** The small documents beside the leads, by kind. */
export type Kinds = {
  channel: Channel;
  chat: Chat;
  directory: Directory;
  /** That a chat was greeted, and when. */
  greeting: { at: Instant };
  /** The settings of the environment that the moments of open leads were last worked out with. */
  policy: { mark: string };
  deadLetter: DeadLetter;
  /** A receiver of events that asked to be told of nothing any more. */
  stoppedReceiver: { at: Instant; code: string };
  watch: Watch;
  /** What signs the links to exports. */
  secret: { key: string };
  loss: Loss;
  /** What came to a channel lately, by the channel's id. */
  arrivals: Arrivals;
  floodCard: FloodCard;
  /** By the channel's or the person's id. */
  digest: Digest;
};

/** An event that a receiver was not told of, kept to be told again when somebody asks for it. */
export type DeadLetter = {
  lead: { id: string; ref: string };
  tell: EventTell;
  /** The number of the effect that was given up. */
  n: number;
  code: string;
  at: Instant;
};

export type Kind = keyof Kinds;
/** Kinds about which something is due at `wakeAt`, as about a lead. */
export type TimedKind = { [K in Kind]: Kinds[K] extends { wakeAt: Instant } ? K : never }[Kind];

export type RecordKey<K extends Kind> = { kind: K; tenantId: string; id: string };
export type StoredRecord<K extends Kind> = { value: Kinds[K]; version: string };
export type ListedRecord<K extends Kind> = StoredRecord<K> & { id: string };

/** Keeps the small documents; a write is refused if somebody else wrote since. */
export type Records = {
  get<K extends Kind>(key: RecordKey<K>): Promise<StoredRecord<K> | undefined>;
  list<K extends Kind>(kind: K, tenantId: string): Promise<ListedRecord<K>[]>;
  /** `version` undefined: only if there is none yet. */
  put<K extends Kind>(
    key: RecordKey<K>,
    value: Kinds[K],
    version: string | undefined,
  ): Promise<'put' | 'moved'>;
  remove<K extends Kind>(key: RecordKey<K>): Promise<void>;
  /** Those of all tenants whose `wakeAt` has come, earliest first. */
  due(now: Instant, limit: number): Promise<RecordKey<TimedKind>[]>;
};
