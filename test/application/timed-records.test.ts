import { expect } from 'chai';
import { setImmediate } from 'node:timers/promises';
import { openSqlite } from '../../src/adapters/sqlite/sqlite.ts';
import { LEASE_MS } from '../../src/application/holding.ts';
import { makeTimedRecords, type TimedRecords } from '../../src/application/timed-records.ts';
import type { Watch } from '../../src/domain/watch.ts';
import type { RecordKey } from '../../src/ports/records.ts';
import { ana, NOW, TENANT } from '../support/fixed-world.ts';

const KEY: RecordKey<'watch'> = { kind: 'watch', tenantId: TENANT, id: 'one' };
const WATCH = {
  ...{ tenantId: TENANT, id: 'one', person: ana, locale: 'en', timeZone: 'UTC', question: 'urgent' },
  ...{ filter: {}, limit: { is: 'over', number: 1 }, beyond: false, attempts: 0, wakeAt: NOW },
  reference: {
    serviceUrl: 'https://smba.example/',
    conversationId: 'a:ana',
    conversationType: 'personal',
    bot: { id: '28:bot', name: 'Lead Desk' },
  },
} as const satisfies Watch;

describe('Small documents about which something is due', () => {
  const { leads, records } = openSqlite({ path: ':memory:' });
  after(() => leads.close());
  let now = NOW;
  const done: string[] = [];
  const errors: string[] = [];
  beforeEach(async () => {
    now = NOW;
    done.length = 0;
    errors.length = 0;
    await records.remove(KEY);
    await records.put(KEY, WATCH, undefined);
  });

  const silent = (): void => undefined;
  /** A process that does its work in its own way. */
  const instance = (name: string, work: (watch: Watch) => Promise<Watch | 'done'>): TimedRecords => {
    const error = (event: string): void => void errors.push(event);
    const log = { info: silent, warn: silent, error };
    const watch = (value: Watch): Promise<Watch | 'done'> => {
      done.push(name);
      return work(value);
    };
    return makeTimedRecords(
      { records, log, clock: { now: () => now } },
      {
        watch,
        loss: () => Promise.resolve('done'),
        floodCard: (card) => Promise.resolve(card),
        digest: (digest) => Promise.resolve(digest),
      },
    );
  };
  const tomorrow = (watch: Watch): Promise<Watch> =>
    Promise.resolve({ ...watch, beyond: true, wakeAt: NOW + 86_400_000 });
  const never = (): Promise<Watch> => new Promise(silent);

  it('are worked on by one of many processes, and sleep until their next moment', async () => {
    const many = ['a', 'b', 'c', 'd'].map((name) => instance(name, tomorrow));
    for (const each of many) each(KEY);
    await Promise.all(many.map((each) => each.idle()));
    expect(done).to.have.length(1);
    expect((await records.get(KEY))?.value).to.include({ beyond: true, wakeAt: NOW + 86_400_000 });
    expect(await records.due(NOW + LEASE_MS, 10)).to.deep.equal([]);
  });

  it('are left alone while a process has them, and found by others when it has died', async () => {
    instance('dies', never)(KEY);
    while (done.length === 0) await setImmediate();
    expect(await records.due(now, 10)).to.deep.equal([]);
    now += LEASE_MS;
    expect(await records.due(now, 10)).to.deep.equal([KEY]);
    const other = instance('lives', tomorrow);
    other(KEY);
    await other.idle();
    expect(done).to.deep.equal(['dies', 'lives']);
    expect((await records.get(KEY))?.value.beyond).to.equal(true);
  });

  it('are tried again when the work has failed', async () => {
    const fails = instance('fails', () => Promise.reject(new Error('away')));
    fails(KEY);
    await fails.idle();
    expect(errors).to.deep.equal(['timed.failed']);
    expect(await records.due(now + LEASE_MS, 10)).to.deep.equal([KEY]);
  });

  it('go when they are done with, and stay away when somebody took them away meanwhile', async () => {
    const ends = instance('ends', () => Promise.resolve('done'));
    ends(KEY);
    await ends.idle();
    expect(await records.get(KEY)).to.equal(undefined);
    await records.put(KEY, WATCH, undefined);
    const removed = instance('slow', async (watch) => {
      await records.remove(KEY);
      return tomorrow(watch);
    });
    removed(KEY);
    await removed.idle();
    expect(await records.get(KEY)).to.equal(undefined);
  });

  it('keep what somebody wrote into them meanwhile', async () => {
    const slow = instance('slow', async (watch) => {
      const stored = await records.get(KEY);
      await records.put(KEY, { ...WATCH, question: 'overdue', wakeAt: NOW + 7 }, stored?.version);
      return tomorrow(watch);
    });
    slow(KEY);
    await slow.idle();
    expect((await records.get(KEY))?.value).to.include({ question: 'overdue', wakeAt: NOW + 7 });
  });
});
