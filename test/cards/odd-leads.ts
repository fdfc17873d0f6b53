import type { Entry, Lead } from '../../src/domain/lead.ts';
import { DAY, HOUR } from '../../src/domain/time.ts';
import { CALLS_TO_ACTION, COMPANY_SIZES, QUALIFICATIONS, SENDER_KINDS } from '../../src/domain/words.ts';
import { NOW } from '../support/fixed-world.ts';
import { aLead } from '../support/leads.ts';
import { ana } from './a-desk.ts';
import { aFullLead, LEADS, type Seen } from './some-leads.ts';

/** States that are rare: together with the usual ones they bring out every text there is. */
export function oddLeads(
  services: readonly string[],
  industries: readonly string[],
  solutions: readonly string[] = [],
): Seen[] {
  const now = NOW + HOUR;
  const some = <T>(list: readonly T[], at: number): T => list[at % list.length]!;
  const ofEachKind = Array.from({ length: 14 }, (_, at) =>
    aLead(at + 1)
      .from({ companySize: some(COMPANY_SIZES, at) })
      .asking({ services: [some(services, at)], industries: [some(industries, at)] })
      .with({
        qualification: some(QUALIFICATIONS, at),
        callToAction: some(CALLS_TO_ACTION, Math.floor(at / 3)),
        sender: { kind: some(SENDER_KINDS, at), name: 'Eva Soler' },
      })
      .build(),
  );
  return [
    ...ofEachKind.map((lead) => ({ lead, now })),
    ...solutions.map((solution) => ({
      lead: aLead()
        .asking({ solutions: [solution] })
        .build(),
      now,
    })),
    { lead: aLead().from({ companyName: ' ' }).build(), now: NOW + 15 * DAY },
    { lead: { ...aFullLead().build(), history: [] }, now },
    {
      lead: {
        ...aFullLead().claimedBy({ id: 'x', name: 'x' }).build(),
        snooze: { from: now, until: now + HOUR },
      },
      now,
    },
    ...[6, 44].map((most) => ({ lead: withHistory(LEADS['expired']!.lead, most), now: NOW + 14 * DAY })),
    ...[21, 44].map((most) => ({ lead: withHistory(LEADS['accepted']!.lead, most), now })),
  ];
}

/** What else happens to leads, so and so many lines of it. */
function withHistory(lead: Lead, most: number): Lead {
  const repeated = (entry: Omit<Entry, 'at'>): Entry[] =>
    Array.from({ length: most > 20 ? 2 : 1 }, (_, at) => ({ ...entry, at: NOW + (at + 1) * HOUR }));
  const before = lead.history.filter((entry) => entry.action !== 'post');
  return { ...lead, history: [...before, ...ENTRIES.flatMap(repeated)].slice(0, most) };
}

const by = { kind: 'person', id: ana.id, name: ana.name } as const;
const clock = { kind: 'clock' } as const;

const ENTRIES: Omit<Entry, 'at'>[] = [
  ...['answer', 'contact', 'outcome'].map((to) => ({
    by: clock,
    action: 'remind',
    changes: { clock: { to } },
  })),
  { by: clock, action: 'undelivered', changes: { channel: { to: 'c' } } },
  { by: clock, action: 'told', changes: { told: { to: 'sender' }, event: { to: 'expired' } } },
  ...['mail-off', 'receiver-stopped', 'receiver-unknown'].map((to) => ({
    by: clock,
    action: 'untold',
    changes: { told: { to: 'customer' }, event: { to: 'rejected' }, code: { to } },
  })),
  {
    by: clock,
    action: 'undelivered',
    changes: { told: { to: 'crm.example-1a2b3c4d' }, event: { to: 'won' }, code: { to: 'Status500' } },
  },
  { by: clock, action: 'post', changes: { channel: { to: 'c' } } },
  { by: clock, action: 'move', changes: { channel: { from: 'c' } } },
  ...['person', 'undo', 'assign', 'release', 'snooze', 'open', 'unheard-of'].map((action) => ({
    by,
    action,
  })),
  { by: { kind: 'source', name: 'website' }, action: 'update' },
  {
    by,
    action: 'edit',
    changes: {
      estimatedValue: { from: { amount: 1, currency: 'EUR' }, to: { amount: 2, currency: 'EUR' } },
      notes: { from: 'a', to: 'b' },
    },
  },
];
