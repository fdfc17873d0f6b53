import { expect } from 'chai';
import { openSqlite } from '../../src/adapters/sqlite/sqlite.ts';
import type { Parts } from '../../src/application/parts.ts';
import type { Channel } from '../../src/domain/channel.ts';
import { isLine } from '../../src/domain/lead.ts';
import type { Messenger } from '../../src/ports/messenger.ts';
import type { Records } from '../../src/ports/records.ts';
import { NOW, TENANT } from '../support/fixed-world.ts';
import { aLead } from '../support/leads.ts';
import { IMMORTAL, mortal, type Life } from '../support/mortal.ts';
import { makeRandom, SEED } from '../support/random.ts';
import { partsOf, useCasesOf } from '../support/use-cases.ts';

const SECOND = 1_000;
/** Leads that have cards of their own. */
const OWN = 3;
const LEADS = 8;
const CHANNEL: Channel = {
  tenantId: TENANT,
  id: 'general',
  name: 'General',
  reference: {
    serviceUrl: 'http://localhost',
    conversationId: 'general',
    conversationType: 'channel',
    bot: { id: 'bot', name: 'Lead Desk' },
  },
  installedAt: NOW,
  rules: [{}],
};

/** What outlives every process: the store, the time, and what Teams shows. */
function openWorld() {
  const { leads: store, records } = openSqlite({ path: ':memory:' });
  const time = { now: NOW };
  /** The posts of each lead's own card, and of cards of floods with the lines that they show. */
  const cards = new Map<string, number>();
  const floods = new Map<string, readonly string[]>();
  const messenger: Messenger = {
    show: (lead, _channel, post) => {
      if (post?.activityId === undefined) cards.set(lead.id, (cards.get(lead.id) ?? 0) + 1);
      return Promise.resolve({ kind: 'sent', activityId: post?.activityId ?? `card of ${lead.id}` });
    },
    say: () => Promise.resolve({ kind: 'sent' }),
    copy: () => Promise.resolve({ kind: 'sent' }),
    tell: (news, _place, known) => {
      const activityId = known ?? `flood ${floods.size}`;
      if (news.kind === 'flood')
        floods.set(
          activityId,
          news.flood.leads.map(({ id }) => id),
        );
      return Promise.resolve({ kind: 'sent', activityId });
    },
  };
  return { store, records, time, cards, floods, messenger };
}
type World = ReturnType<typeof openWorld>;

function startInstance(world: World, name: string, { life = IMMORTAL, room = Infinity } = {}) {
  const parts: Parts = {
    ...partsOf({
      store: mortal(world.store, life),
      records: mortal(world.records, life),
      messenger: mortal(world.messenger, life),
      clock: { now: () => world.time.now },
    }),
    flood: { after: OWN, within: 60 * SECOND, room },
    instance: name,
  };
  const { receiveLead, deliver, timed, tick } = useCasesOf(parts);
  const lookAgain = async (): Promise<void> => {
    await tick(TENANT);
    await Promise.all([deliver.idle(), timed.idle()]);
  };
  const arrive = async (n: number): Promise<string> => {
    const { customer, request } = aLead().build();
    const content = { qualification: 'SalesQualified', customer, request } as const;
    const { lead } = await receiveLead(TENANT, { source: 'test', externalId: String(n), content });
    return lead.id;
  };
  const hurry = (id: string): void => {
    deliver({ tenantId: TENANT, id }, 'prompt');
  };
  return { arrive, lookAgain, hurry, idle: () => deliver.idle() };
}

async function live(world: World, instances: readonly { lookAgain(): Promise<void> }[], seconds: number) {
  for (let past = 0; past < seconds; past += 10) {
    world.time.now += 10 * SECOND;
    await Promise.all(instances.map((instance) => instance.lookAgain()));
  }
}

async function install({ records }: World): Promise<void> {
  await records.put({ kind: 'channel', tenantId: TENANT, id: CHANNEL.id }, CHANNEL, undefined);
}

