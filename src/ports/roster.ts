import type { Channel } from '../domain/channel.ts';
import type { Person } from '../domain/people.ts';

/** Who is in a conversation. An empty list if that cannot be found out now. */
export type Roster = { members(channel: Pick<Channel, 'id' | 'reference'>): Promise<readonly Person[]> };
