import { expect } from 'chai';
import { makeWebhooks, type Webhooks } from '../../src/adapters/webhooks/webhooks.ts';
import { sign } from '../../src/adapters/webhooks/sign.ts';
import type { TellOutcome } from '../../src/ports/outside.ts';
import { NOW } from '../support/fixed-world.ts';
import { aLead } from '../support/leads.ts';
import { freePort } from '../support/desk-process.ts';
import { startEventReceiver, type EventReceiver, type Trouble } from './support/event-receiver.ts';
import { eventOf } from './support/tells.ts';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const clock = { now: () => NOW };
const lead = aLead()
  .with({ sender: { kind: 'microsoft', name: 'Sam Seller', email: 'sam@microsoft.example' } })
  .build();

describe('the signature of an event', () => {
  it('is that of the reference of Standard Webhooks', () => {
    const signed = {
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      timestamp: 1614265330,
      body: '{"test": 2432232314}',
    };
    expect(sign(signed, SECRET)).to.equal('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });
});

describe('an event that is posted to a receiver', () => {
  let receiver: EventReceiver;
  let webhooks: Webhooks;
  const tell = (event = eventOf(lead, webhooks.receivers[0] ?? '')): Promise<TellOutcome> =>
    webhooks.tell(lead, event);

  beforeEach(async () => {
    receiver = await startEventReceiver({ secret: SECRET, now: clock.now });
    webhooks = makeWebhooks({ urls: [receiver.url], secret: SECRET, within: 300 }, clock);
  });
  afterEach(() => receiver.close());

  it('has an id, a time and a signature that the receiver can check', async () => {
    expect(await tell()).to.deep.equal({ kind: 'sent' });
    const [told] = receiver.told;
    expect(told?.wrong).to.equal(undefined);
    expect(told?.headers).to.include({
      'content-type': 'application/json',
      'webhook-timestamp': String(NOW / 1_000),
    });
    expect(told?.id).to.equal('lead-00001_1_received');
  });

  it('says what happened to which lead, and when', async () => {
    const event = eventOf(lead, webhooks.receivers[0] ?? '', 'rejected');
    const facts = {
      ...event.facts,
      revision: 2,
      stage: 'archived',
      outcome: 'rejected',
      reason: 'not-a-customer',
      expiresAt: NOW,
    } as const;
    await tell({ ...event, facts });
    const [told] = receiver.told;
    expect(JSON.parse(told?.body ?? '')).to.deep.equal({
      type: 'lead.rejected',
      timestamp: '2026-11-22T09:30:00.000Z',
      data: {
        id: 'lead-00001',
        ref: 'L-00001',
        source: 'website',
        externalId: '00001',
        qualification: 'CustomerInquiry',
        receivedAt: '2026-11-22T09:30:00.000Z',
        expiresAt: '2026-11-22T09:30:00.000Z',
        revision: 2,
        stage: 'archived',
        outcome: 'rejected',
        reason: 'not-a-customer',
      },
    });
  });

  it('holds nothing by which anybody could be reached', async () => {
    await tell();
    const { customer, sender } = lead;
    const [contact] = customer.contacts;
    for (const secret of [
      contact?.name,
      contact?.email,
      contact?.phone,
      sender?.name,
      sender?.email,
      customer.companyName,
    ])
      expect(receiver.told[0]?.body).not.to.contain(secret);
  });

  it('has the same id and body when it is repeated, and the time of the repeat', async () => {
    const later = makeWebhooks({ urls: [receiver.url], secret: SECRET }, { now: () => NOW + 61_000 });
    await tell();
    await later.tell(lead, eventOf(lead, webhooks.receivers[0] ?? ''));
    const [first, second] = receiver.told;
    expect(second).to.include({ id: first?.id, body: first?.body, wrong: undefined });
    expect(second?.headers['webhook-timestamp']).to.equal(String(NOW / 1_000 + 61));
  });

  it('goes unsigned where there is no secret', async () => {
    webhooks = makeWebhooks({ urls: [receiver.url] }, clock);
    expect(await tell()).to.deep.equal({ kind: 'sent' });
    expect(receiver.told[0]?.headers).to.have.property('webhook-id');
    expect(receiver.told[0]?.headers).not.to.have.property('webhook-signature');
  });

  it('takes a name and password out of the address and sends them as such', async () => {
    webhooks = makeWebhooks({ urls: [receiver.url.replace('//', '//desk:p%40ss@')] }, clock);
    expect(await tell()).to.deep.equal({ kind: 'sent' });
    expect(receiver.told[0]?.headers.authorization).to.equal(
      `Basic ${Buffer.from('desk:p@ss').toString('base64')}`,
    );
  });

  it('names a receiver by host and a mark of the address, whose key stays unknown', () => {
    expect(webhooks.receivers[0]).to.match(/^127\.0\.0\.1-[\da-f]{8}$/);
    const urls = ['https://b.example/x', 'https://a.example/x', 'https://a.example/y'];
    const [b, x, y] = makeWebhooks({ urls }, clock).receivers;
    expect(new Set([b, x, y])).to.have.length(3);
    expect(makeWebhooks({ urls: urls.toReversed() }, clock).receivers).to.deep.equal([y, x, b]);
  });

  it('is told to nobody when its receiver is no longer set up', async () => {
    const outcome = await tell(eventOf(lead, 'gone.example-12345678'));
    expect(outcome).to.deep.equal({ kind: 'nobody', why: 'receiver-unknown' });
    expect(receiver.told).to.deep.equal([]);
  });

  const ANSWERS: [Trouble, TellOutcome][] = [
    [{ status: 200 }, { kind: 'sent' }],
    [{ status: 202 }, { kind: 'sent' }],
    [{ status: 299 }, { kind: 'sent' }],
    [
      { status: 301, headers: { location: '/elsewhere' } },
      { kind: 'later', code: 'Status301' },
    ],
    [
      { status: 307, headers: { location: '/elsewhere' } },
      { kind: 'later', code: 'Status307' },
    ],
    [{ status: 400 }, { kind: 'later', code: 'Status400' }],
    [{ status: 401 }, { kind: 'later', code: 'Status401' }],
    [{ status: 404 }, { kind: 'later', code: 'Status404' }],
    [{ status: 410 }, { kind: 'unwanted', code: 'Status410' }],
    [
      { status: 429, headers: { 'retry-after': '90' } },
      { kind: 'later', code: 'Status429', after: 90_000 },
    ],
    [
      { status: 503, headers: { 'retry-after': new Date(NOW + 60_000).toUTCString() } },
      { kind: 'later', code: 'Status503', after: 60_000 },
    ],
    [
      { status: 503, headers: { 'retry-after': '99999999' } },
      { kind: 'later', code: 'Status503', after: 86_400_000 },
    ],
    [
      { status: 503, headers: { 'retry-after': 'soon' } },
      { kind: 'later', code: 'Status503' },
    ],
    [{ status: 500 }, { kind: 'later', code: 'Status500' }],
    ['stall', { kind: 'unclear', code: 'TimeoutError' }],
  ];
  for (const [answer, outcome] of ANSWERS) {
    it(`that is answered with ${JSON.stringify(answer)} ends as ${outcome.kind}`, async () => {
      receiver.plan(() => answer);
      expect(await tell()).to.deep.equal(outcome);
      expect(receiver.told, 'a redirect is not followed').to.have.length(1);
    });
  }

  it('may or may not have arrived when the line is cut', async () => {
    receiver.plan(() => 'drop');
    expect((await tell()).kind).to.equal('unclear');
  });

  it('is tried again when nobody listens', async () => {
    webhooks = makeWebhooks({ urls: [`http://127.0.0.1:${await freePort()}/`] }, clock);
    expect(await tell()).to.deep.equal({ kind: 'unclear', code: 'ECONNREFUSED' });
  });
});
