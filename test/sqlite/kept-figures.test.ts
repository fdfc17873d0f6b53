import { expect } from 'chai';
import fc from 'fast-check';
import { DatabaseSync } from 'node:sqlite';
import { connect } from '../../src/adapters/sqlite/connection.ts';
import { makeLeadCounts } from '../../src/adapters/sqlite/lead-counts.ts';
import { stepIn, stepOf } from '../../src/adapters/sqlite/time-scale.ts';
import { makeLeadFigures } from '../../src/application/lead-figures.ts';
import type { Figures } from '../../src/domain/figures.ts';
import type { Lead } from '../../src/domain/lead.ts';
import { DAY, HOUR, type Instant } from '../../src/domain/time.ts';
import type { LeadStore } from '../../src/ports/lead-store.ts';
import { figuresByHand } from '../contract/figures-by-hand.ts';
import { NOW, TENANT } from '../support/fixed-world.ts';
import { aLead, type LeadBuilder } from '../support/leads.ts';
import { makeRandom, SEED } from '../support/random.ts';
import { expectKept } from './support/kept.ts';
import { inFile, inMemory, withDatabase } from './support/stores.ts';
import { makeWalk } from './support/walk.ts';

const figuresAt = (store: LeadStore, now: Instant): Promise<Figures> =>
  makeLeadFigures({ store, clock: { now: () => now } })(TENANT, {});

/** Sums of floating numbers differ in their last digits, by their order. */
function toTheCent(figures: Figures): Figures {
  const rounded = (totals: Figures['earned']): Figures['earned'] =>
    totals.map((total) => ({ ...total, amount: Math.round(total.amount * 100) / 100 }));
  return { ...figures, pipeline: rounded(figures.pipeline), earned: rounded(figures.earned) };
}

async function expectFigures(store: LeadStore, leads: readonly Lead[], now: Instant): Promise<void> {
  expect(toTheCent(await figuresAt(store, now))).to.deep.equal(toTheCent(figuresByHand(leads, now)));
}

/** The moments at which a lead begins to count as accepted long ago, and those around them. */
function momentsAround(leads: readonly Lead[], random: () => number): Instant[] {
  const accepted = leads.flatMap((lead) => (lead.stage === 'received' ? [] : (lead.acceptedAt ?? [])));
  const one = accepted[Math.floor(random() * accepted.length)] ?? NOW;
  return [60, 365].flatMap((days) => [-1, 0, 1].map((off) => one + days * DAY + off));
}

