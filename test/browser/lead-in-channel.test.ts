import { expect } from 'chai';
import type { Locator, Page } from 'playwright-core';
import { postLead, seeLead, urgentLead, type Posted } from './support/leads.ts';
import { keepPictures } from './support/pictures.ts';
import { install, setStage, type Stage } from './support/stage.ts';
import {
  cardOf,
  choose,
  fill,
  openGeneral,
  openTeams,
  postOf,
  press,
  say,
  shows,
  typed,
} from './support/teams-page.ts';

const ADELE = '29:adele';
const CONTACT = ['Ana Ruiz', 'ana@customer.example', '+34 600 000 021'];

describe('Lead Desk in a browser', () => {
  let stage: Stage;
  let megan: Page;
  let adele: Page;

  before(async () => {
    stage = await setStage();
    const { browser, playground } = stage;
    [megan, adele] = await Promise.all([
      openTeams(browser, playground.address),
      openTeams(browser, playground.address, { as: ADELE }),
    ]);
    await Promise.all([openGeneral(megan), openGeneral(adele)]);
    await install(stage);
    await shows(megan, 'Megan Bowen is the first referral admin');
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await keepPictures({ megan, adele });
  });

  after(() => stage.end());

  describe('a lead that is accepted', () => {
    const company = 'Contoso';
    let lead: Posted;
    let card: Locator;
    let hers: Locator;

    it('appears as a card in the channel, without contact data', async () => {
      lead = await postLead(stage.bot, urgentLead(company));
      card = cardOf(megan, company);
      hers = cardOf(adele, company);
      for (const each of [card, hers]) await shows(each, 'The customer asked to be called');
      const text = await card.innerText();
      expect(text)
        .to.include('Contoso')
        .and.include('Madrid, Spain')
        .and.include('We need help to move our ERP');
      for (const secret of CONTACT) expect(text).not.to.include(secret);
    });

    it('is refused to who may not accept it, naming who may', async () => {
      await press(hers, 'Accept');
      await shows(postOf(adele, company), 'Only a referral admin (Megan Bowen) can accept a lead.');
    });

    it('opens the form with what is known, and says of an empty one what is missing', async () => {
      await press(card, 'Accept');
      await shows(card, 'Accepting means that you will work with the customer');
      expect(await typed(card, 'Estimated value')).to.equal('25000');
      for (const field of ['Deal name', 'Estimated value', 'Notes']) await fill(card, field, '');
      await fill(card, 'CRM id', 'CRM-4711');
      await press(card, 'Accept lead');
      for (const error of ['Fill in: Deal name.', 'Choose: Purchase timeframe.', 'Fill in: Notes.'])
        await shows(card, error);
      expect(await typed(card, 'CRM id')).to.equal('CRM-4711');
      expect(await seeLead(stage.bot, lead)).to.include({ stage: 'received' });
    });

    it('is told by the server what no client can know, and keeps all that was typed', async () => {
      await fill(card, 'Deal name', 'ERP to the cloud');
      await fill(card, 'Estimated value', '30000.50');
      await fill(card, 'Notes', 'Line one\nline two: "quotes" & <tags>');
      await fill(card, 'People', 'Adele');
      await choose(card, 'Purchase timeframe', 'In 1 to 3 months');
      await press(card, 'Accept lead');
      await shows(card, 'I cannot read “Adele”.');
      expect(await typed(card, 'Deal name')).to.equal('ERP to the cloud');
      expect(await typed(card, 'Estimated value')).to.equal('30000.50');
      expect(await typed(card, 'Notes')).to.equal('Line one\nline two: "quotes" & <tags>');
      expect(await typed(card, 'CRM id')).to.equal('CRM-4711');
      expect(await typed(card, 'Purchase timeframe')).to.equal('In 1 to 3 months');
      expect(await seeLead(stage.bot, lead)).to.include({ stage: 'received' });
    });

    it('shows everybody that it is accepted, and by whom', async () => {
      await fill(card, 'People', 'Adele Vance, adelev@partner.example');
      await press(card, 'Accept lead');
      for (const each of [card, hers]) await shows(each, `Accepted · ${lead.ref}`);
      await shows(hers, 'Megan Bowen has it');
      const { stage: now, deal } = await seeLead(stage.bot, lead);
      expect(now).to.equal('accepted');
      expect(deal).to.deep.include({
        dealName: 'ERP to the cloud',
        estimatedValue: { amount: 30_000.5, currency: 'EUR' },
        crmId: 'CRM-4711',
      });
    });

    it('shows an edit to everybody', async () => {
      await press(card, 'Edit');
      await fill(card, 'Estimated value', '32000');
      await press(card, 'Save changes');
      for (const each of [card, hers]) await shows(each, '€32,000');
    });

    it('takes a person of the partner, but not without a way to reach them', async () => {
      await press(card, 'Add person');
      await fill(card, 'Name', 'Alex Wilber');
      await press(card, 'Add person');
      await shows(card, '⚠️ Give an e-mail address or a phone number.');
      expect(await typed(card, 'Name')).to.equal('Alex Wilber');
      await fill(card, 'E-mail', 'alexw@partner.example');
      await press(card, 'Add person');
      for (const each of [card, hers]) await shows(each, 'Adele Vance, Alex Wilber');
    });

    it('is won, can be taken back, and is won again', async () => {
      await win(card);
      for (const each of [card, hers]) await shows(each, '🏆 Won');
      await shows(postOf(adele, company), `${lead.ref} is won. Reported by Megan Bowen.`);
      await press(card, 'Undo');
      for (const each of [card, hers]) await shows(each, `Accepted · ${lead.ref}`);
      await win(card);
      await shows(hers, '🏆 Won');
      expect(await seeLead(stage.bot, lead)).to.include({ stage: 'archived', outcome: 'won' });
    });
  });

  describe('other leads', () => {
    it('rejects a lead only with a reason, and tells everybody', async () => {
      const company = 'Fabrikam';
      const lead = await postLead(stage.bot, urgentLead(company));
      const card = cardOf(megan, company);
      await press(card, 'Reject');
      await press(card, 'Reject lead');
      await shows(card, 'Choose: Reason.');
      await choose(card, 'Reason', /^Other/);
      await press(card, 'Reject lead');
      await shows(card, '⚠️ Say in the notes what the reason is.');
      await fill(card, 'Notes', 'They want somebody on site');
      await press(card, 'Reject lead');
      await shows(cardOf(adele, company), '🚫 Rejected');
      const { outcome, closing } = await seeLead(stage.bot, lead);
      expect(outcome).to.equal('rejected');
      expect(closing).to.include({ reason: 'other', notes: 'They want somebody on site' });
    });

    it('brings the card back when a form is cancelled', async () => {
      const company = 'Northwind';
      const lead = await postLead(stage.bot, urgentLead(company));
      const card = cardOf(megan, company);
      await press(card, 'Accept');
      await press(card, 'Cancel');
      await shows(card, `New lead · ${lead.ref}`);
      expect(await seeLead(stage.bot, lead)).to.include({ stage: 'received' });
    });

    it('shows contact data to who may act and asked for it, and to nobody else', async () => {
      const company = 'Tailspin';
      const lead = await postLead(stage.bot, urgentLead(company));
      const hers = cardOf(adele, company);
      await press(hers, 'Contact');
      await shows(postOf(adele, company), 'can see contact data');
      const card = cardOf(megan, company);
      await press(card, 'Contact');
      for (const known of CONTACT) await shows(card, known);
      const text = await postOf(adele, company).innerText();
      for (const secret of CONTACT) expect(text).not.to.include(secret);
      await press(card, 'Back');
      await shows(card, `New lead · ${lead.ref}`);
    });

    it('lets any member claim a lead, and says so to everybody', async () => {
      const company = 'Adventure Works';
      await postLead(stage.bot, urgentLead(company));
      await press(cardOf(adele, company), 'Claim');
      await shows(cardOf(megan, company), 'Adele Vance has it');
    });

    it('answers help in the channel and in a personal chat', async () => {
      await say(megan, 'help', 'Lead Desk');
      await shows(megan, 'What I can do');
      await megan.getByRole('button', { name: 'Channels and rules' }).last().click();
      await shows(megan, 'Which leads come to this channel: subscribe spain azure urgent');
      await megan.getByRole('treeitem', { name: 'Personal Chat' }).click();
      await say(megan, 'ayuda');
      await shows(megan, 'Qué puedo hacer');
    });
  });
});

async function win(card: Locator): Promise<void> {
  await press(card, 'Win');
  await fill(card, 'Final value', '31000');
  await press(card, 'Mark as won');
}
