import { expect } from 'chai';
import { inPersonal, someone } from '../support/activities.ts';
import { startDesk, type TestDesk } from '../support/desk.ts';
import { aPostedLead } from '../support/posted-leads.ts';
import { cardOf, textsOf } from './reading.ts';

const ana = someone('Ana García');
const chat = inPersonal(ana);

describe('Figures by owner', () => {
  let desk: TestDesk;

  before(async () => {
    desk = await startDesk();
    await desk.install(ana, chat);
    for (let n = 0; n < 3; n += 1) await desk.postLead(aPostedLead());
    await desk.settle();
  });
  after(() => desk.stop());

  for (const text of ['leads by owner', 'stats by owner'])
    it(`list the leads that nobody has behind their number: ${text}`, async () => {
      const { calls } = await desk.watch(() => desk.say(ana, chat, text));
      const card: unknown = cardOf(calls.findLast(({ method }) => method === 'POST'));
      expect(textsOf(card).join(' ')).to.contain('nobody has it').and.not.contain('All others');
      const query = /"query":"(leads assigned:no[^"]*)"/.exec(JSON.stringify(card))?.[1] ?? 'none';
      const list = await desk.click(ana, chat, { verb: 'leads.page', inputs: { query } });
      expect(textsOf(list.value).join(' ')).to.match(/\b3 leads\b/);
    });
});
