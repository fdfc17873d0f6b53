import { expect } from 'chai';
import { CHANNEL_VERBS } from '../../src/domain/verbs.ts';
import {
  inChannel,
  inGroupChat,
  inPersonal,
  someone,
  type Someone,
  type Where,
} from '../support/activities.ts';
import { startDesk, type Answer, type TestDesk, type Way } from '../support/desk.ts';
import { answerTo } from './conversation.ts';

const ana = someone('Ana García');
const bob = someone('Bob Stone');
const channel = inChannel();
const WAYS: readonly Way[] = ['execute', 'fetch', 'submit', 'message'];

describe('The forms of a channel', () => {
  let desk: TestDesk;
  const click = async (verb: string, inputs: object = {}): Promise<string> =>
    JSON.stringify((await desk.click(ana, channel, { verb, inputs })).value);
  /** What came back, whichever way. */
  const by = async (way: Way, who: Someone, where: Where, verb: string): Promise<string> => {
    const inputs = { filters: 'france', language: 'es' };
    const { reply, calls } = await desk.watch<Answer>(() => desk.clickBy(way, who, where, { verb, inputs }));
    return reply.text + JSON.stringify(calls);
  };
  const state = async (): Promise<string> =>
    (await answerTo(desk, bob, channel, { text: 'subscriptions' })) +
    (await answerTo(desk, bob, channel, { text: 'settings' }));

  beforeEach(async () => {
    desk = await startDesk();
    await desk.install(ana, channel);
  });
  afterEach(() => desk.stop());

  it('show the command that they equal, try it, and save it', async () => {
    const opened = await answerTo(desk, ana, channel, { text: 'subscribe' });
    expect(opened).to.contain('channel.try').and.contain('channel.subscribe');
    const tried = await click('channel.try', { filters: 'Spain urgent' });
    expect(tried)
      .to.contain('subscribe urgent leads from Spain: no lead in the last 30 days')
      .and.not.contain('same as the command');
    expect(await click('channel.subscribe', { filters: 'Spain urgent' })).to.contain(
      'now gets: subscribe urgent leads from Spain',
    );
    const again = await click('channel.subscribe', { filters: 'Spain urgent' });
    expect(again).to.contain('has that rule already').and.contain('"value":"Spain urgent"');
  });

  it('come back as typed with what is wrong, and save nothing', async () => {
    const before = await state();
    expect(await click('channel.subscribe', { filters: 'spain xyzzy' }))
      .to.contain('I do not know xyzzy')
      .and.contain('"value":"spain xyzzy"');
    const wrong = await click('channel.settings', { zone: 'Mars', hours: '9-5', language: 'es' });
    expect(wrong)
      .to.contain('no such time zone')
      .and.contain('hours of one day')
      .and.contain('"value":"9-5"');
    expect(await state()).to.equal(before);
  });

  it('change all settings at once; what is empty is as for everybody again', async () => {
    const given = { language: 'es', zone: 'Europe/Madrid', hours: '8-17', days: '1-4', mentions: 'off' };
    const done = await click('channel.settings', given);
    for (const text of ['Español', 'Europe/Madrid', '08:00-17:00', '"Off"']) expect(done).to.contain(text);
    const form = await click('channel.settings.form');
    for (const text of ['"es"', 'Europe/Madrid', '08:00-17:00', '1,2,3,4']) expect(form).to.contain(text);
    expect(await click('channel.settings', {}))
      .to.contain('UTC')
      .and.contain('As for everybody');
  });

  for (const verb of CHANNEL_VERBS) {
    it(`serve ${verb} to referral admins alone, in every scope and by every way`, async () => {
      const before = await state();
      for (const way of WAYS) {
        for (const where of [channel, inGroupChat(), inPersonal(bob)])
          expect(await by(way, bob, where, verb)).to.contain('Only a referral admin can do that: Ana');
        expect(await by(way, ana, inPersonal(ana), verb)).to.contain('belong to a channel');
      }
      expect(await state()).to.equal(before);
    });

    it(`serve ${verb} to an admin in the channel by every way, without an error`, async () => {
      for (const way of WAYS) {
        const answer = await by(way, ana, channel, verb);
        expect(answer).not.to.contain('application/vnd.microsoft.error');
        expect(answer).not.to.contain('went wrong');
      }
    });
  }

  it('refuse inputs that are no text', async () => {
    const { body } = await desk.clickBy('execute', ana, channel, {
      verb: 'channel.subscribe',
      inputs: { filters: { a: 1 } },
    });
    expect(JSON.stringify(body)).to.contain('card.bad_request').and.contain('filters');
  });
});
