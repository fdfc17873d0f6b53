import { expect } from 'chai';
import { DAY } from '../../src/domain/time.ts';
import { NOW } from '../support/fixed-world.ts';
import { sampleLead, startIntake, type IntakeServer } from './intake-server.ts';

describe('POST /api/leads', () => {
  let server: IntakeServer;

  beforeEach(async () => {
    server = await startIntake();
  });
  afterEach(async () => {
    await server.close();
  });

  it('stores a new lead before it answers 201, and the channel gets its card', async () => {
    const reply = await server.post(sampleLead());
    expect(reply.status).to.equal(201);
    expect(reply.json).to.deep.include({ stage: 'received', created: true });
    expect(reply.json.ref).to.match(/^L-[0-9A-HJKMNP-TV-Z]{5}$/);
    const [lead] = await server.leads();
    expect(lead).to.deep.include({ id: reply.json.id, ref: reply.json.ref, source: 'website' });
    await server.idle();
    expect(server.shown).to.include(reply.json.ref);
  });

  it('keeps every field of the contract', async () => {
    await server.post(sampleLead());
    const [lead] = await server.leads();
    const { customer, request, sender, qualification, callToAction, contactRequested, locale } = sampleLead();
    expect(lead).to.deep.include({
      customer,
      request,
      sender,
      qualification,
      callToAction,
      contactRequested,
      locale,
      externalId: '5d9c5f3e',
      receivedAt: Date.parse('2026-11-22T09:30:00Z'),
      expiresAt: Date.parse('2026-12-06T09:30:00Z'),
    });
  });

  it('needs only an external id, a qualification and a company; the rest has defaults', async () => {
    const least = { externalId: '1', qualification: 'SalesQualified', customer: { companyName: 'Fabrikam' } };
    expect((await server.post(least)).status).to.equal(201);
    const [lead] = await server.leads();
    expect(lead).to.deep.include({
      source: 'api',
      callToAction: 'ContactMe',
      contactRequested: false,
      receivedAt: NOW,
      expiresAt: NOW + 14 * DAY,
      customer: { companyName: 'Fabrikam', contacts: [] },
      request: { products: [], services: [], solutions: [], industries: [] },
    });
  });

  it('tidies what was typed: spaces around it, small letters of codes, direction marks', async () => {
    const customer = {
      companyName: '  Contoso ',
      address: { country: 'es' },
      contacts: [{ name: 'Eva', phone: '\u202a+34 600 000 000\u202c' }],
    };
    const request = {
      message: ' Hello\u0000\r\nthere\ud800 ',
      estimatedValue: { amount: 1, currency: 'eur' },
    };
    await server.post(sampleLead({ customer, request }));
    const [lead] = await server.leads();
    expect(lead?.customer).to.deep.equal({
      companyName: 'Contoso',
      address: { country: 'ES' },
      contacts: [{ name: 'Eva', phone: '+34 600 000 000' }],
    });
    expect(lead?.request).to.deep.include({
      message: 'Hello\r\nthere\ufffd',
      estimatedValue: { amount: 1, currency: 'EUR' },
    });
  });

  it('answers 200 for a lead that it knows by source and external id', async () => {
    const first = await server.post(sampleLead());
    const again = await server.post(sampleLead());
    expect(again.status).to.equal(200);
    expect(again.json).to.deep.equal({ ...first.json, created: false });
    expect(await server.leads()).to.have.length(1);
  });

  it('takes the same external id of another source for another lead', async () => {
    await server.post(sampleLead());
    expect((await server.post(sampleLead({ source: 'fair' }))).status).to.equal(201);
    expect(await server.leads()).to.have.length(2);
  });

  it('brings a known lead up to date', async () => {
    await server.post(sampleLead());
    const changed = { expiresAt: '2026-12-07T09:30:00+01:00', customer: { companyName: 'Contoso SA' } };
    expect((await server.post(sampleLead(changed))).status).to.equal(200);
    const [lead] = await server.leads();
    expect(lead?.customer.companyName).to.equal('Contoso SA');
    expect(lead?.customer.contacts[0]?.name).to.equal('Eva Soler');
    expect(lead?.expiresAt).to.equal(Date.parse('2026-12-07T08:30:00Z'));
  });

  it('makes one lead of fifty deliveries at the same time', async () => {
    const replies = await Promise.all(Array.from({ length: 50 }, () => server.post(sampleLead())));
    const statuses = replies.map(({ status }) => status).sort();
    expect(statuses).to.deep.equal([...Array<number>(49).fill(200), 201]);
    expect(new Set(replies.map(({ json }) => json.id)).size).to.equal(1);
    expect(await server.leads()).to.have.length(1);
  });

  it('stores a lead whose clock has ended already as expired', async () => {
    const late = { receivedAt: '2026-11-01T00:00:00Z', expiresAt: '2026-11-15T00:00:00Z' };
    const reply = await server.post(sampleLead(late));
    expect(reply.json).to.deep.include({ stage: 'archived', created: true });
  });

  it('takes a time in any offset, and up to five minutes ahead of its own clock', async () => {
    const receivedAt = '2026-11-22t15:19:59.123456789+05:45';
    expect((await server.post(sampleLead({ receivedAt }))).status).to.equal(201);
    const [lead] = await server.leads();
    expect(lead?.receivedAt).to.equal(Date.parse('2026-11-22T09:34:59.123Z'));
  });

  it('reads JSON after a byte order mark, with a charset', async () => {
    const body = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(JSON.stringify(sampleLead()))]);
    const headers = { 'content-type': 'Application/JSON; charset="UTF-8"' };
    expect((await server.post(body, headers)).status).to.equal(201);
  });
});
