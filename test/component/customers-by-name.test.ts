import { expect } from 'chai';
import { inPersonal, someone } from '../support/activities.ts';
import { startDesk, type TestDesk } from '../support/desk.ts';
import { aPostedLead } from '../support/posted-leads.ts';
import { cardOf, textsOf } from './reading.ts';

const ana = someone('Ana García');
const chat = inPersonal(ana);

describe('A customer’s name in a question', () => {
  let desk: TestDesk;

  before(async () => {
    desk = await startDesk();
    await desk.install(ana, chat);
    const post = (companyName: string, message: string) =>
      desk.postLead(
        aPostedLead({
          customer: { companyName, address: { city: 'Sevilla', country: 'ES' }, contacts: [] },
          request: { message },
        }),
      );
    await post('Adatum', 'A weekly backup');
    await post('Woodgrove Bank', 'CRM');
    await post('Telefonika', 'CRM');
    await desk.settle();
  });
  after(() => desk.stop());

  const ask = async (text: string): Promise<{ summary: string; texts: string }> => {
    const { calls } = await desk.watch(() => desk.say(ana, chat, text));
    const call = calls.findLast(({ method }) => method === 'POST');
    const { summary = '' } = (call?.body ?? {}) as { summary?: string };
    return { summary, texts: textsOf(cardOf(call)).join('\n') };
  };

  for (const [text, name] of [
    ['adatum leads', 'adatum'],
    ['what about Adatum?', 'Adatum'],
    ['leads de adatum', 'adatum'],
    ['how many leads from Woodgrove Bank are there', 'Woodgrove Bank'],
    ['leads de Telefonika', 'Telefonika'],
  ] as const)
    it(`is looked for, and said to be: ${text}`, async () => {
      const { summary, texts } = await ask(text);
      expect(summary).to.match(/^1\b/);
      expect(texts).to.match(new RegExp(`(with “|con «)${name}`));
      expect(texts).not.to.match(/Left out|Sin tener en cuenta/);
    });

  it('may be the name of a town', async () => {
    expect((await ask('leads in sevilla')).summary).to.match(/^3\b/);
  });

  it('is ignored, and said to be, where it is nobody’s, though a lead holds the word', async () => {
    const { summary, texts } = await ask('weekly leads');
    expect(summary).to.match(/^3\b/);
    expect(texts).to.match(/Left out.*weekly/);
  });

  it('is looked for in vain where it can only be a name', async () => {
    expect((await ask('how many leads from Litware')).summary).to.match(/^0\b/);
  });
});
