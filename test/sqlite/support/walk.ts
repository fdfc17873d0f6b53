import type { Command } from '../../../src/domain/commands.ts';
import { decide } from '../../../src/domain/decide.ts';
import type { Lead, Money } from '../../../src/domain/lead.ts';
import { DAY, HOUR, type Instant, type Millis } from '../../../src/domain/time.ts';
import { wake } from '../../../src/domain/wake.ts';
import { CLOSE_REASONS } from '../../../src/domain/words.ts';
import type { LeadStore } from '../../../src/ports/lead-store.ts';
import { contextAt, NOW } from '../../support/fixed-world.ts';
import { aLead } from '../../support/leads.ts';

type Random = () => number;

const HURRIES: readonly Millis[] = [1, HOUR / 60, HOUR, 8 * HOUR, 3 * DAY];
const LEADS = 120;

/** Leads of one tenant, to which something happens with each step, whatever the domain allows. */
export function makeWalk(store: LeadStore, random: Random) {
  const now = new Map<number, Lead>();
  let time: Instant = NOW;

  const step = async (): Promise<void> => {
    time += Math.floor(random() * pick(random, HURRIES));
    const n = Math.floor(random() * LEADS);
    const present = now.get(n);
    const lead = present === undefined ? come(n, time, random) : changed(present, time, random);
    if (lead === undefined) return;
    if (present === undefined) await store.create(lead);
    else {
      const stored = await store.get(present);
      await store.replace({ lead, version: stored?.version ?? '' });
    }
    now.set(n, lead);
  };
  return { step, leads: () => [...now.values()], time: () => time };
}

/** Some come already closed, as from another store; the clocks of some sources are ahead. */
function come(n: number, time: Instant, random: Random): Lead {
  const lead = aLead(n)
    .arrived(time + Math.floor(random() * 5) * 60_000)
    .worth(random() < 0.3 ? undefined : money(random));
  return random() < 0.2
    ? lead
        .accepted({ estimatedValue: money(random) })
        .won()
        .build()
    : lead.build();
}

const COMMANDS: readonly ((random: Random) => Command)[] = [
  ...Array.from({ length: 4 }, () => (random: Random) => accepting(random)),
  (random) => ({ action: 'reject', input: { reason: pick(random, CLOSE_REASONS) } }),
  (random) => ({ action: 'edit', input: { estimatedValue: money(random) } }),
  (random) => ({ action: 'win', input: random() < 0.5 ? {} : { finalValue: money(random) } }),
  (random) => ({ action: 'lose', input: { reason: pick(random, CLOSE_REASONS) } }),
  () => ({ action: 'error', input: { reason: 'duplicate' } }),
  () => ({ action: 'undo' }),
  () => ({ action: 'undo' }),
  () => ({ action: 'claim' }),
];

function accepting(random: Random): Command {
  return {
    action: 'accept',
    input: {
      ...{ dealName: 'ERP move', estimatedValue: money(random), purchaseTimeframe: '1-3-months' },
      ...{ notes: 'Called', people: [] },
    },
  };
}

/** Nothing where the domain refuses. */
function changed(lead: Lead, time: Instant, random: Random): Lead | undefined {
  const context = contextAt(time);
  const decision =
    random() < 0.1 ? wake(lead, context) : decide(lead, pick(random, COMMANDS)(random), context);
  return decision.kind === 'changed' ? decision.lead : undefined;
}

function money(random: Random): Money {
  const amount = Math.floor(random() * 10_000_000) / 100;
  return { amount: random() < 0.1 ? Math.round(amount) : amount, currency: pick(random, ['EUR', 'USD']) };
}

function pick<T>(random: Random, items: readonly T[]): T {
  return items[Math.floor(random() * items.length)] as T;
}
