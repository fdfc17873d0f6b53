import { isAlive } from '../domain/channel.ts';
import type { Lead } from '../domain/lead.ts';
import type { Person } from '../domain/people.ts';
import { record } from '../domain/record.ts';
import type { Rule } from '../domain/rule.ts';
import { rankSimilar, type SimilarDeal } from '../domain/similar.ts';
import type { Roster } from '../ports/roster.ts';
import type { LeadKey } from '../ports/lead-store.ts';
import type { Channels } from './channels.ts';
import type { Directories } from './directory.ts';
import type { Parts } from './parts.ts';
import { readRef } from './lead-identity.ts';
import { tryRules, type Trial } from './try-rule.ts';

/** Closed deals that are compared with a lead: the latest. */
const COMPARED = 500;

/** Channels in which somebody is looked for by name. */
const ROSTERS_READ = 20;

export type LookAtLeads = {
  get(key: LeadKey): Promise<Lead | undefined>;
  /** By what a person typed: `L-7K3QF`, in any case, with or without the dash. */
  byRef(tenantId: string, text: string): Promise<Lead | undefined>;
  similar(lead: Lead): Promise<SimilarDeal[]>;
  /** Who the lead can be given to: the people of its channels, and those who have a role. */
  assignable(lead: Lead): Promise<Person[]>;
  /** Everybody known by name: the people of the channels, and those who have a role. */
  people(tenantId: string): Promise<Person[]>;
  /** What rules would have brought in the last 30 days. */
  trial(tenantId: string, rules: readonly Rule[]): Promise<Trial>;
  /** Notes in the lead's history that this person has opened it, once. */
  opened(lead: Lead, person: Person): Promise<void>;
};

export function makeLookAtLeads(
  parts: Parts,
  rooms: { channels: Channels; directories: Directories; roster: Roster },
): LookAtLeads {
  const { store, clock } = parts;
  const { channels, directories, roster } = rooms;

  return {
    get: async (key) => (await store.get(key))?.lead,
    byRef: async (tenantId, text) => {
      const ref = readRef(text);
      return ref === undefined ? undefined : (await store.getByRef(tenantId, ref))?.lead;
    },
    similar: async (lead) => {
      const filter = { outcomes: ['won', 'lost'] } as const;
      const { leads } = await store.find({
        tenantId: lead.tenantId,
        filter,
        sort: 'newest',
        limit: COMPARED,
      });
      return rankSimilar(lead, leads);
    },
    assignable: async (lead) => {
      const posted = await Promise.all(lead.posts.map((post) => channels.get(lead.tenantId, post.channel)));
      const living = posted.filter((channel) => channel !== undefined).filter(isAlive);
      const rosters = await Promise.all(living.map((channel) => roster.members(channel)));
      const { admins, managers } = await directories.get(lead.tenantId);
      return unique([...rosters.flat(), ...admins, ...managers, ...(lead.assignee ? [lead.assignee] : [])]);
    },
    people: async (tenantId) => {
      const living = (await channels.all(tenantId)).filter(isAlive).slice(0, ROSTERS_READ);
      const rosters = await Promise.all(living.map((channel) => roster.members(channel)));
      const { admins, managers } = await directories.get(tenantId);
      return unique([...rosters.flat(), ...admins, ...managers]);
    },
    trial: (tenantId, rules) => tryRules(store, { tenantId, rules, now: clock.now() }),
    opened: async (lead, person) => {
      if (
        lead.history.some(
          (entry) => entry.action === 'open' && entry.by.kind === 'person' && entry.by.id === person.id,
        )
      )
        return;
      const stored = await store.get(lead);
      if (stored === undefined) return;
      const actor = { kind: 'person', person, roles: [] } as const;
      // Not worth a second try: if the lead changed meanwhile, the next look notes it.
      await store.replace({
        ...stored,
        lead: record(stored.lead, { now: clock.now(), actor }, { action: 'open' }),
      });
    },
  };
}

/** Each person once, those with a name first known, in order of name. */
function unique(people: readonly Person[]): Person[] {
  const byId = new Map<string, Person>();
  for (const person of people) if (person.name !== '' && !byId.has(person.id)) byId.set(person.id, person);
  return [...byId.values()].sort((a, b) => a.name.localeCompare(b.name));
}
