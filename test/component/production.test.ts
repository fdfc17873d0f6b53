import { expect } from 'chai';
import { activity, inChannel, someone } from '../support/activities.ts';
import { startDesk, type Answer, type LeadView, type TestDesk } from '../support/desk.ts';
import { aPostedLead } from '../support/posted-leads.ts';
import { startBotFramework, type BotFramework } from './bot-framework.ts';
import { eventsOf } from './reading.ts';

const APP = '11111111-1111-4111-8111-111111111111';
const TENANT = '22222222-2222-4222-8222-222222222222';
const KEY = 'intake-key';
const ana = someone('Ana García');
const channel = inChannel(undefined, undefined, TENANT);

const PRODUCTION = {
  MicrosoftAppId: APP,
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppPassword: 'not-a-real-one',
  MicrosoftAppTenantId: TENANT,
  BOOTSTRAP_ADMINS: ana.aadObjectId,
};

const ACCEPT = {
  dealName: 'ERP',
  estimatedValue: '1',
  currency: 'EUR',
  purchaseTimeframe: '1-3-months',
  notes: 'x',
};

describe('Lead Desk as a bot of one tenant', () => {
  let desk: TestDesk;
  let framework: BotFramework;
  let leadId: string;

  const leads = (path = '', init: RequestInit = {}, key: string | null = KEY): Promise<Response> => {
    const headers = {
      'content-type': 'application/json',
      ...(key === null ? {} : { authorization: `Bearer ${key}` }),
    };
    return fetch(`${desk.address}/api/leads${path}`, { ...init, headers });
  };
  const accept = (authorization: string | undefined, more: object = {}): Promise<Answer> => {
    const value = { action: { type: 'Action.Execute', verb: 'lead.accept', data: { leadId, ...ACCEPT } } };
    const click = { type: 'invoke', name: 'adaptiveCard/action', from: ana, ...channel, value, ...more };
    const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
    return desk.post(activity(desk.connector.url, click), headers);
  };
  const stage = async (): Promise<unknown> =>
    ((await (await leads(`/${leadId}`)).json()) as LeadView)['stage'];

  // The SDK writes of each wrong signature on the console, besides what it throws.
  const { error } = console;
  before(async () => {
    console.error = () => undefined;
    desk = await startDesk({ env: { ...PRODUCTION, INTAKE_API_KEYS: KEY } });
    framework = startBotFramework(APP, desk.connector.url);
  });
  after(async () => {
    console.error = error;
    await desk.stop();
  });
  beforeEach(async () => {
    const response = await leads('', { method: 'POST', body: JSON.stringify(aPostedLead()) });
    leadId = ((await response.json()) as { id: string }).id;
  });

  it('serves an activity that the Bot Framework has signed for it', async () => {
    const { status, body } = await accept(`Bearer ${framework.token()}`);
    expect({ status, code: body.statusCode, stage: await stage() }).to.deep.equal({
      status: 200,
      code: 200,
      stage: 'accepted',
    });
  });

  const others: readonly [title: string, authorization: (framework: BotFramework) => string | undefined][] = [
    ['no token', () => undefined],
    ['an empty header', () => ''],
    ['an empty token', () => 'Bearer '],
    ['another scheme', (known) => `Basic ${known.token()}`],
    ['a token in two pieces', (known) => `Bearer ${known.token().replace('.', ' ')}`],
    ['garbage', () => 'Bearer garbage'],
    ['garbage in three parts', () => 'Bearer a.b.c'],
    [
      'a token without a signature',
      (known) => `Bearer ${known.token({}, { alg: 'none' }).replace(/[^.]+$/, '')}`,
    ],
    ['a token signed by a stranger', (known) => `Bearer ${known.token({}, {}, known.strangersKey)}`],
    [
      'a token with an unknown key',
      (known) => `Bearer ${known.token({}, { kid: 'mine' }, known.strangersKey)}`,
    ],
    [
      'a token signed with the public key as a secret',
      (known) => `Bearer ${known.token({}, { alg: 'HS256' })}`,
    ],
    ['a token for another bot', (known) => `Bearer ${known.token({ aud: TENANT })}`],
    ['a token of another issuer', (known) => `Bearer ${known.token({ iss: 'https://elsewhere.example' })}`],
    ['a token that has run out', (known) => `Bearer ${known.token({ exp: 1_700_000_000 })}`],
    [
      'a token for another service',
      (known) => `Bearer ${known.token({ serviceurl: 'https://elsewhere.example/' })}`,
    ],
    [
      'a token of a skill',
      (known) =>
        `Bearer ${known.token({ iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/', ver: '1.0', appid: TENANT })}`,
    ],
  ];
  for (const [title, authorization] of others) {
    it(`answers 401 to ${title}, and does nothing`, async () => {
      const { reply, calls } = await desk.watch(() => accept(authorization(framework)));
      expect(reply.status).to.equal(401);
      expect(reply.body).to.deep.equal({
        type: 'about:blank',
        title: 'Unauthorized',
        status: 401,
        detail: 'A valid token of the Bot Framework is needed.',
      });
      expect(calls).to.deep.equal([]);
      expect(await stage()).to.equal('received');
    });
  }

  it('answers 401, soon, while the keys cannot be fetched', async () => {
    const comeBack = framework.goAway();
    const { reply, log } = await desk.watch(() => accept(`Bearer ${framework.token()}`));
    expect(reply.status).to.equal(401);
    expect(eventsOf(log)).to.deep.equal(['token.unchecked']);
    expect(await stage()).to.equal('received');
    comeBack();
    expect((await accept(`Bearer ${framework.token()}`)).body).to.include({ statusCode: 200 });
  });

  it('looks at the token before it looks at the activity', async () => {
    expect((await desk.post({ type: 5 }, { authorization: 'Bearer garbage' })).status).to.equal(401);
    expect((await desk.post({ type: 5 })).status).to.equal(401);
  });

  it('serves no other tenant, and says so', async () => {
    const elsewhere = inChannel(undefined, undefined, '33333333-3333-4333-8333-333333333333');
    const { reply, calls, log } = await desk.watch(() => accept(`Bearer ${framework.token()}`, elsewhere));
    expect(reply).to.deep.include({ status: 200 });
    expect(reply.body).to.deep.include({ statusCode: 403, type: 'application/vnd.microsoft.error' });
    expect(reply.body.value).to.include({ code: 'tenant.not_served' });
    expect(calls).to.deep.equal([]);
    expect(eventsOf(log)).to.deep.equal(['tenant.not_served']);
    expect(await stage()).to.equal('received');
  });

  it('serves nobody whose tenant is not told', async () => {
    const conversation = { ...channel.conversation, tenantId: undefined };
    const { body } = await accept(`Bearer ${framework.token()}`, { conversation, channelData: {} });
    expect(body).to.include({ statusCode: 403 });
    expect(await stage()).to.equal('received');
  });

  it('opens forms as dialogs', async () => {
    const { body } = await accept(`Bearer ${framework.token()}`, {
      name: 'task/fetch',
      value: { data: { verb: 'lead.accept.form', leadId } },
    });
    expect(body.task).to.include({ type: 'continue' });
  });

  it('takes and shows leads only with a key', async () => {
    const lead = JSON.stringify(aPostedLead());
    expect((await leads('', { method: 'POST', body: lead }, null)).status).to.equal(401);
    expect((await leads('', { method: 'POST', body: lead }, 'another')).status).to.equal(401);
    expect((await leads(`/${leadId}`, {}, null)).status).to.equal(401);
    expect((await leads(`/${leadId}`)).status).to.equal(200);
  });
});

describe('Lead Desk as a bot without keys for its sources', () => {
  it('starts, says so in the log, and lets no lead in', async () => {
    const desk = await startDesk({ env: PRODUCTION });
    try {
      expect(eventsOf(desk.log)).to.include('intake.shut');
      const headers = { 'content-type': 'application/json', authorization: 'Bearer any' };
      const body = JSON.stringify(aPostedLead());
      expect((await fetch(`${desk.address}/api/leads`, { method: 'POST', headers, body })).status).to.equal(
        401,
      );
      expect((await desk.postLead()).status).to.equal(401);
    } finally {
      await desk.stop();
    }
  });
});
