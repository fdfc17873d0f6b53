import type { Activity, TeamsChannelData } from 'botbuilder';
import type { InstalledIn } from '../application/installation.ts';
import type { Person } from '../domain/people.ts';
import { personOf, type Asker } from './asker.ts';
import { audienceOf, sharedView, type Desk } from './desk.ts';
import { helpReply } from './help.ts';
import type { Reply } from './replies.ts';

type Data = TeamsChannelData & { settings?: { selectedChannel?: { id?: string } } };
type Event = { desk: Desk; asker: Asker; data: Data };

/** What an event asks for; an event that is not named here is passed over in silence, never an error. */
const TEAM_EVENTS: Record<string, (event: Event) => Promise<unknown>> = {
  channelDeleted: ({ desk, asker, data }) => removed(desk, asker, data.channel?.id),
  channelRenamed: ({ desk, asker, data }) => renamed(desk, asker, data),
  channelRestored: ({ desk, asker, data }) => restored(desk, asker, data),
  teamDeleted: (event) => teamGone(event),
  teamHardDeleted: (event) => teamGone(event),
  teamArchived: (event) => teamGone(event),
  teamRenamed: (event) => teamRenamed(event),
  teamRestored: ({ desk, asker, data }) => restored(desk, asker, data),
  teamUnarchived: ({ desk, asker, data }) => restored(desk, asker, data),
};

/** Notes an installation, a removal or a change of a team; the answer is the welcome, where one is due. */
export async function noteEvent(desk: Desk, asker: Asker, activity: Activity): Promise<Reply | undefined> {
  const data = (activity.channelData ?? {}) as Data;
  forgetMembers(desk, activity, data);
  if (isBotAdded(activity)) return added(desk, asker, data);
  if (isBotRemoved(activity)) {
    if (asker.scope === 'personal') await desk.installation.leftChat(asker.tenantId, asker.person);
    else await removed(desk, asker, asker.conversationId);
    return undefined;
  }
  await left(desk, asker, activity);
  const { eventType = '' } = data;
  if (Object.hasOwn(TEAM_EVENTS, eventType)) await TEAM_EVENTS[eventType]?.({ desk, asker, data });
  return undefined;
}

function isBotAdded({ type, action, membersAdded, recipient }: Activity): boolean {
  if (type === 'installationUpdate') return action === 'add' || action === 'add-upgrade';
  return membersAdded?.some((member) => member.id === recipient.id) === true;
}

function isBotRemoved({ type, action, membersRemoved, recipient }: Activity): boolean {
  if (type === 'installationUpdate') return action === 'remove' || action === 'remove-upgrade';
  return membersRemoved?.some((member) => member.id === recipient.id) === true;
}

/** Who is in a team is asked anew of those who come or go, and of everybody when a team does. */
function forgetMembers({ membership }: Desk, activity: Activity, { eventType = '' }: Data): void {
  const { membersAdded = [], membersRemoved = [] } = activity;
  if (isBotAdded(activity) || isBotRemoved(activity) || Object.hasOwn(TEAM_EVENTS, eventType))
    membership.forget();
  else membership.forget([...membersAdded, ...membersRemoved].map(personOf));
}

/** People who left a team lose the leads that they had there. */
async function left(
  desk: Desk,
  { tenantId, team, scope }: Asker,
  { membersRemoved }: Activity,
): Promise<void> {
  if (team === undefined || scope !== 'channel') return;
  for (const account of membersRemoved ?? []) await desk.freeLeads(tenantId, personOf(account), team.id);
}

/** In a team: the channel receives leads from now on. Elsewhere: a greeting that leads on. */
async function added(desk: Desk, asker: Asker, data: Data): Promise<Reply | undefined> {
  const audience = await audienceOf(desk, asker);
  if (asker.scope !== 'channel') {
    const isFirst = await desk.installation.greeted(asker);
    return isFirst ? helpReply(desk, audience.view, asker.scope) : undefined;
  }
  const by = await named(desk, asker);
  const { isNew, channel } = await desk.installation.added(placeOf(asker, data), by);
  if (!isNew) return undefined;
  const { admins } = await desk.directories.get(asker.tenantId);
  const view = await sharedView(desk, audience);
  const firstAdmin = admins[0]?.name ?? '';
  const { card, summary } = desk.cards.welcome(view, {
    channel: channel.name,
    ...(by.name === '' ? {} : { addedBy: by.name }),
    ...(firstAdmin === '' ? {} : { firstAdmin }),
  });
  return { kind: 'card', card, summary };
}

/** Install events carry no name; the roster has it. */
async function named(desk: Desk, asker: Asker): Promise<Person> {
  if (asker.person.name !== '') return asker.person;
  const members = await desk.membersOf(asker);
  return members.find((member) => member.id === asker.person.id) ?? asker.person;
}

/** The channel that was chosen at the installation, else the team's General, which has the team's own id. */
function placeOf(
  { tenantId, conversationId, reference }: Asker,
  { settings, channel, team }: Data,
): InstalledIn {
  const id = settings?.selectedChannel?.id ?? conversationId;
  const own = team?.id === undefined ? undefined : { id: team.id, name: team.name ?? '' };
  const name = channel?.name ?? (id === own?.id ? 'General' : (own?.name ?? id));
  return {
    tenantId,
    id,
    name,
    reference: { ...reference, conversationId: id },
    ...(own === undefined ? {} : { team: own }),
  };
}

async function removed(desk: Desk, { tenantId }: Asker, id: string | undefined): Promise<void> {
  if (id !== undefined) await desk.installation.removed(tenantId, id);
}

async function renamed(desk: Desk, { tenantId }: Asker, { channel }: Data): Promise<void> {
  if (channel?.id === undefined || channel.name === undefined) return;
  await desk.installation.renamed(tenantId, channel.id, { channel: channel.name });
}

async function teamRenamed({ desk, asker, data }: Event): Promise<void> {
  const { team } = data;
  if (team?.name === undefined) return;
  for (const id of await channelsOfTeam(desk, asker, team.id)) {
    await desk.installation.renamed(asker.tenantId, id, { team: team.name });
  }
}

async function teamGone({ desk, asker, data }: Event): Promise<void> {
  for (const id of await channelsOfTeam(desk, asker, data.team?.id))
    await desk.installation.removed(asker.tenantId, id);
}

/** A channel that comes back goes on as it was, if it was known. */
async function restored(desk: Desk, asker: Asker, data: Data): Promise<void> {
  const ids =
    data.channel?.id === undefined ? await channelsOfTeam(desk, asker, data.team?.id) : [data.channel.id];
  for (const id of ids) {
    const reference = { ...asker.reference, conversationId: id };
    await desk.installation.restored(asker.tenantId, id, reference);
  }
}

async function channelsOfTeam(
  desk: Desk,
  { tenantId }: Asker,
  teamId: string | undefined,
): Promise<string[]> {
  const all = await desk.channels.all(tenantId);
  return all.filter((channel) => channel.team?.id === teamId).map((channel) => channel.id);
}
