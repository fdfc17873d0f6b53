import { expect } from 'chai';
import type { Command } from '../../src/domain/commands.ts';
import { admin, ana, NOW, TENANT } from '../support/fixed-world.ts';
import { sampleLead, startIntake, type IntakeServer } from './intake-server.ts';

describe('GET /api/leads/{id}', () => {
  let server: IntakeServer;
  let id: string;
  let ref: string;

  const does = async (command: Command): Promise<void> => {
    const changed = await server.changeLead({ tenantId: TENANT, id }, command, { actor: admin() });
    expect(changed.kind).to.equal('changed');
  };
  const read = async (): Promise<object> => (await server.get(`/api/leads/${id}`)).json;
  const accept: Command = {
    action: 'accept',
    input: {
      dealName: 'ERP move',
      estimatedValue: { amount: 25_000, currency: 'EUR' },
      purchaseTimeframe: '1-3-months',
      notes: 'Wants an offer',
      crmId: 'D-7',
      people: [{ name: 'Ben Okafor', email: 'ben@partner.example' }],
    },
  };

  beforeEach(async () => {
    server = await startIntake();
    ({ id, ref } = (await server.post(sampleLead())).json);
    await server.idle();
  });
  afterEach(async () => {
    await server.close();
  });

  it('tells how a new lead stands, when it came, and where it was posted', async () => {
    const at = new Date(NOW).toISOString();
    expect(await read()).to.deep.equal({
      id,
      ref,
      stage: 'received',
      qualification: 'CustomerInquiry',
      receivedAt: '2026-11-22T09:30:00.000Z',
      expiresAt: '2026-12-06T09:30:00.000Z',
      history: [
        { at, by: { kind: 'source', name: 'website' }, action: 'receive' },
        { at, by: { kind: 'clock' }, action: 'post', changes: { channel: { to: '19:sales@thread.tacv2' } } },
      ],
      posts: [{ channel: '19:sales@thread.tacv2', activityId: `activity-${ref}`, at }],
    });
  });

  it('tells of the deal, and of who accepted it', async () => {
    await does(accept);
    expect(await read()).to.deep.include({
      stage: 'accepted',
      assignee: { id: ana.id, name: ana.name },
      deal: { ...accept.input, estimatedCloseDate: '2027-02-22' },
    });
  });

  it('tells how it was closed', async () => {
    await does(accept);
    await does({ action: 'win', input: { finalValue: { amount: 9, currency: 'EUR' }, notes: 'Signed' } });
    expect(await read()).to.deep.include({
      stage: 'archived',
      outcome: 'won',
      closing: { finalValue: { amount: 9, currency: 'EUR' }, notes: 'Signed' },
    });
  });

  it('writes the moments of history as times', async () => {
    await server.post(sampleLead({ expiresAt: '2026-12-08T09:30:00Z' }));
    const { history } = (await server.get(`/api/leads/${id}`)).json;
    expect(history.find(({ action }) => action === 'update')?.changes).to.deep.equal({
      expiresAt: { from: '2026-12-06T09:30:00.000Z', to: '2026-12-08T09:30:00.000Z' },
    });
  });

  it('never tells how to reach the customer or the sender', async () => {
    const contacts = [{ name: 'Rosa Gil', email: 'rosa@contoso.example', phone: '+34 611 111 111' }];
    const sender = { kind: 'partner', name: 'Fabrikam', email: 'fab@rikam.example' };
    await server.post(sampleLead({ customer: { companyName: 'Contoso', contacts }, sender }));
    const { text, json } = await server.get(`/api/leads/${id}`);
    expect(json.history.some(({ changes }) => changes !== undefined && 'customer' in changes)).to.equal(true);
    expect(text).not.to.match(/eva|rosa|600 000|611 111|contoso\.example|rikam/i);
  });

  it('knows no lead by an id that is none', async () => {
    for (const wrong of [
      'nobody',
      ref,
      `${id}x`,
      '__proto__',
      '%2e%2e',
      `${id}%00`,
      `${id}'--`,
      'x'.repeat(5000),
    ]) {
      const reply = await server.get(`/api/leads/${wrong}`);
      expect(reply.status, wrong).to.equal(404);
      expect(reply.headers.get('content-type')).to.equal('application/problem+json');
    }
  });
});
