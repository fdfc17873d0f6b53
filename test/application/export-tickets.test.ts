import { expect } from 'chai';
import { openSqlite } from '../../src/adapters/sqlite/sqlite.ts';
import { makeTickets, TICKET_LIFE } from '../../src/application/export-tickets.ts';
import { NOW, TENANT } from '../support/fixed-world.ts';

const TICKET = { use: 'link', tenantId: TENANT, query: 'leads', locale: 'en', timeZone: 'UTC' } as const;

describe('Tickets of exports', () => {
  const { leads, records } = openSqlite({ path: ':memory:' });
  after(() => leads.close());
  let now = NOW;
  const instance = () => makeTickets({ records, clock: { now: () => now } });

  it('are read by every instance, and say what was issued', async () => {
    const [one, other] = [instance(), instance()];
    const texts = await Promise.all([one.issue(TICKET), other.issue({ ...TICKET, personId: 'ana' })]);
    for (const tickets of [one, other, instance()]) {
      const until = NOW + TICKET_LIFE.link;
      expect(await tickets.read(TENANT, texts[0])).to.deep.equal({ ...TICKET, until });
      expect(await tickets.read(TENANT, texts[1])).to.deep.equal({ ...TICKET, personId: 'ana', until });
    }
  });

  it('are over at their end, to the millisecond', async () => {
    const text = await instance().issue(TICKET);
    now = NOW + TICKET_LIFE.link - 1;
    expect(await instance().read(TENANT, text)).to.be.an('object');
    now += 1;
    expect(await instance().read(TENANT, text)).to.equal('over');
    now = NOW;
  });

  it('are unknown to other tenants, also where those claim them', async () => {
    const tickets = instance();
    const theirs = await tickets.issue({ ...TICKET, tenantId: 'other' });
    expect(await tickets.read('other', theirs)).to.be.an('object');
    expect(await tickets.read(TENANT, theirs)).to.equal('unknown');
    expect(await tickets.read('other', await tickets.issue(TICKET))).to.equal('unknown');
  });

  it('are unknown where another key signed them', async () => {
    const elsewhere = openSqlite({ path: ':memory:' });
    const text = await makeTickets({ records: elsewhere.records, clock: { now: () => now } }).issue(TICKET);
    await elsewhere.leads.close();
    expect(await instance().read(TENANT, text)).to.equal('unknown');
  });
});
