import { expect } from 'chai';
import { NOW } from '../support/fixed-world.ts';
import { sampleLead, startIntake, type IntakeServer } from './intake-server.ts';

const KEYS = ['the-first-key-of-two', 'the-second-key-of-two'];
const bearer = (key: string): Record<string, string> => ({ authorization: `Bearer ${key}` });

describe('The door of /api/leads', () => {
  let server: IntakeServer;

  afterEach(async () => {
    await server.close();
  });

  it('opens to each of the keys, for posting and for reading', async () => {
    server = await startIntake({ intakeKeys: KEYS });
    for (const key of KEYS) {
      const { status, json } = await server.post(sampleLead({ source: key }), bearer(key));
      expect(status).to.equal(201);
      expect((await server.get(`/api/leads/${json.id}`, bearer(key))).status).to.equal(200);
    }
    expect((await server.post(sampleLead(), { authorization: `bearer  ${KEYS[0]}` })).status).to.equal(201);
  });

  it('stays shut without a key, or with a wrong one, before the body is looked at', async () => {
    server = await startIntake({ intakeKeys: KEYS });
    const wrong = [
      {},
      bearer('the-first-key-of-tw0'),
      bearer('the-first-key-of-two,the-second-key-of-two'),
      bearer(''),
      { authorization: KEYS[0] ?? '' },
      { authorization: `Basic ${btoa(`key:${KEYS[0]}`)}` },
    ];
    for (const headers of wrong) {
      const reply = await server.post('{ not even JSON', headers);
      expect(reply.status).to.equal(401);
      expect(reply.headers.get('www-authenticate')).to.match(/^Bearer realm="lead-desk"/);
      expect(reply.json.type).to.equal('urn:lead-desk:intake.key_wrong');
    }
    const { json } = await server.post(sampleLead(), bearer(KEYS[0] ?? ''));
    expect((await server.get(`/api/leads/${json.id}`)).status).to.equal(401);
    expect(await server.leads()).to.have.length(1);
  });

  it('asks who would send a long body for it only when the key is right', async () => {
    server = await startIntake({ intakeKeys: KEYS });
    const ask = (key: string, length = 500_000): string =>
      `POST /api/leads HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${key}\r\nExpect: 100-continue\r\n` +
      `Content-Type: application/json\r\nContent-Length: ${length}\r\n\r\n`;
    expect(await server.raw(ask(KEYS[1] ?? ''), /\r\n\r\n/)).to.match(/^HTTP\/1.1 100 /);
    expect(await server.raw(ask('wrong'), /\r\n\r\n/)).to.match(/^HTTP\/1.1 401 /);
    expect(await server.raw(ask(KEYS[1] ?? '', 10_000_001), /\r\n\r\n/)).to.match(/^HTTP\/1.1 413 /);
  });

  it('is open in local mode without keys', async () => {
    server = await startIntake({ local: true, intakeKeys: [] });
    expect((await server.post(sampleLead())).status).to.equal(201);
  });

  it('is never open outside local mode', async () => {
    server = await startIntake({ local: false, intakeKeys: [] });
    expect((await server.post(sampleLead())).status).to.equal(401);
    expect((await server.post(sampleLead(), bearer(''))).status).to.equal(401);
  });

  it('lets a key in as often as it may, and says how long to wait', async () => {
    server = await startIntake({ intakeKeys: KEYS, rate: { burst: 2, perSecond: 0.001 } });
    const tries = [0, 1, 2].map(
      (n) => () => server.post(sampleLead({ externalId: `${n}` }), bearer(KEYS[0] ?? '')),
    );
    const replies = [];
    for (const attempt of tries) replies.push(await attempt());
    expect(replies.map(({ status }) => status)).to.deep.equal([201, 201, 429]);
    expect(Number(replies[2]?.headers.get('retry-after'))).to.be.within(900, 1000);
    expect(replies[2]?.json.type).to.equal('urn:lead-desk:http.too_many_requests');
    expect((await server.post(sampleLead({ externalId: '9' }), bearer(KEYS[1] ?? ''))).status).to.equal(201);
    expect(await server.leads()).to.have.length(3);
  });

  it('does not ask for a key where there is nothing to hide', async () => {
    server = await startIntake({ intakeKeys: KEYS, clock: { now: () => NOW } });
    for (const path of ['/healthz', '/readyz', '/metrics'])
      expect((await server.get(path)).status).to.equal(200);
  });
});
