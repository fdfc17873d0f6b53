import { isAlive } from '../domain/channel.ts';
import { channelsOf } from '../domain/clocks.ts';
import type { Lead } from '../domain/lead.ts';
import { isSamePerson, type Person } from '../domain/people.ts';
import type { Roster } from '../ports/roster.ts';
import type { ChangeLead } from './change-lead.ts';
import type { Channels } from './channels.ts';
import type { Parts } from './parts.ts';

/** Somebody was taken out of a team, or left it: their leads there are free again. */
export type FreeLeads = (tenantId: string, person: Person, teamId: string) => Promise<void>;

const PAGE = 200;

export function makeFreeLeads(
  { store, log }: Pick<Parts, 'store' | 'log'>,
  rooms: { channels: Channels; roster: Roster; changeLead: ChangeLead },
): FreeLeads {
  const { channels, roster, changeLead } = rooms;

  /** Whether the lead is also in a channel of another team, in which this person is. */
  const isSeenElsewhere = async (lead: Lead, person: Person, teamId: string): Promise<boolean> => {
    const all = (await channels.all(lead.tenantId)).filter(isAlive);
    const elsewhere = all.filter(({ id, team }) => channelsOf(lead).includes(id) && team?.id !== teamId);
    for (const channel of elsewhere) if ((await roster.has(channel, person)) === true) return true;
    return false;
  };

  const free = async (lead: Lead, person: Person, teamId: string): Promise<void> => {
    if (await isSeenElsewhere(lead, person, teamId)) return;
    const changed = await changeLead(
      lead,
      { action: 'leave', input: { person } },
      { actor: { kind: 'clock' } },
    );
    if (changed.kind === 'changed') log.info('lead.freed', { lead: lead.id });
  };

  return async function freeLeads(tenantId, person, teamId) {
    const filter = { stages: ['received', 'accepted'], unassigned: false } as const;
    let cursor: string | undefined;
    do {
      const query = { tenantId, filter, sort: 'newest', limit: PAGE } as const;
      const page = await store.find(cursor === undefined ? query : { ...query, cursor });
      for (const lead of page.leads)
        if (lead.assignee !== undefined && isSamePerson(lead.assignee, person))
          await free(lead, lead.assignee, teamId);
      cursor = page.cursor;
    } while (cursor !== undefined);
  };
}
