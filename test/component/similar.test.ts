import { expect } from 'chai';
import { inPersonal, someone } from '../support/activities.ts';
import { startDesk, type TestDesk } from '../support/desk.ts';
import { aPostedLead } from '../support/posted-leads.ts';
import { textsOf, verbsOf } from './reading.ts';

const ana = someone('Ana García');
const chat = inPersonal(ana);

describe('Deals like a lead', () => {
  let desk: TestDesk;
  before(async () => {
    desk = await startDesk({ env: { BOOTSTRAP_ADMINS: ana.aadObjectId, UNDO_HOLD: 'PT0S' } });
  });
  after(() => desk.stop());

  const close = async (outcome: 'win' | 'lose', company: string): Promise<void> => {
    const { body } = await desk.postLead(aPostedLead({ customer: { companyName: company, contacts: [] } }));
    const inputs = {
      ...{ dealName: 'ERP', estimatedValue: '20000', currency: 'EUR', purchaseTimeframe: '1-3-months' },
      ...{ notes: 'x', reason: 'budget-inadequate' },
    };
    await desk.click(ana, chat, { verb: 'lead.accept', leadId: body.id, inputs });
    await desk.click(ana, chat, { verb: `lead.${outcome}`, leadId: body.id, inputs });
  };
  const see = async (verb: string): Promise<string> => {
    const { body } = await desk.postLead(aPostedLead());
    return textsOf((await desk.click(ana, chat, { verb, leadId: body.id })).value).join(' ');
  };

  it('are said to be too few below five, each with its reason and outcome', async () => {
    expect(await see('lead.similar')).to.include('no past deals');
    for (const n of [1, 2, 3, 4]) await close(n === 1 ? 'lose' : 'win', `Adatum ${n}`);
    const few = await see('lead.similar');
    expect(few).to.include('not enough').and.to.include('Adatum 1').and.to.include('Alike: Azure');
    expect(await see('lead.accept.form')).not.to.include('Past deals most like');
  });

  it('are one click away before accepting, and counted in the form', async () => {
    await close('win', 'Fabrikam');
    expect(await see('lead.similar'))
      .to.include('Fabrikam')
      .and.to.include('Won')
      .and.not.to.include('not enough');
    expect(await see('lead.accept.form')).to.include('Past deals most like this one: 4 won, 1 lost');
    const { body } = await desk.postLead(aPostedLead({ contactRequested: false }));
    const card = (await desk.click(ana, chat, { verb: 'lead.show', leadId: body.id })).value;
    expect(verbsOf(card)).to.include('lead.similar');
  });
});
