import { isAlive, type Channel } from '../domain/channel.ts';
import { isSamePerson, rolesOf, type Directory, type Person } from '../domain/people.ts';
import { HOUR, type Instant, type Millis } from '../domain/time.ts';
import { makeRecent } from '../domain/recent.ts';
import type { Clock } from '../ports/clock.ts';
import type { Roster } from '../ports/roster.ts';
import type { Channels } from './channels.ts';
import type { Directories } from './directory.ts';
import type { Standing, Whereabouts } from './whereabouts.ts';

/** For how long what Teams said is taken for true: who was let into a team a moment ago must not wait long. */
const FRESH: Record<Standing, Millis> = { in: HOUR / 4, out: 60_000, unknown: 5_000 };
/** While Teams says nothing, who was in a team so lately is taken to be there still. */
const STILL_IN: Millis = 12 * HOUR;
/** People who are remembered; of more, the one who was last asked about longest ago is asked about anew. */
const MOST = 10_000;

/** What is known of somebody beforehand: the roles of all, and where they write or click. */
export type Hints = {
  directory?: Directory;
  spot?: { conversationId: string; /** Of a channel that all of the team are in. */ teamId?: string };
};

/** Who may see leads at all: the people of the teams with the bot, and those who have a role. */
export type Membership = {
  standing(tenantId: string, person: Person, hints?: Hints): Promise<Standing>;
  /** These people came to a team or left it: Teams is asked about them anew; about all if nobody is named. */
  forget(people?: readonly Person[]): void;
};

/** What counts where Teams says nothing, and while there is no team to be in. */
export type InDoubt = { unsaid: Standing; noTeam: Standing };

/** Without tokens anybody can be anybody: to turn people away in doubt would protect nothing. */
export function inDoubt(local: boolean): InDoubt {
  return local ? { unsaid: 'in', noTeam: 'in' } : { unsaid: 'unknown', noTeam: 'out' };
}

type Known = { person: Person; said: Promise<Standing>; at: Instant; lastIn: Instant | undefined };

export function makeMembership(
  clock: Clock,
  rooms: {
    channels: Pick<Channels, 'all'>;
    directories: Pick<Directories, 'get'>;
    whereabouts: Pick<Whereabouts, 'standing'>;
    roster: Pick<Roster, 'forget'>;
  },
  otherwise: InDoubt,
): Membership {
  const { channels, directories, whereabouts, roster } = rooms;
  const known = makeRecent<string, Known>(MOST);

  const ask = (key: string, tenantId: string, person: Person): Known => {
    const said = whereabouts.standing(tenantId, person);
    const entry = { person, said, at: clock.now(), lastIn: known.get(key)?.lastIn };
    said.then(
      (standing) => (entry.lastIn = standing === 'in' ? entry.at : entry.lastIn),
      () => {
        known.forget(key);
      },
    );
    return known.keep(key, entry);
  };

  const saidOf = async (tenantId: string, person: Person): Promise<Standing> => {
    const key = keyOf(tenantId, person);
    const before = known.get(key);
    const isFresh = before !== undefined && clock.now() - before.at < FRESH[await before.said];
    const { said, lastIn = -Infinity } = isFresh ? before : ask(key, tenantId, person);
    if ((await said) !== 'unknown') return said;
    return clock.now() - lastIn < STILL_IN ? 'in' : otherwise.unsaid;
  };

  const noteIn = (tenantId: string, person: Person): void => {
    const now = clock.now();
    known.keep(keyOf(tenantId, person), { person, said: Promise.resolve('in'), at: now, lastIn: now });
  };

  return {
    standing: async (tenantId, person, { directory, spot } = {}) => {
      const living = (await channels.all(tenantId)).filter(isAlive);
      if (spot !== undefined && living.some((channel) => isAt(channel, spot))) {
        noteIn(tenantId, person);
        return 'in';
      }
      const roles = rolesOf(directory ?? (await directories.get(tenantId)), person.id);
      if (roles.length > 1) return 'in';
      return living.length === 0 ? otherwise.noTeam : saidOf(tenantId, person);
    },
    forget: (people) => {
      roster.forget();
      for (const [key, { person }] of [...known.entries()])
        if (people === undefined || people.some((one) => isSamePerson(person, one))) known.forget(key);
    },
  };
}

function keyOf(tenantId: string, { id }: Person): string {
  return `${tenantId}/${id}`;
}

function isAt({ id, team }: Channel, { conversationId, teamId }: NonNullable<Hints['spot']>): boolean {
  return id === conversationId || (teamId !== undefined && team?.id === teamId);
}
