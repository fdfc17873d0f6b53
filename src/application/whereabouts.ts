import { isAlive } from '../domain/channel.ts';
import { rolesOf, type Person } from '../domain/people.ts';
import type { Lead } from '../domain/lead.ts';
import type { Roster } from '../ports/roster.ts';
import type { Channels } from './channels.ts';
import type { Chats } from './chats.ts';
import type { Directories } from './directory.ts';

/** Whether somebody is in a team with the bot; `unknown` where Teams does not say so now. */
export type Standing = 'in' | 'out' | 'unknown';

export type Whereabouts = {
  standing(tenantId: string, person: Person): Promise<Standing>;
  /** Whether whoever has the lead has left for good. */
  hasLeft(lead: Lead): Promise<boolean>;
};

/** A private or shared channel has people of its own: each is asked, but not without end. */
const CHANNELS_ASKED = 20;

export function makeWhereabouts(
  roster: Roster,
  rooms: { channels: Channels; chats: Chats; directories: Directories },
): Whereabouts {
  const standing: Whereabouts['standing'] = async (tenantId, person) => {
    const living = (await rooms.channels.all(tenantId)).filter(isAlive);
    let found: Standing = living.length === 0 || living.length > CHANNELS_ASKED ? 'unknown' : 'out';
    for (const channel of living.slice(0, CHANNELS_ASKED)) {
      const isThere = await roster.has(channel, person);
      if (isThere === true) return 'in';
      if (isThere === undefined) found = 'unknown';
    }
    return found;
  };

  /** Who has a role and writes with the bot alone need be in no team. */
  const worksApart = async (tenantId: string, { id }: Person): Promise<boolean> => {
    const hasRole = rolesOf(await rooms.directories.get(tenantId), id).length > 1;
    return hasRole && (await rooms.chats.get(tenantId, id)) !== undefined;
  };

  return {
    standing,
    hasLeft: async ({ tenantId, assignee }) =>
      assignee !== undefined &&
      (await standing(tenantId, assignee)) === 'out' &&
      !(await worksApart(tenantId, assignee)),
  };
}