describe('A flood of leads', () => {
  it('is one for all instances: three cards, and one card with all the others', async () => {
    const world = openWorld();
    await install(world);
    const instances = ['a', 'b', 'c'].map((name) => startInstance(world, name));
    const ids = await Promise.all(
      Array.from({ length: 60 }, (_, n) => instances[n % 3]?.arrive(n) ?? Promise.resolve('')),
    );
    await live(world, instances, 60);
    expect(world.cards.size).to.equal(3);
    expect([...world.cards.values()]).to.deep.equal([1, 1, 1]);
    expect(world.floods.size).to.equal(1);
    const shown = [...world.cards.keys(), ...[...world.floods.values()].flat()];
    expect(shown).to.have.members(ids);
  });

  it('is written a few times, however many leads a batch has', async () => {
    const world = openWorld();
    await install(world);
    const writes: string[] = [];
    const put: Records['put'] = (key, value, version) => {
      writes.push(key.kind);
      return world.records.put(key, value, version);
    };
    const instance = startInstance({ ...world, records: { ...world.records, put } }, 'a');
    await Promise.all(Array.from({ length: 100 }, (_, n) => instance.arrive(n)));
    await instance.idle();
    expect(writes.filter((kind) => kind === 'floodCard').length).to.be.within(1, 3);
    expect(writes.filter((kind) => kind === 'arrivals').length).to.be.within(1, 3);
  });

  it('has another card as soon as one is full', async () => {
    const world = openWorld();
    await install(world);
    const instances = ['a', 'b'].map((name) => startInstance(world, name, { room: 10 }));
    const ids = [];
    for (let n = 0; n < OWN + 35; n += 1) ids.push(await instances[n % 2]?.arrive(n));
    await live(world, instances, 60);
    expect([...world.floods.values()].map((lines) => lines.length)).to.deep.equal([10, 10, 10, 5]);
    expect([...world.cards.keys(), ...[...world.floods.values()].flat()]).to.have.members(ids);
  });

  it('has one line for a lead that a click and the flood take up at once', async () => {
    const world = openWorld();
    await install(world);
    const instance = startInstance(world, 'a');
    const ids = await Promise.all(
      Array.from({ length: 20 }, async (_, n) => {
        const id = await instance.arrive(n);
        instance.hurry(id);
        return id;
      }),
    );
    await live(world, [instance], 30);
    expect([...world.cards.values()]).to.deep.equal([1, 1, 1]);
    expect([...world.cards.keys(), ...[...world.floods.values()].flat()]).to.have.members(ids);
  });

  it(`loses no lead and shows none twice, wherever a process dies in it (SEED ${SEED})`, async function () {
    this.timeout(60_000);
    const random = makeRandom(SEED);
    let deaths = 0;
    for (let run = 0; run < 80; run += 1) {
      const room = run % 4 === 0 ? 3 : Infinity;
      const world = openWorld();
      await install(world);
      const { promise: ended, resolve } = Promise.withResolvers<undefined>();
      const life: Life = {
        left: 1 + Math.floor(random() * 160),
        ended: () => {
          deaths += 1;
          resolve(undefined);
        },
      };
      const first = startInstance(world, 'first', { life, room });
      const known: string[] = [];
      const story = async (): Promise<void> => {
        for (let n = 0; n < LEADS; n += 1) {
          known.push(await first.arrive(n));
          if (n % 3 === 2) await first.idle();
        }
        await live(world, [first], 20);
      };
      await Promise.race([story(), ended]);
      await live(world, [startInstance(world, 'second', { room })], 120);
      await judge(world, known, { run: `run ${run}`, cards: Math.ceil((LEADS - OWN) / room) });
      await world.store.close();
    }
    expect(deaths).to.be.greaterThan(20);
  });
});

/** Each lead is seen, on a card of its own or on a flood's; what was under way at the death may come once more. */
async function judge(
  world: World,
  known: readonly string[],
  { run, cards }: { run: string; cards: number },
): Promise<void> {
  const stored = await world.records.list('floodCard', TENANT);
  const listed = stored.flatMap(({ value }) => value.leads.map(({ id }) => id));
  expect(listed, run).to.have.lengthOf(new Set(listed).size);
  const lines = new Set([...world.floods.values()].flat());
  for (const id of known) {
    const lead = (await world.store.get({ tenantId: TENANT, id }))?.lead;
    const [post] = lead?.posts ?? [];
    expect(post, `${run}, post of ${id}`).not.to.equal(undefined);
    expect(lead?.effects, `${run}, effects of ${id}`).to.deep.equal([]);
    const seen = { card: world.cards.has(id), line: lines.has(id) };
    const isALine = post !== undefined && isLine(post);
    expect(seen, `${run}, ${id}`).to.deep.equal({ card: !isALine, line: isALine });
  }
  const again = [...world.cards.values()].reduce((sum, times) => sum + times - 1, 0);
  expect(again + Math.max(0, world.floods.size - Math.max(1, cards)), run).to.be.at.most(1);
}
