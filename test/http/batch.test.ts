import { expect } from 'chai';
import fc from 'fast-check';
import type { ReceiveLead } from '../../src/application/receive-lead.ts';
import { StoreError } from '../../src/ports/store-error.ts';
import { seedOf } from '../support/random.ts';
import { sampleLead, startIntake, type IntakeServer } from './intake-server.ts';

describe('A batch of leads', () => {
  let server: IntakeServer;

  const start = async (wrap?: (receive: ReceiveLead) => ReceiveLead): Promise<void> => {
    server = await startIntake(wrap === undefined ? {} : { wrap });
  };
  const numbered = (count: number, from = 0): object[] =>
    Array.from({ length: count }, (_, index) => sampleLead({ externalId: `lead ${from + index}` }));

  afterEach(async () => {
    await server.close();
  });

  it('of a thousand keeps the good ones, and answers for each in its order', async () => {
    await start();
    const leads = numbered(1000).map((lead, index) => (index % 100 === 7 ? { ...lead, wrong: 1 } : lead));
    const reply = await server.post({ leads });
    expect(reply.status).to.equal(207);
    expect(reply.json.results).to.have.length(1000);
    for (const [index, result] of reply.json.results.entries())
      expect(result.status, `lead ${index}`).to.equal(index % 100 === 7 ? 400 : 201);
    expect(reply.json.results[107]).to.deep.equal({
      status: 400,
      errors: [{ path: 'wrong', message: 'is not a known field' }],
    });
    const stored = await server.leads();
    expect(stored).to.have.length(990);
    const byId = new Map(stored.map(({ id, externalId }) => [id, externalId]));
    expect(byId.get(reply.json.results[998]?.id ?? '')).to.equal('lead 998');
  });

  it('tells of known leads as such', async () => {
    await start();
    const { json: first } = await server.post(sampleLead({ externalId: 'lead 1' }));
    const { json } = await server.post({ leads: numbered(3) });
    expect(json.results.map(({ status }) => status)).to.deep.equal([201, 200, 201]);
    expect(json.results[1]).to.deep.equal({ ...first, status: 200, created: false });
  });

  it('may hold a lead more than once: it is made once, and what comes last counts', async () => {
    await start();
    const named = (companyName: string): object => sampleLead({ customer: { companyName } });
    const { json } = await server.post({
      leads: [named('A'), named('B'), sampleLead({ source: 'fair' }), named('C')],
    });
    expect(json.results.map(({ status }) => status)).to.deep.equal([201, 200, 201, 200]);
    const stored = await server.leads();
    expect(stored.map(({ customer }) => customer.companyName)).to.have.members(['C', 'Contoso']);
  });

  it('never works on one lead twice at the same time', async () => {
    const busy = new Set<string>();
    await start((receive) => async (tenantId, lead) => {
      expect(busy.has(lead.externalId)).to.equal(false);
      busy.add(lead.externalId);
      await new Promise(setImmediate);
      const received = await receive(tenantId, lead);
      busy.delete(lead.externalId);
      return received;
    });
    const { json } = await server.post({ leads: [...numbered(3), ...numbered(3), ...numbered(2)] });
    expect(json.results.map(({ status }) => status)).to.deep.equal([201, 201, 201, 200, 200, 200, 200, 200]);
  });

  it('is to be sent again whole when the store is away', async () => {
    await start(() => () => Promise.reject(new StoreError('store.unavailable')));
    const reply = await server.post({ leads: [...numbered(2), {}] });
    expect(reply.status).to.equal(503);
    expect(reply.headers.get('retry-after')).to.equal('5');
    expect(reply.json.type).to.equal('urn:lead-desk:store.unavailable');
  });

  it('names the leads that were not stored when the store goes away in between', async () => {
    await start((receive) => (tenantId, lead) => {
      if (lead.externalId === 'lead 1') return Promise.reject(new StoreError('store.unavailable'));
      return receive(tenantId, lead);
    });
    const reply = await server.post({ leads: numbered(3) });
    expect(reply.status).to.equal(207);
    expect(reply.json.results.map(({ status }) => status)).to.deep.equal([201, 503, 201]);
    expect(reply.headers.get('retry-after')).to.equal('5');
    expect(await server.leads()).to.have.length(2);
  });

  it('gets over one lead that breaks something', async () => {
    await start((receive) => (tenantId, lead) => {
      if (lead.externalId === 'lead 0') return Promise.reject(new Error('a secret of the inside'));
      return receive(tenantId, lead);
    });
    const { json, text } = await server.post({ leads: numbered(2) });
    expect(json.results.map(({ status }) => status)).to.deep.equal([500, 201]);
    expect(text).not.to.contain('secret');
    const [crash] = server.logged.filter(({ event }) => event === 'http.crashed');
    expect(json.results[0]?.errors[0]?.message).to.contain(String(crash?.facts['instance']));
  });

  it('with anything in any field is stored or refused lead by lead, and never breaks', async () => {
    await start();
    const seed = seedOf('batches');
    const lead = fc
      .tuple(fc.constantFrom(...Object.keys(sampleLead()), 'x'), fc.jsonValue({ maxDepth: 3 }))
      .map(([field, value]) => sampleLead({ [field]: value }));
    await fc.assert(
      fc.asyncProperty(fc.array(lead, { minLength: 1, maxLength: 10 }), async (leads) => {
        const { status, json } = await server.post({ leads });
        expect(status).to.equal(207);
        expect(json.results).to.have.length(leads.length);
        for (const result of json.results) expect(result.status).to.be.oneOf([200, 201, 400]);
      }),
      { seed, numRuns: 100 },
    );
    expect(server.logged.filter(({ level }) => level === 'error')).to.deep.equal([]);
  });
});
