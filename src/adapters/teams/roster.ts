import type { PagedMembersResult, TeamsChannelAccount } from 'botframework-schema';
import type { Channel } from '../../domain/channel.ts';
import type { Person } from '../../domain/people.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { Roster } from '../../ports/roster.ts';
import { ANSWER_WITHIN_MS, type Connectors } from './connectors.ts';

/** Teams limits how often members may be read; a list is reused for so long. */
const FRESH_MS = 10 * 60_000;
/** A choice list of more people is of no use to anybody. */
const MOST = 500;

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

  const read = async (channel: Pick<Channel, 'id' | 'reference'>): Promise<readonly Person[]> => {
    const { conversations } = await connectors(channel.reference.serviceUrl);
    const members: Person[] = [];
    let continuationToken: string | undefined;
    do {
      const abortSignal = AbortSignal.timeout(ANSWER_WITHIN_MS);
      // The SDK's type asks for a token even for the first page, where there is none.
      const options = { pageSize: 200, continuationToken: continuationToken as never, abortSignal };
      const page: PagedMembersResult = await conversations.getConversationPagedMembers(channel.id, options);
      members.push(...page.members.map(personOf));
      continuationToken = page.continuationToken;
    } while (continuationToken && members.length < MOST);
    return members;
  };

  return {
    members: (channel) => {
      const known = cache.get(channel.id);
      if (known !== undefined && clock.now() - known.at < FRESH_MS) return known.members;
      const members = read(channel).catch((error: unknown) => {
        log.warn('roster.unreadable', { channel: channel.id, error });
        cache.delete(channel.id);
        return [];
      });
      cache.set(channel.id, { at: clock.now(), members });
      return members;
    },
  };
}

function personOf(account: Partial<TeamsChannelAccount>): Person {
  const teamsId = account.id ?? '';
  return { id: account.aadObjectId ?? teamsId, name: account.name ?? '', teamsId };
}
