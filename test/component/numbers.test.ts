import { expect } from 'chai';
import fc from 'fast-check';
import { inPersonal, someone } from '../support/activities.ts';
import { startDesk, type TestDesk } from '../support/desk.ts';
import { aPostedLead } from '../support/posted-leads.ts';
import { cardOf } from './reading.ts';

const ana = someone('Ana García');
const chat = inPersonal(ana);

type Action = { verb: string; title: string; data: Record<string, string> };
type Element = {
  type: string;
  actions?: Action[];
  selectAction?: Action;
  items?: Element[];
  inlines?: { text: string }[];
};
type Card = { body: Element[]; actions: Action[] };

const PARTS = [
  ['marketplace', 'qualified', 'customer inquiries'],
  ['urgent', 'overdue', 'favorite', 'unassigned', 'my'],
  ['from Spain', 'from Mexico', 'spain or mexico'],
  ['received', 'accepted', 'won', 'informational'],
  ['about azure', 'product dynamics', 'with contoso', 'over 20k EUR'],
  ['today', 'this month', 'last month', 'expiring this week'],
] as const;

/** Some words of some of the parts, in a sentence that asks how many. */
const question = fc
  .tuple(...PARTS.map((part) => fc.option(fc.constantFrom(...part), { nil: '', freq: 2 })))
  .map(([tab, kind, country, stage, about, period]) =>
    ['how many', tab, kind, 'leads', country, stage, about, period].filter((word) => word !== '').join(' '),
  );

const posted = fc.record({
  country: fc.constantFrom('ES', 'MX', 'US'),
  qualification: fc.constantFrom('CustomerInquiry', 'SalesQualified', 'MarketingQualified'),
  contactRequested: fc.boolean(),
  callToAction: fc.constantFrom('ContactMe', 'FreeTrial'),
  product: fc.constantFrom('Azure', 'Dynamics 365'),
  amount: fc.constantFrom(5_000, 25_000),
  age: fc.integer({ min: 0, max: 20 * 24 }),
});

describe('The number in an answer', () => {
  let desk: TestDesk;
  const companies = ['Contoso', 'Fabrikam'];

  before(async () => {
    desk = await startDesk();
    await desk.install(ana, chat);
    const drawn = fc.sample(posted, { numRuns: 60, seed: SEED });
    for (const [n, { country, product, amount, age, ...lead }] of drawn.entries()) {
      const { body } = await desk.postLead(
        aPostedLead({
          ...lead,
          receivedAt: new Date(Date.now() - age * 3_600_000).toISOString(),
          customer: { companyName: companies[n % 2], address: { country }, contacts: [] },
          request: { products: [product], estimatedValue: { amount, currency: 'EUR' } },
        }),
      );
      const [verb] = n % 5 === 0 ? ['lead.claim'] : n % 5 === 1 ? ['lead.favorite'] : [];
      if (verb !== undefined) await desk.click(ana, chat, { verb, leadId: body.id });
    }
    // Chance may draw no urgent lead that somebody has, and then there would be no number to press.
    const { body } = await desk.postLead(aPostedLead({ contactRequested: true }));
    await desk.click(ana, chat, { verb: 'lead.claim', leadId: body.id });
    await desk.settle();
  });
  after(() => desk.stop());

  const SEED = Date.now() % 1_000_000;

  const ask = async (text: string): Promise<{ summary: string; card: Card }> => {
    const { calls } = await desk.watch(() => desk.say(ana, chat, text));
    const call = calls.findLast(({ method }) => method === 'POST');
    const { summary = '' } = (call?.body ?? {}) as { summary?: string };
    return { summary, card: cardOf(call) as Card };
  };
  const press = async ({ verb, data }: Action): Promise<Card> =>
    (await desk.click(ana, chat, { verb, inputs: data })).value as Card;

  /** The length of a list, by turning all its pages. */
  const lengthOf = async (card: Card): Promise<number> => {
    const lines = card.body.filter(({ selectAction }) => selectAction !== undefined).length;
    const next = card.actions.find(({ title }) => title === 'Next');
    return next === undefined ? lines : lines + (await lengthOf(await press(next)));
  };

  it(`is the length of the list that opens from it, and of each tab of that (seed ${SEED})`, async () => {
    const property = fc.asyncProperty(question, async (text) => {
      const { summary, card } = await ask(text);
      const [open] = card.actions;
      if (open?.title !== 'Show the list') throw new Error(`${text} is answered with ${summary}`);
      const list = await press(open);
      expect(await lengthOf(list), text).to.equal(Number(/^\d+/.exec(summary)?.[0]));
      const tabs = list.body.find(({ type }) => type === 'ActionSet')?.actions ?? [];
      for (const tab of tabs)
        expect(await lengthOf(await press(tab)), `${text}: ${tab.title}`).to.equal(
          Number(/\((\d+)\)$/.exec(tab.title)?.[1]),
        );
    });
    await fc.assert(property, { numRuns: 40, seed: SEED });
  }).timeout(120_000);

  /** The numbers of a card that open a list: what stands there in bold, and the click on it. */
  const numbersOn = ({ body }: Card): { text: string; action: Action }[] =>
    body
      .flatMap(({ items = [] }) => items)
      .flatMap(({ selectAction, items = [] }) => {
        const text = items[0]?.inlines?.map((run) => run.text).join('') ?? '';
        return selectAction === undefined ? [] : [{ text, action: selectAction }];
      });

  for (const text of [
    'stats',
    'stats from Spain last month',
    'stats by country',
    'estadísticas por producto este mes',
    'how many leads by month',
    'leads per source from Mexico',
    'count leads by currency',
    'urgent leads by owner',
  ])
    it(`is the length of the list behind each number of “${text}” (seed ${SEED})`, async () => {
      const { card } = await ask(text);
      const numbers = numbersOn(card);
      expect(numbers).not.to.have.length(0);
      for (const { text: line, action } of numbers) {
        const [, number = ''] = /: (\d[\d,.]*)/.exec(line) ?? [];
        expect(await lengthOf(await press(action)), line).to.equal(Number(number));
      }
    }).timeout(60_000);

  it('of a card of figures is of the period or the group that its buttons ask for, in place', async () => {
    const { card } = await ask('stats');
    const sets = card.body.flatMap(({ actions = [] }) => actions);
    for (const { title, data } of sets) {
      const turned = await press({ verb: 'leads.page', title, data });
      const on = turned.body
        .flatMap(({ actions = [] }) => actions)
        .filter((action) => action.title === `• ${title.replace('• ', '')}`);
      expect(on, title).to.have.length(1);
    }
  });
});
