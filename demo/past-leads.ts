import { makeCalendar } from '../src/adapters/time/calendar.ts';
import { openSqlite } from '../src/adapters/sqlite/sqlite.ts';
import { identify } from '../src/application/lead-identity.ts';
import type { Command, Context } from '../src/domain/commands.ts';
import { decide } from '../src/domain/decide.ts';
import type { Lead } from '../src/domain/lead.ts';
import { receive } from '../src/domain/receive.ts';
import { DAY, type Instant } from '../src/domain/time.ts';
import { without } from '../src/domain/without.ts';
import { readConfig } from '../src/config.ts';
import { workingTimeOf } from '../src/domain/working-time.ts';
import type { CloseReason, CompanySize, Qualification } from '../src/domain/words.ts';
import past from './past-leads.json' with { type: 'json' };

/** A lead of the last months, told in days. */
type PastLead = {
  company: string;
  size: CompanySize;
  city: string;
  country: string;
  qualification: Qualification;
  products: string[];
  solutions: string[];
  industries: string[];
  services: string[];
  amount: number;
  currency: string;
  receivedDaysAgo: number;
  acceptedAfter?: number;
  closedAfter?: number;
  outcome: 'won' | 'lost' | 'rejected' | 'expired' | 'accepted';
  reason?: CloseReason;
  finalAmount?: number;
};

const PAST = past as unknown as readonly PastLead[];
const TENANT = 'local';
/** Who uses the demo. */
export const MEGAN = { id: '5f0f8c1e-0000-4000-8000-000000000020', name: 'Megan Bowen', teamsId: '29:megan' };
const { policy, workingTime } = readConfig({});
const calendar = makeCalendar({ timeZone: 'UTC', workingTime: workingTimeOf(workingTime) });

/** What a partner has behind it: without closed deals there is nothing like a new lead, and no figures. */
export function pastLeads(now: Instant): Lead[] {
  return PAST.map((lead, n) => livedThrough(lead, n, now));
}

/** Puts them into a database that no Lead Desk has open yet. */
export async function storePastLeads(path: string, now: Instant): Promise<void> {
  const { leads } = openSqlite({ path });
  for (const lead of pastLeads(now)) await leads.create(lead);
  await leads.close();
}

/** By the domain itself, at the moments at which it happened; nobody is told of it any more. */
function livedThrough(past: PastLead, n: number, now: Instant): Lead {
  const receivedAt = now - past.receivedDaysAgo * DAY;
  const after = (days: number): Instant => receivedAt + days * DAY;
  const accepted =
    past.acceptedAfter === undefined
      ? arrival(past, n, receivedAt)
      : done(arrival(past, n, receivedAt), acceptance(past), after(past.acceptedAfter));
  const ending = endingOf(past);
  const lead = ending === undefined ? accepted : done(accepted, ending, after(past.closedAfter ?? 0));
  const told = { ...lead, effects: [], waiting: false };
  return told.stage === 'archived' ? without(told, 'wakeAt', 'hold') : without(told, 'wakeAt');
}

function arrival(past: PastLead, n: number, receivedAt: Instant): Lead {
  const { company, size, city, country, qualification, amount, currency } = past;
  const { products, solutions, industries, services } = past;
  const { id, ref } = identify(TENANT, 'demo-past', String(n));
  const content = {
    ...({ qualification, callToAction: 'ContactMe', contactRequested: false } as const),
    customer: { companyName: company, companySize: size, address: { city, country }, contacts: [] },
    request: { products, solutions, industries, services, estimatedValue: { amount, currency } },
    sender: { kind: 'microsoft' } as const,
  };
  const identity = { tenantId: TENANT, id, ref: ref(0), source: 'demo', externalId: `past-${n + 1}` };
  return receive({ ...identity, receivedAt, content }, [], contextAt(receivedAt));
}

function acceptance({ company, amount, currency, products }: PastLead): Command {
  return {
    action: 'accept',
    input: {
      dealName: `${products[0] ?? 'Project'} for ${company}`,
      estimatedValue: { amount, currency },
      purchaseTimeframe: '1-3-months',
      notes: 'First call held.',
      people: [],
    },
  };
}

function endingOf({ outcome, reason = 'other', finalAmount, currency }: PastLead): Command | undefined {
  switch (outcome) {
    case 'won':
      return {
        action: 'win',
        input: finalAmount === undefined ? {} : { finalValue: { amount: finalAmount, currency } },
      };
    case 'lost':
      return { action: 'lose', input: { reason } };
    case 'rejected':
      return { action: 'reject', input: { reason } };
    case 'expired':
      return { action: 'expire' };
    case 'accepted':
      return undefined;
  }
}

function done(lead: Lead, command: Command, at: Instant): Lead {
  const decision = decide(lead, command, contextAt(at, command.action === 'expire'));
  if (decision.kind !== 'changed')
    throw new Error(`${lead.customer.companyName}: ${JSON.stringify(decision)}`);
  return decision.lead;
}

function contextAt(now: Instant, byClock = false): Context {
  const actor = byClock
    ? ({ kind: 'clock' } as const)
    : ({ kind: 'person', person: MEGAN, roles: ['admin', 'member'] } as const);
  return { now, today: calendar.today(now), actor, policy, calendarOf: () => calendar };
}
