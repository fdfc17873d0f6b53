import { makeCalendar } from '../../src/adapters/time/calendar.ts';
import type { UseCases } from '../../src/application/make-use-cases.ts';
import type { Parts } from '../../src/application/parts.ts';
import { whomOf, type Notice } from '../../src/domain/effects.ts';
import type { Lead } from '../../src/domain/lead.ts';
import { workingTimeOf } from '../../src/domain/working-time.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { LeadStore } from '../../src/ports/lead-store.ts';
import type { SendOutcome } from '../../src/ports/messenger.ts';
import type { Records } from '../../src/ports/records.ts';
import { POLICY } from '../support/fixed-world.ts';
import { unhurried } from '../support/unhurried.ts';
import { useCasesOf } from '../support/use-cases.ts';
import { makePower, poweredBy, whenReady, type Power } from './power.ts';

/** What people and the outside saw of a lead, and when. */
export type Seen = { at: number; lead: string; where: string; what: string };

/** The outside of a simulated Lead Desk: it outlives every process. */
export type World = {
  store: LeadStore;
  records: Records;
  clock: Clock;
  seen: Seen[];
  /** The picture that each channel shows of each lead. */
  pictures: Map<string, { revision: number; stage: string }>;
};

export type Instance = Pick<UseCases, 'changeLead' | 'receiveLead' | 'tick' | 'deliver'> & { power: Power };

/** One process, from start to stop or to the moment its power goes. */
export function startInstance(world: World, instance: string): Instance {
  const power = makePower();
  return { ...useCasesOf(partsOf(world, power, instance)), power };
}

function partsOf(world: World, power: Power, instance: string): Parts {
  const { store, records, clock, seen, pictures } = world;
  const see = (lead: Lead, where: string, what: string): void => {
    seen.push({ at: clock.now(), lead: lead.externalId, where, what });
    power.spend();
  };
  const picture = (lead: Lead, where: string, known: object | undefined): Promise<SendOutcome> => {
    const { revision, stage } = lead;
    const hold = lead.stage === 'archived' && lead.hold !== undefined ? ' with undo' : '';
    pictures.set(`${lead.externalId} in ${where}`, { revision, stage: stage + hold });
    power.spend();
    const activityId = `${lead.ref} in ${where}`;
    return Promise.resolve({ kind: 'sent', ...(known === undefined ? { activityId } : {}) });
  };
  const messenger: Parts['messenger'] = {
    show: (lead, { id }, post) => picture(lead, id, post),
    copy: (lead, { id }, copy) => picture(lead, id, copy),
    say: (notice, { lead, channel }) => {
      see(lead, channel.id, wordsOf(notice));
      return Promise.resolve({ kind: 'sent' });
    },
    tell: () => Promise.resolve({ kind: 'sent' }),
  };
  const outside: Parts['outside'] = {
    tell: (lead, tell) => {
      see(lead, whomOf(tell), tell.event);
      return Promise.resolve({ kind: 'sent' });
    },
  };
  const silent = () => undefined;
  return {
    store: poweredBy(power, store),
    records: poweredBy(power, records),
    messenger: whenReady(power, poweredBy(power, messenger)),
    outside: whenReady(power, poweredBy(power, outside)),
    clock,
    ...unhurried(clock),
    policy: { ...POLICY, receivers: ['crm'] },
    defaults: { locale: 'en', timeZone: 'Europe/Madrid', bootstrapAdmins: [] },
    calendar: (timeZone, own) => makeCalendar({ timeZone, workingTime: workingTimeOf(OFFICE, own) }),
    log: { info: silent, warn: silent, error: complain },
    metrics: { count: silent },
    instance,
    random: () => 0.5,
  };
}

/** Nothing in a simulation may fail. */
function complain(event: string, facts?: object): never {
  throw new Error(`${event} ${JSON.stringify(facts)}`);
}

const OFFICE = { days: [1, 2, 3, 4, 5], from: 9 * 60, to: 18 * 60 };

function wordsOf(notice: Notice): string {
  if (notice.kind === 'reminder') return `remind ${notice.clock} ${notice.end}`;
  if (notice.kind === 'outcome') return `outcome ${notice.outcome}`;
  return notice.kind === 'told' ? `told ${notice.audience} ${notice.event}` : notice.kind;
}
