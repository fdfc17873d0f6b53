import { expect } from 'chai';
import { openSqlite } from '../../src/adapters/sqlite/sqlite.ts';
import type { Command } from '../../src/domain/commands.ts';
import type { Lead } from '../../src/domain/lead.ts';
import type { LeadStore } from '../../src/ports/lead-store.ts';
import type { Messenger } from '../../src/ports/messenger.ts';
import { admin, ana, NOW, TENANT } from '../support/fixed-world.ts';
import { aLead } from '../support/leads.ts';
import { partsOf, useCasesOf } from '../support/use-cases.ts';

const MINUTE = 60_000;
const ACCEPT: Command = {
  action: 'accept',
  input: {
    ...{ dealName: 'ERP move', estimatedValue: { amount: 1, currency: 'EUR' }, notes: 'x' },
    purchaseTimeframe: '1-3-months',
    people: [],
  },
};
const REJECT: Command = { action: 'reject', input: { reason: 'not-a-customer' } };
const never = new Promise<never>(() => undefined);

/** A lead whose post is in two channels, and what is done in the world to it. */
async function openWorld(lead: Lead) {
  const { leads, records } = openSqlite({ path: ':memory:' });
  const time = { now: NOW };
  const done: string[] = [];
  /** Called before each thing that is done. */
  const before: { act: (name: string) => Promise<unknown> } = { act: () => Promise.resolve() };
  const does = async (name: string): Promise<{ kind: 'sent'; activityId: string }> => {
    done.push(name);
    await before.act(name);
    return { kind: 'sent', activityId: `post in ${name.split(' ').at(-1) ?? ''}` };
  };
  const messenger: Messenger = {
    show: (_, { id }, post) => does(`${post?.activityId === undefined ? 'post' : 'edit'} ${id}`),
    say: (notice, about) => does(`${notice.kind} of ${about.lead.stage} in ${about.channel.id}`),
    copy: () => does('copy'),
    tell: () => does('tell'),
  };
  let writes = 0;
  const store: LeadStore = {
    ...leads,
    replace: (stored) => {
      writes += 1;
      return leads.replace(stored);
    },
  };
  for (const id of lead.posts.map(({ channel }) => channel).concat('first', 'second'))
    await records.put({ kind: 'channel', tenantId: TENANT, id }, channelOf(id), undefined);
  await leads.create(lead);
  const start = (instance: string) => {
    const parts = partsOf({ store, records, messenger, clock: { now: () => time.now } });
    return useCasesOf({ ...parts, instance });
  };
  const stored = async (): Promise<Lead> => (await leads.get(lead))?.lead ?? lead;
  return { lead, time, done, before, start, stored, writes: () => writes };
}

function channelOf(id: string) {
  const bot = { id: 'bot', name: 'Lead Desk' };
  const reference = { serviceUrl: 'http://localhost', conversationId: id, bot };
  return {
    ...{ tenantId: TENANT, id, name: id, installedAt: NOW, rules: [] },
    reference: { ...reference, conversationType: 'channel' as const },
  };
}

const posted = (): Lead => aLead().inChannel('first', 'second').received().delivered().build();
const by = { actor: admin(ana) };

describe('What was done', () => {
  it('is ticked off in one write where nobody would notice it twice', async () => {
    const world = await openWorld(posted());
    const desk = world.start('one');
    await desk.changeLead(world.lead, ACCEPT, by);
    await desk.deliver.idle();
    expect(world.done.slice(0, 2)).to.deep.equal(['edit first', 'edit second']);
    expect((await world.stored()).effects).to.deep.equal([]);
    expect(world.writes()).to.equal(2);
  });

  it('is ticked off by itself, before anything else is done, where it is a post', async () => {
    const world = await openWorld(aLead().inChannel('first', 'second').build());
    const posts: string[][] = [];
    world.before.act = async () => posts.push((await world.stored()).posts.map(({ channel }) => channel));
    const desk = world.start('one');
    desk.deliver(world.lead);
    await desk.deliver.idle();
    expect(world.done).to.deep.equal(['post first', 'post second']);
    expect(posts).to.deep.equal([[], ['first']]);
  });

  it('does not keep what comes after it from seeing the lead as it is then', async () => {
    const world = await openWorld(posted());
    const desk = world.start('one');
    world.before.act = async (name) => {
      if (name !== 'edit second') return;
      world.before.act = () => Promise.resolve();
      await desk.changeLead(world.lead, { action: 'undo' }, by);
    };
    await desk.changeLead(world.lead, REJECT, by);
    await desk.deliver.idle();
    expect(world.done.filter((name) => name.includes('of archived'))).to.deep.equal([]);
    expect((await world.stored()).effects.filter(({ dueAt }) => dueAt <= NOW)).to.deep.equal([]);
  });

  it('is done again after a crash if it is an edit, and nothing else is', async () => {
    const world = await openWorld(posted());
    world.before.act = (name) => (name === 'edit second' ? never : Promise.resolve());
    await world.start('one').changeLead(world.lead, ACCEPT, by);
    while (!world.done.includes('edit second')) await new Promise(setImmediate);
    world.before.act = () => Promise.resolve();
    world.time.now += MINUTE;
    const other = world.start('two');
    await other.tick(TENANT);
    await other.deliver.idle();
    expect(world.done).to.deep.equal(['edit first', 'edit second', 'edit first', 'edit second']);
    expect((await world.stored()).effects).to.deep.equal([]);
  });
});
