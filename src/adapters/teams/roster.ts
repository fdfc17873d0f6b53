import type { TeamsChannelAccount } from 'botframework-schema';
import { isSamePerson, type Person } from '../../domain/people.ts';
import type { Millis } from '../../domain/time.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { Roster } from '../../ports/roster.ts';
import type { Connectors } from './connectors.ts';
import { readFailure } from './send-outcome.ts';

/** Teams limits how often members may be read; a list is reused for so long. */
const FRESH_MS = 10 * 60_000;
/** A click may wait for it, and an answer that comes late is of no use to it. */
const MEMBER_WITHIN: Millis = 2_000;
/** A choice list of more people is of no use to anybody. */
const MOST = 500;
/** As many as Teams gives at once, and more than most teams have. */
const PAGE = 200;

export function makeRoster({
  connectors,
  clock,
  log,
}: {
  connectors: Connectors;
  clock: Clock;
  log: Log;
}): Roster {
  const cache = new Map<string, { at: number; members: Promise<readonly Person[]> }>();

  const read = async (channel: Conversation): Promise<readonly Person[]> => {
    const connector = await connectors(channel.reference.serviceUrl);
    const members: Person[] = [];
    let token: string | undefined;
    do {
      const page = await connector.members(channel.id, { size: PAGE, token });
      members.push(...(page.members ?? []).map(personOf));
      token = page.continuationToken;
    } while (token && members.length < MOST);
    return members;
  };

  const members: Roster['members'] = (channel) => {
    const known = cache.get(channel.id);
    if (known !== undefined && clock.now() - known.at < FRESH_MS) return known.members;
    const members = read(channel).catch((error: unknown) => {
      log.warn('roster.unreadable', { channel: channel.id, error });
      cache.delete(channel.id);
      return [];
    });
    cache.set(channel.id, { at: clock.now(), members });
    return members;
  };

  /** The whole list decides where Teams does not say what it is that was not found. */
  const inList = async (channel: Conversation, person: Person): Promise<boolean | undefined> => {
    const list = await members(channel);
    if (list.some((member) => isSamePerson(member, person))) return true;
    return list.length === 0 || list.length >= MOST ? undefined : false;
  };

  return {
    members,
    forget: () => {
      cache.clear();
    },
    has: async (channel, person) => {
      const connector = await connectors(channel.reference.serviceUrl);
      try {
        await connector.member(channel.id, person.teamsId ?? person.id, MEMBER_WITHIN);
        return true;
      } catch (error) {
        const { status, code } = readFailure(error, clock.now());
        if (MEMBER_GONE.has(code)) return false;
        if (status === 404) return inList(channel, person);
        log.warn('roster.unreadable', { channel: channel.id, code });
        return undefined;
      }
    },
  };
}

type Conversation = Parameters<Roster['members']>[0];

/** Codes that mean that somebody is not in the conversation, which is there. */
const MEMBER_GONE = new Set(['MemberNotFoundInConversation', 'MemberNotFound']);

function personOf(account: Partial<TeamsChannelAccount>): Person {
  const teamsId = account.id ?? '';
  return { id: account.aadObjectId ?? teamsId, name: account.name ?? '', teamsId };
}
