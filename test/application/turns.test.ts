import { expect } from 'chai';
import { openSqlite } from '../../src/adapters/sqlite/sqlite.ts';
import type { Sending } from '../../src/application/pace.ts';
import type { Parts } from '../../src/application/parts.ts';
import type { Channel, LivingChannel } from '../../src/domain/channel.ts';
import type { News } from '../../src/domain/news.ts';
import type { Watch } from '../../src/domain/watch.ts';
import { alwaysOpen, ana, NOW, POLICY, TENANT } from '../support/fixed-world.ts';
import { aLead } from '../support/leads.ts';
import { unhurried } from '../support/unhurried.ts';
import { useCasesOf } from '../support/use-cases.ts';

const SECOND = 1_000;
const bot = { id: 'bot', name: 'Lead Desk' };
const referenceOf = (conversationId: string): LivingChannel['reference'] => ({
  ...{ serviceUrl: 'http://localhost', conversationId, conversationType: 'channel', bot },
});
const channelOf = (id: string): Channel => ({
  ...{ tenantId: TENANT, id, name: id, reference: referenceOf(id), installedAt: NOW, rules: [] },
});

const watchIn = (conversationId: string): Omit<Watch, 'id' | 'beyond' | 'attempts' | 'wakeAt'> => ({
  ...{ tenantId: TENANT, person: ana, question: 'leads', filter: {}, locale: 'en', timeZone: 'UTC' },
  ...{ limit: { is: 'over', number: 0 }, reference: referenceOf(conversationId) },
});

describe('News that are no card of a lead', () => {
  const time = { now: NOW, free: NOW };
  const asked: Sending[] = [];
  const told: News['kind'][] = [];

  const start = async () => {
    Object.assign(time, { now: NOW, free: NOW });
    asked.length = told.length = 0;
    const { leads: store, records } = openSqlite({ path: ':memory:' });
    const clock = { now: () => time.now };
    const sent = () => Promise.resolve({ kind: 'sent', activityId: 'post' } as const);
    const silent = () => undefined;
    const parts: Parts = {
      ...{ store, records, clock, ...unhurried(clock) },
      messenger: {
        ...{ show: sent, say: sent, copy: sent },
        tell: ({ kind }) => {
          told.push(kind);
          return sent();
        },
      },
      outside: { tell: () => Promise.resolve({ kind: 'nobody', why: 'a test' }) },
      pace: {
        turn: (sending) => {
          asked.push(sending);
          return Math.max(time.now, time.free);
        },
        ...{ sent: silent, holdUntil: silent },
      },
      policy: POLICY,
      defaults: { locale: 'en', timeZone: 'UTC', bootstrapAdmins: [] },
      calendar: () => alwaysOpen,
      log: { info: silent, warn: silent, error: silent },
      ...{ metrics: { count: silent }, instance: 'one', random: () => 0.5 },
    };
    for (const id of ['general', 'lost'])
      await records.put({ kind: 'channel', tenantId: TENANT, id }, channelOf(id), undefined);
    const desk = useCasesOf(parts);
    const passTo = async (at: number): Promise<void> => {
      time.now = at;
      for (let look = 0; look < 3; look += 1) {
        await desk.tick(TENANT);
        await Promise.all([desk.deliver.idle(), desk.timed.idle()]);
      }
    };
    return { desk, passTo };
  };

  const waitsForItsTurn = async (
    passTo: (at: number) => Promise<void>,
    news: { kind: News['kind']; name: string },
    at: number,
  ): Promise<void> => {
    time.free = at + 5 * SECOND;
    await passTo(at);
    expect(told).to.deep.equal([]);
    const turn = { tenantId: TENANT, conversation: 'general', name: news.name, lane: 'usual' };
    expect(asked.filter(({ name }) => name === news.name)).to.deep.equal([turn]);
    await passTo(at + 4 * SECOND);
    expect(told).to.deep.equal([]);
    await passTo(at + 5 * SECOND);
    expect(told).to.deep.equal([news.kind]);
  };

  it('tell of a lost channel when their turn has come', async () => {
    const { desk, passTo } = await start();
    await desk.installation.removed(TENANT, 'lost');
    await waitsForItsTurn(passTo, { kind: 'channel-lost', name: 'loss lost' }, NOW);
  });

  it('tell of a number that crossed its limit when their turn has come', async () => {
    const { desk, passTo } = await start();
    await desk.watches.add(watchIn('general'));
    const [added] = await desk.watches.list(TENANT);
    const { customer, request } = aLead().build();
    const content = { qualification: 'SalesQualified', customer, request } as const;
    await desk.receiveLead(TENANT, { source: 'test', externalId: '1', content });
    await waitsForItsTurn(passTo, { kind: 'watch', name: `watch ${added?.id ?? ''}` }, NOW + 300 * SECOND);
  });

  it('are forgotten, and the way to them, when their channel is lost', async () => {
    const { desk, passTo } = await start();
    await desk.watches.add(watchIn('lost'));
    await desk.watches.add(watchIn('general'));
    await desk.installation.removed(TENANT, 'lost');
    await passTo(NOW + 300 * SECOND);
    const left = await desk.watches.list(TENANT);
    expect(left.map(({ reference }) => reference.conversationId)).to.deep.equal(['general']);
  });
});
