import { expect } from 'chai';
import { inPersonal, someone } from '../support/activities.ts';
import { startDesk, type TestDesk } from '../support/desk.ts';
import { aPostedLead } from '../support/posted-leads.ts';
import { cardOf } from './reading.ts';

const ana = someone('Ana García');
const chat = inPersonal(ana);

type Action = { title: string; verb: string; data: { query: string } };
type Card = { body: { type: string; actions?: Action[] }[]; actions: Action[] };

/** Its command names each part exactly, and is much longer than the question. */
const QUESTION =
  'unassigned marketplace leads from spain mexico france italy for azure dynamics power bi with more than ' +
  '50 employees over 20k eur received this year not contacted about "erp migration"';

describe('A question with many parts', () => {
  let desk: TestDesk;
  before(async () => {
    desk = await startDesk();
    for (let n = 0; n < 24; n += 1) {
      const message = n < 12 ? 'Our ERP migration' : 'Something else';
      const request = { message, products: ['Azure'], estimatedValue: { amount: 30_000, currency: 'EUR' } };
      await desk.postLead(aPostedLead({ request }));
    }
  });
  after(() => desk.stop());

  const refsOn = (card: Card): string[] => [
    ...new Set(JSON.stringify(card.body).match(/\bL-[0-9A-Z]{5}\b/g)),
  ];

  it('keeps all of them on the next page, on its tabs, and back again', async () => {
    const { calls } = await desk.watch(() => desk.say(ana, chat, QUESTION));
    const first = cardOf(calls.at(-1)) as Card;
    const next = first.actions.find(({ title }) => title === 'Next');
    expect(next?.data.query.length).to.be.above(300);
    const press = async (action: Action | undefined): Promise<Card> =>
      (await desk.click(ana, chat, { verb: action?.verb ?? '', inputs: action?.data ?? {} })).value as Card;
    const second = await press(next);
    expect([first, second].map((card) => refsOn(card).length)).to.deep.equal([10, 2]);
    expect(Buffer.byteLength(JSON.stringify(first))).to.be.below(21 * 1024);
    const back = await press(second.actions.find(({ title }) => title === 'Previous'));
    expect(refsOn(back)).to.deep.equal(refsOn(first));
    const [tab] = first.body.flatMap(({ actions = [] }) => actions);
    expect(tab?.title).to.include('(12)');
    expect(refsOn(await press(tab))).to.deep.equal(refsOn(first));
  });
});
