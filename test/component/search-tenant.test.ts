import { expect } from 'chai';
import { activity, inPersonal, someone, type Someone } from '../support/activities.ts';
import { startDesk, type TestDesk } from '../support/desk.ts';
import { aPostedLead } from '../support/posted-leads.ts';
import { startBotFramework, type BotFramework } from './bot-framework.ts';

const APP = '11111111-1111-4111-8111-111111111111';
const TENANT = '22222222-2222-4222-8222-222222222222';
const [ana, bob] = ['Ana García', 'Bob Stone'].map(someone) as [Someone, Someone];

describe('The search in the compose box of another tenant', () => {
  let desk: TestDesk;
  let framework: BotFramework;
  before(async () => {
    const env = {
      ...{ MicrosoftAppId: APP, MicrosoftAppPassword: 'not-a-real-one', MicrosoftAppTenantId: TENANT },
      INTAKE_API_KEYS: 'intake-key',
      BOOTSTRAP_ADMINS: ana.aadObjectId,
    };
    desk = await startDesk({ env });
    framework = startBotFramework(APP, desk.connector.url);
    const headers = { 'content-type': 'application/json', authorization: 'Bearer intake-key' };
    const body = JSON.stringify(aPostedLead());
    expect((await fetch(`${desk.address}/api/leads`, { method: 'POST', headers, body })).status).to.equal(
      201,
    );
  });
  after(() => desk.stop());

  const search = async (tenantId: string, who = ana): Promise<string> => {
    const value = { commandId: 'searchLeads', parameters: [{ name: 'query', value: 'contoso' }] };
    const { conversation } = inPersonal(who);
    const sent = {
      ...{ type: 'invoke', name: 'composeExtension/query', value, from: who },
      ...{ conversation: { ...conversation, tenantId }, channelData: { tenant: { id: tenantId } } },
    };
    const authorization = `Bearer ${framework.token()}`;
    const { status, text } = await desk.post(activity(desk.connector.url, sent), { authorization });
    expect(status).to.equal(200);
    return text;
  };

  it('finds nothing, and is told so; that of the own tenant finds the lead', async () => {
    expect(await search(TENANT))
      .to.include('Contoso')
      .and.to.include('"type":"result"');
    const other = await search('33333333-3333-4333-8333-333333333333');
    expect(other).to.include('"type":"message"').and.not.to.include('Contoso');
  });

  it('finds nothing for somebody without a role while the bot is in no team', async () => {
    const found = await search(TENANT, bob);
    expect(found).to.include('I am in no team yet').and.not.to.include('Contoso');
  });
});