describe('The figures that SQLite keeps', () => {
  it(`are those of a look at every lead after each of many changes (SEED ${SEED})`, async () => {
    const opened = await inMemory();
    const random = makeRandom(SEED);
    const walk = makeWalk(opened.leads, random);
    for (let round = 0; round < 150; round += 1) {
      for (let n = 0; n < 5; n += 1) await walk.step();
      for (const now of [walk.time(), ...momentsAround(walk.leads(), random)])
        await expectFigures(opened.leads, walk.leads(), now);
    }
    await opened.close();
  }).timeout(60_000);

  it(`agree with the leads, cell by cell, and keep no cell without leads (SEED ${SEED})`, async () => {
    const store = await inFile();
    const walk = makeWalk(store.leads, makeRandom(SEED + 1));
    for (let round = 0; round < 20; round += 1) {
      for (let n = 0; n < 20; n += 1) await walk.step();
      withDatabase(store.path, expectKept);
    }
    await store.close();
  }).timeout(60_000);

  it('are all that stats over all leads ask for: no thread is asked to look at each', async () => {
    const connection = connect({ path: ':memory:' });
    const opened = await inMemory();
    const ask = (question: string): Promise<never> => Promise.reject(new Error(`asked for ${question}`));
    const counts = makeLeadCounts({ ...connection, ask });
    const { counts: numbers } = await figuresAt({ ...opened.leads, ...counts }, NOW);
    expect(numbers.received).to.equal(0);
    await Promise.all([connection.close(), opened.close()]);
  });

  const LIVES: [string, LeadBuilder][] = [
    ['answered before its source says that it came', aLead().after(-HOUR).accepted()],
    ['accepted, and won again after it was undone', aLead().accepted().won().does({ action: 'undo' }).won()],
    ['accepted, and closed as an error', aLead().accepted().after(HOUR).failed()],
  ];
  for (const [name, life] of LIVES) {
    it(`count a lead that was ${name}`, async () => {
      const opened = await inMemory();
      const lead = life.build();
      await opened.leads.create(lead);
      await expectFigures(opened.leads, [lead], NOW + 100 * DAY);
      await opened.close();
    });
  }

  it('are left for a look at every lead while an amount is none that a sum of hundredths can hold', async () => {
    const opened = await inMemory();
    const worth = (amount: number): Lead =>
      aLead(1)
        .accepted({ estimatedValue: { amount, currency: 'EUR' } })
        .build();
    const other = aLead(2)
      .accepted({ estimatedValue: { amount: 0.1, currency: 'EUR' } })
      .build();
    await opened.leads.create(worth(10));
    await opened.leads.create(other);
    for (const amount of [0.125, 5e12, 0.2, 1e12, 3]) {
      const stored = await opened.leads.get(worth(10));
      await opened.leads.replace({ lead: worth(amount), version: stored?.version ?? '' });
      const { pipeline } = await figuresAt(opened.leads, NOW);
      expect(pipeline).to.deep.equal([{ currency: 'EUR', count: 2, amount: sumOf(amount, 0.1) }]);
    }
    await opened.close();
  });

  it('take an amount, however much they hold already', async () => {
    const store = await inFile();
    const worth = (n: number): Lead =>
      aLead(n)
        .accepted({ estimatedValue: { amount: 1e12, currency: 'EUR' } })
        .build();
    await store.leads.create(worth(1));
    const asIfManyHadIt = `UPDATE kept_worth SET leads = 1e9, ten_thousands = ten_thousands * 1e9`;
    withDatabase(store.path, (database) => {
      database.exec(asIfManyHadIt);
    });
    await store.leads.create(worth(2));
    const { pipeline } = await figuresAt(store.leads, NOW);
    expect(pipeline).to.deep.equal([{ currency: 'EUR', count: 1e9 + 1, amount: 1e21 + 1e12 }]);
    await store.close();
  });

  it('do not drift, however often an amount is added and taken away', async () => {
    const opened = await inMemory();
    for (let n = 1; n <= 10; n += 1) {
      const deal = aLead(n).accepted({ estimatedValue: { amount: 0.1 * n, currency: 'EUR' } });
      await opened.leads.create(deal.build());
    }
    const amounts = (await figuresAt(opened.leads, NOW)).pipeline.map(({ amount }) => amount);
    expect(amounts).to.deep.equal([5.5]);
    await opened.close();
  });
});

/** As near as a number comes. */
function sumOf(one: number, other: number): number {
  return one === 0.2 ? 0.3 : one + other;
}

describe('The steps in which SQLite counts times', () => {
  const database = new DatabaseSync(':memory:');
  const inSql = database.prepare(`SELECT ${stepIn('time')} AS step FROM (SELECT CAST(? AS INTEGER) AS time)`);
  after(() => {
    database.close();
  });
  const times = fc.oneof(
    ...[HOUR, 2 * DAY, 30 * DAY, 4e12].map((most) => fc.integer({ min: -HOUR, max: most })),
  );

  it('are the same in a question and in the trigger', () => {
    fc.assert(fc.property(times, (time) => inSql.get(time)?.['step'] === stepOf(time)));
  });

  it('begin no later than their times, and none begins earlier for a longer time', () => {
    fc.assert(
      fc.property(times, times, (time, other) => {
        expect(stepOf(time)).to.be.at.most(time);
        if (time < other) expect(stepOf(time)).to.be.at.most(stepOf(other));
      }),
    );
  });
});
