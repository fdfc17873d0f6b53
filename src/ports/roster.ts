import type { LivingChannel } from '../domain/channel.ts';
import type { Person } from '../domain/people.ts';

type Conversation = Pick<LivingChannel, 'id' | 'reference'>;

/** Who is in a conversation. */
export type Roster = {
  /** An empty list if that cannot be found out now. */
  members(channel: Conversation): Promise<readonly Person[]>;
  /** Whether this person is; undefined if that cannot be found out now. */
  has(channel: Conversation, person: Person): Promise<boolean | undefined>;
  /** Somebody came or went: what was read before counts no more. */
  forget(): void;
};
