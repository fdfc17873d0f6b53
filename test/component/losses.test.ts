import { expect } from 'chai';
import { inChannel, inGroupChat, inPersonal, someone, type Someone } from '../support/activities.ts';
import { startDesk, type TestDesk } from '../support/desk.ts';
import type { Call } from '../support/fake-connector.ts';
import { HOUR } from '../../src/domain/time.ts';
import { cardOf, textsOf } from './reading.ts';

const NOON = Date.parse('2026-11-22T12:00:00Z');
const GENERAL = '19:general@thread.tacv2';
const SPAIN = '19:spain@thread.tacv2';
const [general, spain] = [inChannel(GENERAL), inChannel(SPAIN)];
const [ana, bob] = ['Ana García', 'Bob Stone'].map(someone) as [Someone, Someone];
const LOST = /gets no leads any more|ya no recibe leads/;

describe('A channel that is lost', () => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await startDesk({ fixedClock: NOON });
    desk.connector.members(GENERAL, [ana, bob]);
    await desk.install(ana, general);
    await desk.install(ana, spain);
    await desk.say(ana, general, 'admins add Bob Stone');
    await desk.say(ana, spain, 'subscribe spain');
  });
  afterEach(() => desk.stop());

  const settled = async (act: () => Promise<unknown>): Promise<Call[]> => {
    const { calls } = await desk.watch(async () => {
      await act();
      for (let time = 0; time < 4; time += 1) await desk.settle();
    });
    return calls;
  };
  const anHour = (): Promise<void> => {
    desk.clock.pass(HOUR);
    return Promise.resolve();
  };
  const refuse = (): void => {
    desk.connector.plan(({ conversation }) =>
      conversation.startsWith(SPAIN) ? { status: 403, code: 'BotNotInConversationRoster' } : undefined,
    );
  };
  /** What arrived of it. */
  const news = (calls: readonly Call[]): Call[] =>
    calls.filter(({ status }) => status === 200).filter((call) => LOST.test(textsOf(cardOf(call)).join(' ')));
  const whereOf = (calls: readonly Call[]): string[] => calls.map(({ conversation }) => conversation);

  it('is told once in the default channel, where its leads go, while admins have no chat with the bot', async () => {
    refuse();
    const first = await settled(() => desk.postLead());
    expect(whereOf(news(first))).to.deep.equal([GENERAL]);
    expect(textsOf(cardOf(news(first)[0])).join(' '))
      .to.contain('Partner sales gets no leads any more')
      .and.contain('BotNotInConversationRoster')
      .and.contain('go to Partner sales › General');
    expect(news(first)[0]?.body).to.have.property('summary').that.contains('gets no leads any more');
    const later = await settled(async () => {
      await desk.postLead();
      desk.clock.pass(2 * HOUR);
    });
    expect(news(later)).to.deep.equal([]);
    expect(whereOf(later)).to.include(GENERAL);
  });

  it('is told to each admin in their own chat and language, and nowhere else', async () => {
    for (const who of [ana, bob])
      await desk.send({ type: 'message', text: 'hola', locale: 'es-ES', from: who, ...inPersonal(who) });
    refuse();
    const told = news(await settled(() => desk.postLead()));
    expect(whereOf(told)).to.have.members([ana, bob].map((who) => `a:${who.aadObjectId}`));
    expect(textsOf(cardOf(told[0])).join(' ')).to.contain('Teams rechaza');
  });

  it('is told in the default channel too for the one admin who has no chat', async () => {
    await desk.say(ana, inPersonal(ana), 'hi');
    refuse();
    const told = news(await settled(() => desk.postLead()));
    expect(whereOf(told)).to.have.members([`a:${ana.aadObjectId}`, GENERAL]);
  });

  it('is told after it was deleted, and again only if it was there again in between', async () => {
    const data = { ...spain.channelData, channel: { id: SPAIN } };
    const event = (eventType: string): Promise<unknown> =>
      desk.send({ type: 'conversationUpdate', from: ana, ...general, channelData: { ...data, eventType } });
    const told = news(await settled(() => event('channelDeleted')));
    expect(whereOf(told)).to.deep.equal([GENERAL]);
    expect(textsOf(cardOf(told[0])).join(' ')).to.contain('I was removed from it, or it was deleted.');
    expect(news(await settled(() => event('channelDeleted')))).to.deep.equal([]);
    expect(news(await settled(() => event('channelRestored')))).to.deep.equal([]);
    expect(news(await settled(() => event('channelDeleted')))).to.have.length(1);
  });

  it('waits for somebody who can be told', async () => {
    refuse();
    await desk.send({ type: 'installationUpdate', action: 'remove', from: ana, ...general });
    expect(news(await settled(() => desk.postLead()))).to.deep.equal([]);
    const told = news(await settled(() => desk.install(ana, inChannel('19:new@thread.tacv2'))));
    expect(whereOf(told)).to.deep.equal(['19:new@thread.tacv2', '19:new@thread.tacv2']);
  });

  it('is not told when it has come back before anybody was', async () => {
    await desk.say(ana, inGroupChat(), 'subscribe mexico');
    desk.connector.plan(({ body }) =>
      JSON.stringify(body).includes('gets no leads any more') ? { status: 503 } : undefined,
    );
    await settled(() => desk.send({ type: 'installationUpdate', action: 'remove', from: ana, ...spain }));
    desk.connector.plan(undefined);
    await desk.install(ana, spain);
    expect(news(await settled(anHour))).to.deep.equal([]);
  });
});
