import { isAlive, type Channel } from '../domain/channel.ts';
import { namesOf, said } from './ask.ts';
import type { Audience, Desk } from './desk.ts';
import type { Reply } from './replies.ts';

/** More names would help nobody to find a way in. */
const TEAMS_NAMED = 3;

type Said = Extract<Reply, { kind: 'message' }>;

/** What is said to who is no member and has no role, instead of anything about leads; nothing to all others. */
export async function turnedAway(desk: Desk, audience: Audience): Promise<Said | undefined> {
  const { standing, view, asker } = audience;
  if (standing === 'in') return undefined;
  if (standing === 'unknown') return said(desk, view, 'members.unsure');
  const teams = teamsOf(await desk.channels.all(asker.tenantId));
  const admins = namesOf(view.directory.admins);
  const ways = [
    teams === '' ? said(desk, view, 'members.no-team') : said(desk, view, 'members.teams', { teams }),
    ...(admins === '' ? [] : [said(desk, view, 'members.admins', { admins })]),
  ];
  return {
    kind: 'message',
    text: [said(desk, view, 'members.out'), ...ways].map(({ text }) => text).join(' '),
  };
}

function teamsOf(channels: readonly Channel[]): string {
  const names = channels
    .filter(isAlive)
    .map(({ name, team }) => (team?.name === '' ? name : (team?.name ?? name)));
  return [...new Set(names)].slice(0, TEAMS_NAMED).join(', ');
}
