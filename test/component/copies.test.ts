import { expect } from 'chai';
import { inChannel, inPersonal, someone, type Someone } from '../support/activities.ts';
import { startDesk, type TestDesk } from '../support/desk.ts';
import type { Call } from '../support/fake-connector.ts';
import { cardOf, textsOf, verbsOf } from './reading.ts';
import { DEAL } from './steps.ts';

const NOON = Date.parse('2026-11-22T12:00:00Z');
const channel = inChannel();
const [ana, bob, megan] = ['Ana García', 'Bob Stone', 'Megan Bowen'].map(someone) as [
  Someone,
  Someone,
  Someone,
];
const chatOf = (who: Someone): string => `a:${who.aadObjectId}`;

describe('The copy of a card in the chat of whoever has the lead', () => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await startDesk({ fixedClock: NOON });
    desk.connector.members('19:general@thread.tacv2', [ana, bob, megan]);
    await desk.install(ana, channel);
  });
  afterEach(() => desk.stop());

  const meets = (who: Someone): Promise<unknown> =>
    desk.send({ type: 'message', text: 'hola', locale: 'es-ES', from: who, ...inPersonal(who) });
  const assign = (leadId: string, to: Someone): Promise<unknown> =>
    desk.click(ana, channel, { verb: 'lead.assign', leadId, inputs: { person: to.aadObjectId } });
  /** What goes to somebody's chat while something is done. */
  const sentTo = async (who: Someone, act: () => Promise<unknown>): Promise<Call[]> => {
    const { calls } = await desk.watch(async () => {
      await act();
      await desk.settle();
    });
    return calls.filter(({ conversation }) => conversation === chatOf(who));
  };
  const shown = (call: Call | undefined): string => textsOf(cardOf(call)).join(' ');

  it('comes once, in their language, with their own buttons and without contact data', async () => {
    await meets(megan);
    const { id } = await desk.leadInChannel();
    const [copy, ...more] = await sentTo(megan, () => assign(id, megan));
    expect(more).to.deep.equal([]);
    expect(copy?.method).to.equal('POST');
    expect(copy?.body).to.have.property('summary').that.contains('Este lead es tuyo ahora.');
    expect(shown(copy)).to.contain('Este lead es tuyo').and.not.contain('eva@contoso.example');
    expect(verbsOf(cardOf(copy))).to.deep.equal([
      'lead.release',
      'lead.contacted',
      'lead.contact',
      'lead.more',
    ]);
    expect(await sentTo(megan, () => assign(id, megan))).to.deep.equal([]);
  });

  it('stays as current as the post, to the end', async () => {
    await meets(megan);
    const { id } = await desk.leadInChannel();
    const [copy] = await sentTo(megan, () => assign(id, megan));
    const accept = { verb: 'lead.accept', leadId: id, inputs: DEAL };
    const [accepted] = await sentTo(megan, () => desk.click(ana, channel, accept));
    expect(accepted).to.include({ method: 'PUT', activityId: copy?.id });
    expect(verbsOf(cardOf(accepted))).to.include.members(['lead.win.form', 'lead.lose.form']);
    const [won] = await sentTo(megan, () =>
      desk.click(megan, inPersonal(megan), { verb: 'lead.win', leadId: id, on: copy?.id ?? '' }),
    );
    expect(won).to.include({ method: 'PUT', activityId: copy?.id });
    expect(shown(won)).to.contain('🏆');
    const undo = { verb: 'lead.undo', leadId: id };
    expect(shown((await sentTo(megan, () => desk.click(ana, channel, undo)))[0])).not.to.contain('🏆');
  });

  it('says who has the lead now, with no more buttons than its reader may use', async () => {
    await meets(megan);
    await meets(bob);
    const { id } = await desk.leadInChannel();
    await sentTo(megan, () => assign(id, megan));
    const [handed] = await sentTo(megan, () => assign(id, bob));
    expect(shown(handed)).to.contain('Ya no tienes este lead: ahora lo tiene Bob Stone.');
    expect(verbsOf(cardOf(handed))).to.deep.equal(['lead.contacted', 'lead.more']);
    const release = { verb: 'lead.release', leadId: id };
    const [freed] = await sentTo(megan, () => desk.click(bob, channel, release));
    expect(shown(freed)).to.contain('ahora no lo tiene nadie');
    expect(verbsOf(cardOf(freed)))
      .to.include('lead.claim')
      .and.not.include('lead.release');
    const [back, ...more] = await sentTo(megan, () => assign(id, megan));
    expect(back?.method).to.equal('PUT');
    expect(more).to.deep.equal([]);
    expect(shown(back)).not.to.contain('Ya no tienes');
  });

  it('is the card itself where they claimed it in that chat', async () => {
    const { id } = await desk.leadInChannel();
    const [asked] = await sentTo(megan, () => desk.say(megan, inPersonal(megan), `lead ${id}`));
    const card = asked?.id ?? '';
    const click = { verb: 'lead.claim', leadId: id, on: card };
    expect(await sentTo(megan, () => desk.click(megan, inPersonal(megan), click))).to.deep.equal([]);
    const [edited] = await sentTo(megan, () =>
      desk.click(ana, channel, { verb: 'lead.contacted', leadId: id }),
    );
    expect(edited).to.include({ method: 'PUT', activityId: card });
  });

  it('is for nobody who has no chat with the bot, or has taken it out', async () => {
    const { id } = await desk.leadInChannel();
    expect(await sentTo(megan, () => assign(id, megan))).to.deep.equal([]);
    await meets(bob);
    await desk.send({ type: 'installationUpdate', action: 'remove', from: bob, ...inPersonal(bob) });
    expect(await sentTo(bob, () => assign(id, bob))).to.deep.equal([]);
  });

  it('is not tried again where the chat refuses it, until they write there', async () => {
    await meets(megan);
    const { id } = await desk.leadInChannel();
    desk.connector.plan(({ conversation }) =>
      conversation === chatOf(megan) ? { status: 403, code: 'ConversationBlockedByUser' } : undefined,
    );
    expect(await sentTo(megan, () => assign(id, megan))).to.have.length(1);
    const release = { verb: 'lead.release', leadId: id };
    expect(await sentTo(megan, () => desk.click(ana, channel, release))).to.deep.equal([]);
    expect(await sentTo(megan, () => assign(id, megan))).to.deep.equal([]);
    desk.connector.plan(undefined);
    await meets(megan);
    await sentTo(megan, () => desk.click(ana, channel, release));
    expect(await sentTo(megan, () => assign(id, megan))).to.have.length(1);
  });

  it('is not doubled by a click that Teams delivers again', async () => {
    await meets(megan);
    const { id } = await desk.leadInChannel();
    const calls = await sentTo(megan, async () => {
      for (let time = 0; time < 3; time += 1)
        await desk.click(ana, channel, {
          ...{ verb: 'lead.assign', leadId: id, version: 1, id: 'same' },
          inputs: { person: megan.aadObjectId },
        });
    });
    expect(calls).to.have.length(1);
  });
});
