import { isAlive, type LivingChannel } from '../domain/channel.ts';
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

/** So many rosters are asked at the same time, and so many in all. */
const AT_ONCE = 5;
const MOST_ASKED = 40;

export function makeWhereabouts(
  roster: Roster,
  rooms: { channels: Channels; chats: Chats; directories: Directories },
): Whereabouts {
  const standing: Whereabouts['standing'] = async (tenantId, person) => {
    const places = placesOf((await rooms.channels.all(tenantId)).filter(isAlive));
    let found: Standing = places.length === 0 || places.length > MOST_ASKED ? 'unknown' : 'out';
    for (let first = 0; first < Math.min(places.length, MOST_ASKED); first += AT_ONCE) {
      const asked = places.slice(first, first + AT_ONCE);
      const said = await Promise.all(asked.map((place) => roster.has(place, person)));
      if (said.includes(true)) return 'in';
      if (said.includes(undefined)) found = 'unknown';
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

/** Each team, whose id is its first channel's, then each channel: a shared one has people of other teams too. */
function placesOf(living: readonly LivingChannel[]): Pick<LivingChannel, 'id' | 'reference'>[] {
  const teams = living.flatMap(({ team, reference }) => (team ? [{ id: team.id, reference }] : []));
  return [...new Map([...teams, ...living].map((place) => [place.id, place])).values()];
}
