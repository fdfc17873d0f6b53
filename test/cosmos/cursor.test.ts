import { expect } from 'chai';
import { readCursor, writeCursor } from '../../src/adapters/cosmos/cursor.ts';
import { openCosmos } from '../../src/adapters/cosmos/cosmos.ts';
import { TENANT } from '../support/fixed-world.ts';
import { aLead } from '../support/leads.ts';
import { rejection } from './support/behind-proxy.ts';
import { noLog, noMetrics } from './support/silent.ts';
import { cosmosServer } from '../support/cosmos-server.ts';
import { inCosmos } from './support/stores.ts';

const ORDER = { tenantId: TENANT, sort: 'newest' } as const;
const PLACE = '2026-11-22T09:30:00.000Z lead-00001';
const bad = { code: 'store.bad_cursor' };

describe('A cursor of Cosmos DB', () => {
  const cursor = writeCursor('secret', ORDER, PLACE);

  it('is read as it was written', () => {
    expect(readCursor('secret', ORDER, cursor)).to.equal(PLACE);
  });

  it('is refused for another tenant, another order, another secret', () => {
    expect(() => readCursor('secret', { ...ORDER, tenantId: 'tenant-2' }, cursor))
      .to.throw()
      .that.includes(bad);
    expect(() => readCursor('secret', { ...ORDER, sort: 'oldest' }, cursor))
      .to.throw()
      .that.includes(bad);
    expect(() => readCursor('another', ORDER, cursor))
      .to.throw()
      .that.includes(bad);
  });

  it('is refused with any of its letters changed, left out or added', () => {
    for (let at = 0; at < cursor.length; at++) {
      const swapped = cursor[at] === 'x' ? 'y' : 'x';
      const spoilt = [
        `${cursor.slice(0, at)}${swapped}${cursor.slice(at + 1)}`,
        `${cursor.slice(0, at)}${cursor.slice(at + 1)}`,
        `${cursor.slice(0, at)}é${cursor.slice(at)}`,
      ];
      for (const one of spoilt)
        expect(() => readCursor('secret', ORDER, one), one)
          .to.throw()
          .that.includes(bad);
    }
  });

  it('is good at every instance on the same database, and at none on another', async () => {
    const { endpoint, key } = await cosmosServer();
    const one = await inCosmos();
    const place = { endpoint, key, database: one.database };
    const two = openCosmos({ ...place, log: noLog, metrics: noMetrics });
    const elsewhere = await inCosmos();
    for (const n of [1, 2, 3]) await one.leads.create(aLead(n).build());
    const query = { tenantId: TENANT, filter: {}, sort: 'oldest', limit: 2 } as const;
    const first = await one.leads.find(query);
    const next = { ...query, cursor: first.cursor ?? '' };
    expect((await two.leads.find(next)).leads.map(({ id }) => id)).to.deep.equal(['lead-00003']);
    expect(await rejection(elsewhere.leads.find(next))).to.include(bad);
    await two.leads.close();
    await Promise.all([one.close(), elsewhere.close()]);
  });
});
