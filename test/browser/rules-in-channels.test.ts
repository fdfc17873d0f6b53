import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { leadFrom, postLead, seeLead, type Posted } from './support/leads.ts';
import { keepPictures } from './support/pictures.ts';
import { install, setStage, tenantOfAdele, type Stage } from './support/stage.ts';
import {
  cardOf,
  choose,
  fill,
  openChannel,
  openGeneral,
  openTeams,
  press,
  say,
  sayParts,
  shows,
} from './support/teams-page.ts';

const IBERIA = '19:iberia@thread.tacv2';
const BOT = 'Lead Desk';

describe('The channels of a team in a browser', () => {
  let stage: Stage;
  let page: Page;
  let spanish: Posted;

  before(async () => {
    stage = await setStage({ tenantIn: tenantOfAdele });
    page = await openTeams(stage.browser, stage.playground.address);
    await openGeneral(page);
    await install(stage);
    await shows(page, 'Adele Vance is the first referral admin');
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await keepPictures({ rules: page });
  });

  after(() => stage.end());

  it('get what their rules want: one is tried, and saved, in its form', async () => {
    await postLead(stage.bot, leadFrom('ES', 'Contoso'));
    await shows(page, 'Contoso');
    await say(page, 'unsubscribe', BOT);
    await shows(page, 'No rule of this channel is left');
    await openChannel(page, 'Iberia');
    await install(stage, IBERIA);
    await shows(page, 'Lead Desk is here');
    await say(page, 'subscribe', BOT);
    const form = cardOf(page, 'Which leads come to this channel');
    await fill(form, 'Countries, products', 'spain or portugal azure');
    await press(form, 'Try it');
    await shows(form, 'subscribe leads from Spain or Portugal for Azure: 1 lead in the last 30 days');
    await press(form, 'Subscribe');
    await shows(page, 'This channel now gets: subscribe leads from Spain or Portugal for Azure.');
  });

  it('take each lead where it belongs: by its rule, or to the default channel', async () => {
    spanish = await postLead(stage.bot, leadFrom('ES', 'Wingtip Madrid'));
    const french = await postLead(stage.bot, leadFrom('FR', 'Proseware Paris'));
    await shows(cardOf(page, 'Wingtip Madrid'), `New lead · ${spanish.ref}`);
    expect(await page.getByText('Proseware Paris').count()).to.equal(0);
    await openGeneral(page);
    await shows(cardOf(page, 'Proseware Paris'), `New lead · ${french.ref}`);
    expect(await page.getByText('Wingtip Madrid').count()).to.equal(0);
  });

  it('know their admins, who were mentioned, and say who has a lead', async () => {
    await sayParts(page, [{ mention: BOT }, 'admins add ', { mention: 'Megan Bowen' }]);
    await shows(page, 'Added to the referral admins: Megan Bowen.');
    await openChannel(page, 'Iberia');
    const card = cardOf(page, 'Wingtip Madrid');
    await press(card, 'More');
    await press(card, 'Assign');
    await choose(card, 'Who takes it', 'Megan Bowen');
    await press(card, 'Assign');
    await shows(card, 'Megan Bowen has it');
    expect((await seeLead(stage.bot, spanish)).assignee).to.include({ name: 'Megan Bowen' });
  });
});
