import { expect } from 'chai';
import { COMMANDS } from '../../src/bot/commands.ts';
import { inChannel, inPersonal, someone } from '../support/activities.ts';
import { startDesk, type TestDesk } from '../support/desk.ts';
import { cardOf, textsOf } from './reading.ts';

const ana = someone('Ana García');
const channel = inChannel();

type Button = { title: string; verb: string; data: Record<string, string> };

describe('The help', () => {
  let desk: TestDesk;
  before(async () => {
    desk = await startDesk();
  });
  after(() => desk.stop());

  const buttonsOf = (card: unknown): Button[] => (card as { actions: Button[] }).actions;
  const press = async ({ verb, data }: Button, locale: string): Promise<unknown> => {
    const { body } = await desk.clickBy('execute', ana, channel, { verb, inputs: { ...data, locale } });
    return body.value;
  };
  /** Every page that can be reached from a card by its buttons, by its first text. */
  const reached = async (card: unknown): Promise<Map<string, string>> => {
    const seen = new Map<string, string>();
    const look = async (page: unknown): Promise<void> => {
      const [title = ''] = textsOf(page);
      if (seen.has(title)) return;
      seen.set(title, textsOf(page).join(' '));
      for (const button of buttonsOf(page)) await look(await press(button, button.data['locale'] ?? ''));
    };
    await look(card);
    return seen;
  };

  it('is offered by the welcome, which says what to do first', async () => {
    const { calls } = await desk.watch(() => desk.install(ana, channel));
    const card = cardOf(calls[0]) as unknown;
    const text = textsOf(card).join(' ');
    for (const step of ['Ana García added me', 'test lead', 'subscribe', 'admins add @name', 'help'])
      expect(text).to.contain(step);
    expect(await reached(card)).to.have.property('size', 7);
  });

  for (const [locale, command] of [
    ['en', 'help'],
    ['es', 'ayuda'],
  ] as const) {
    it(`has no dead ends, and every command of the table on one of its pages (${locale})`, async () => {
      const { calls } = await desk.watch(() => desk.say(ana, inPersonal(ana), command));
      const pages = await reached(cardOf(calls[0]));
      expect(pages).to.have.property('size', 6);
      const all = [...pages.values()].join(' ');
      for (const { name, titles, description } of COMMANDS) {
        if (name === 'help' || name === 'hello') continue;
        expect(all).to.contain(titles[locale][0]);
        expect(all).to.contain(description[locale]);
      }
    });
  }
});
