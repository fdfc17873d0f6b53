import { expect } from 'chai';
import { inChannel, someone } from '../support/activities.ts';
import { startDesk, type TestDesk } from '../support/desk.ts';
import type { Call } from '../support/fake-connector.ts';
import { aPostedLead } from '../support/posted-leads.ts';
import { HOUR } from '../../src/domain/time.ts';
import { cardOf, textsOf } from './reading.ts';
import { DEAL } from './steps.ts';

const NOON = Date.parse('2026-11-22T12:00:00Z');
const GENERAL = '19:general@thread.tacv2';
const SPAIN = '19:spain@thread.tacv2';
const [general, spain] = [inChannel(GENERAL), inChannel(SPAIN)];
const ana = someone('Ana García');
const LEADS = 30;

describe('The open leads of a channel that is lost', () => {
  let desk: TestDesk;
  const ids: string[] = [];

  beforeEach(async () => {
    desk = await startDesk({ fixedClock: NOON });
    desk.connector.members(GENERAL, [ana]);
    await desk.install(ana, general);
    await desk.say(ana, general, 'unsubscribe');
    await desk.install(ana, spain);
    ids.length = 0;
    for (let n = 0; n < LEADS; n += 1) ids.push((await desk.leadInChannel(aPostedLead())).id);
    const click = (verb: string, leadId = '', inputs = {}) =>
      desk.click(ana, spain, { verb, leadId, inputs });
    for (const id of ids.slice(0, 5)) await click('lead.accept', id, DEAL);
    await click('lead.reject', ids[5], { reason: 'not-a-customer' });
    await desk.settle();
  });
  afterEach(() => desk.stop());

  const after = async (act: () => Promise<unknown>): Promise<Call[]> => {
    const { calls } = await desk.watch(async () => {
      await act();
      for (let time = 0; time < 3; time += 1) await desk.settle();
    });
    return calls;
  };
  const deleted = () =>
    desk.send({
      ...{ type: 'conversationUpdate', from: ana, ...general },
      channelData: { ...spain.channelData, channel: { id: SPAIN }, eventType: 'channelDeleted' },
    });
  const postsOf = async (id = ''): Promise<string[]> =>
    ((await desk.lead(id))['posts'] as { channel: string }[]).map(({ channel }) => channel);
  /** How often each lead got a card of its own in the default channel. */
  const cardsIn = (calls: readonly Call[], channel = GENERAL): string[] =>
    calls
      .filter(
        ({ method, conversation, status }) => method === 'POST' && conversation === channel && status < 300,
      )
      .flatMap((call) => /L-[0-9A-Z]{5}/.exec(textsOf(cardOf(call)).join(' '))?.[0] ?? []);
  const refsOf = async (some: readonly string[]): Promise<string[]> =>
    Promise.all(some.map(async (id) => (await desk.lead(id))['ref'] as string));
  const open = (): string[] => ids.filter((_, n) => n !== 5);

  const allMoved = async (calls: readonly Call[]): Promise<void> => {
    expect(cardsIn(calls)).to.have.members(await refsOf(open()));
    for (const id of open()) expect(await postsOf(id)).to.deep.equal([GENERAL]);
    expect(await postsOf(ids[5])).to.deep.equal([SPAIN]);
    expect(await desk.lead(ids[0] ?? '')).to.include({ stage: 'accepted' });
  };

  it('get a card in the default channel, once each, when Teams says that it was deleted', async () => {
    await allMoved(await after(deleted));
    expect(cardsIn(await after(deleted))).to.deep.equal([]);
  });

  it('get one, too, when Teams says nothing and refuses one message', async () => {
    desk.connector.plan(({ conversation }) =>
      conversation.startsWith(SPAIN) ? { status: 404, code: 'ConversationNotFound' } : undefined,
    );
    const calls = await after(() =>
      desk.click(ana, general, { verb: 'lead.contacted', leadId: ids[9] ?? '' }),
    );
    await allMoved(calls);
    expect(calls.filter(({ conversation }) => conversation.startsWith(SPAIN))).to.have.length(1);
  });

  it('say in their history that they went elsewhere', async () => {
    await after(deleted);
    const [history] = [(await desk.lead(ids[9] ?? ''))['history'] as { action: string }[]];
    expect(history.map(({ action }) => action).slice(-2)).to.deep.equal(['move', 'post']);
  });

  it('stay where they are when another channel has them too', async () => {
    const third = inChannel('19:third@thread.tacv2');
    await desk.install(ana, third);
    const { id } = await desk.leadInChannel(aPostedLead());
    const calls = await after(deleted);
    expect(await postsOf(id)).to.deep.equal(['19:third@thread.tacv2']);
    expect(cardsIn(calls)).to.not.include(((await refsOf([id])) as [string])[0]);
  });

  it('wait for a channel while there is none, and are where they were if theirs comes back', async () => {
    await desk.send({ type: 'installationUpdate', action: 'remove', from: ana, ...general });
    expect(cardsIn(await after(deleted))).to.deep.equal([]);
    desk.clock.pass(2 * HOUR);
    await desk.settle();
    await desk.send({
      ...{ type: 'conversationUpdate', from: ana, ...general },
      channelData: { ...spain.channelData, channel: { id: SPAIN }, eventType: 'channelRestored' },
    });
    const calls = await after(() => desk.click(ana, spain, { verb: 'lead.contacted', leadId: ids[9] ?? '' }));
    expect(cardsIn(calls, SPAIN)).to.deep.equal([]);
    expect(calls.map(({ method, conversation }) => [method, conversation.split(';')[0]])).to.deep.equal([
      ['PUT', SPAIN],
    ]);
  });

  it('go to a channel that is installed after the last one was lost', async () => {
    await desk.send({ type: 'installationUpdate', action: 'remove', from: ana, ...general });
    await after(deleted);
    const calls = await after(() => desk.install(ana, inChannel('19:new@thread.tacv2')));
    expect(cardsIn(calls, '19:new@thread.tacv2')).to.have.members(await refsOf(open()));
  });
});
