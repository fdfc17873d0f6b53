import { openSqlite } from '../../src/adapters/sqlite/sqlite.ts';
import { identify } from '../../src/application/lead-identity.ts';
import type { Channel, Chat, LivingChannel } from '../../src/domain/channel.ts';
import type { Lead } from '../../src/domain/lead.ts';
import type { Person } from '../../src/domain/people.ts';
import { carla } from '../domain/acting.ts';
import { TENANT } from '../support/fixed-world.ts';
import { startInstance, type Instance, type World } from './instance.ts';
import { FIRST_CHANNEL, START, STEP, STEPS, type Plan } from './plan.ts';

/** How a run ended: the leads, and what was seen of them on the way. */
export type Ended = Pick<World, 'seen' | 'pictures'> & { leads: Map<string, Lead>; cutsMade: number };

/** Goes through the plan on a store of its own; `rough`: with outages and power cuts. */
export async function run(plan: Plan, manner: 'smooth' | 'rough'): Promise<Ended> {
  // In memory, for no disk could keep up; what survives a process here is what it has committed.
  const { leads: store, records } = openSqlite({ path: ':memory:' });
  let now = START;
  const world: World = { store, records, clock: { now: () => now }, seen: [], pictures: new Map() };
  await records.put({ kind: 'chat', tenantId: TENANT, id: carla.id }, chatOf(carla), undefined);
  let cutsMade = 0;
  let instance = startInstance(world, '0');
  for (let step = 0; step <= STEPS; step += 1) {
    now = START + step * STEP;
    if (manner === 'rough' && plan.outages.some(([from, to]) => step >= from && step < to)) {
      await instance.deliver.stop();
      instance = startInstance(world, String(step));
      continue;
    }
    if (step === FIRST_CHANNEL) await install(world);
    const cut = manner === 'rough' ? plan.cuts.get(step) : undefined;
    if (cut !== undefined) instance.power.pause();
    await act(instance, plan, step);
    if (cut !== undefined) instance.power.cutAfter(cut);
    await Promise.race([catchUp(instance, world), instance.power.lost]);
    if (cut === undefined) continue;
    cutsMade += instance.power.isOn() ? 0 : 1;
    instance.power.cutAfter(0);
    instance = startInstance(world, String(step));
  }
  const leads = await allLeads(world);
  await store.close();
  return { leads, seen: world.seen, pictures: world.pictures, cutsMade };
}

async function act({ receiveLead, changeLead }: Instance, plan: Plan, step: number): Promise<void> {
  await Promise.all((plan.arrivals.get(step) ?? []).map((submission) => receiveLead(TENANT, submission)));
  for (const { lead, command, by } of plan.acts.get(step) ?? []) {
    const { id } = identify(TENANT, 'website', String(lead));
    const changed = await changeLead({ tenantId: TENANT, id }, command, { actor: by });
    if (changed.kind === 'unknown') throw new Error(`There is no lead ${lead}.`);
  }
}

/** Looks until nothing is due. */
async function catchUp({ tick, deliver }: Instance, { store, clock }: World): Promise<void> {
  do {
    await deliver.idle();
    await tick(TENANT);
    await deliver.idle();
  } while ((await store.due(clock.now(), 1)).length > 0);
}

async function install({ records }: World): Promise<void> {
  for (const channel of CHANNELS)
    await records.put({ kind: 'channel', tenantId: TENANT, id: channel.id }, channel, undefined);
}

async function allLeads({ store }: World): Promise<Map<string, Lead>> {
  const leads = new Map<string, Lead>();
  let cursor: string | undefined;
  do {
    const page = await store.find({
      tenantId: TENANT,
      filter: {},
      sort: 'oldest',
      limit: 500,
      ...(cursor ? { cursor } : {}),
    });
    for (const lead of page.leads) leads.set(lead.externalId, lead);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return leads;
}

function chatOf(person: Person): Chat {
  const { reference } = channel(person.id, 'UTC', []);
  return {
    ...{ tenantId: TENANT, id: person.id, person },
    reference: { ...reference, conversationType: 'personal' },
  };
}

const CHANNELS: Channel[] = [
  channel('spain', 'Europe/Madrid', [{}]),
  channel('chile', 'America/Santiago', [{ countries: ['CL'] }]),
];

function channel(id: string, timeZone: string, rules: Channel['rules']): LivingChannel {
  const bot = { id: 'bot', name: 'Lead Desk' };
  const reference = {
    serviceUrl: 'http://localhost',
    conversationId: id,
    conversationType: 'channel',
    bot,
  } as const;
  return { tenantId: TENANT, id, name: id, reference, installedAt: START, rules, timeZone };
}
