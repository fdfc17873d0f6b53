import { expect } from 'chai';
import { activity, inChannel, inPersonal, someone, type Someone, type Where } from '../support/activities.ts';
import { startDesk, type TestDesk } from '../support/desk.ts';
import { aPostedLead } from '../support/posted-leads.ts';
import { startBotFramework, type BotFramework } from './bot-framework.ts';

const APP = '11111111-1111-4111-8111-111111111111';
const TENANT = '22222222-2222-4222-8222-222222222222';
const GENERAL = '19:general@thread.tacv2';
const channel = inChannel(GENERAL, undefined, TENANT);
const [ana, bob] = ['Ana García', 'Bob Stone'].map(someone) as [Someone, Someone];

describe('While Teams does not say who is in a team', () => {
  let desk: TestDesk;
  let framework: BotFramework;

  before(async () => {
    const env = {
      ...{ MicrosoftAppId: APP, MicrosoftAppPassword: 'not-a-real-one', MicrosoftAppTenantId: TENANT },
      ...{ INTAKE_API_KEYS: 'intake-key', BOOTSTRAP_ADMINS: ana.aadObjectId },
    };
    desk = await startDesk({ env });
    framework = startBotFramework(APP, desk.connector.url);
    await send({ type: 'installationUpdate', action: 'add', from: ana, ...channel });
    const headers = { 'content-type': 'application/json', authorization: 'Bearer intake-key' };
    await fetch(`${desk.address}/api/leads`, {
      method: 'POST',
      headers,
      body: JSON.stringify(aPostedLead()),
    });
    await desk.settle();
  });
  after(() => desk.stop());

  const send = (fields: object) =>
    desk.post(activity(desk.connector.url, fields), { authorization: `Bearer ${framework.token()}` });
  const own = (who: Someone): Where => {
    const { conversation } = inPersonal(who);
    return { conversation: { ...conversation, tenantId: TENANT }, channelData: { tenant: { id: TENANT } } };
  };
  /** A list by a button: its answer comes back with the click, and needs no token of the bot's own. */
  const ask = async (who: Someone, where = own(who)): Promise<string> => {
    const action = { type: 'Action.Execute', verb: 'leads.page', data: { query: 'leads' } };
    const invoke = { type: 'invoke', name: 'adaptiveCard/action', value: { action }, from: who, ...where };
    return (await send(invoke)).text;
  };

  it('somebody of whom nothing is known is shown nothing, and asked to try again', async () => {
    expect(await ask(bob))
      .to.contain('Please try again in a minute')
      .and.not.contain('Contoso');
  });

  it('a referral admin sees leads all the same', async () => {
    expect(await ask(ana)).to.contain('Contoso');
  });

  it('whoever writes in a channel of the team does, and after that in a chat of their own too', async () => {
    expect(await ask(bob, channel)).to.contain('Contoso');
    expect(await ask(bob)).to.contain('Contoso');
  });
});
