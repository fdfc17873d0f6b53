import { expect } from 'chai';
import { inChannel, inPersonal, someone, type Someone } from '../support/activities.ts';
import { startDesk, type TestDesk } from '../support/desk.ts';
import type { Call } from '../support/fake-connector.ts';
import { aPostedLead } from '../support/posted-leads.ts';
import { DAY } from '../../src/domain/time.ts';
import { cardOf, textsOf } from './reading.ts';

const NOON = Date.parse('2026-11-22T12:00:00Z');
const GENERAL = '19:general@thread.tacv2';
const channel = inChannel(GENERAL);
const [ana, bob, megan] = ['Ana García', 'Bob Stone', 'Megan Bowen'].map(someone) as [
  Someone,
  Someone,
  Someone,
];
const FREED = 'Megan Bowen has left the team; nobody has';

describe('Somebody who has a lead and leaves the team', () => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await startDesk({ fixedClock: NOON });
    desk.connector.members(GENERAL, [ana, bob, megan]);
    await desk.install(ana, channel);
  });
  afterEach(() => desk.stop());

  const quiet = (): object => aPostedLead({ contactRequested: false });
  const assigned = async (to: Someone = megan): Promise<string> => {
    const { id } = await desk.leadInChannel(quiet());
    const click = { verb: 'lead.assign', leadId: id, inputs: { person: to.aadObjectId } };
    await desk.click(ana, channel, click);
    await desk.settle();
    return id;
  };
  const leaves = (who: object, team = GENERAL): Promise<unknown> =>
    desk.send({
      ...{ type: 'conversationUpdate', from: ana, ...channel, membersRemoved: [who] },
      channelData: { ...channel.channelData, team: { id: team }, eventType: 'teamMemberRemoved' },
    });
  const callsOf = async (act: () => Promise<unknown>): Promise<Call[]> => {
    const { calls } = await desk.watch(async () => {
      await act();
      await desk.settle();
    });
    return calls;
  };
  const assigneeOf = async (id: string): Promise<unknown> => (await desk.lead(id))['assignee'];
  const said = (calls: readonly Call[]): string =>
    calls.map((call) => (call.body as { text?: string }).text ?? textsOf(cardOf(call)).join(' ')).join(' | ');

  it('is noticed by the event, and the lead is free, with a line in its thread and its history', async () => {
    const id = await assigned();
    const kept = await assigned(bob);
    const calls = await callsOf(() => leaves({ id: megan.id }));
    expect(await assigneeOf(id)).to.equal(undefined);
    expect(await assigneeOf(kept)).to.include({ name: 'Bob Stone' });
    expect(said(calls)).to.contain(FREED).and.contain('Nobody has it yet');
    const line = ((await desk.lead(id))['history'] as { action: string; by: object; changes: object }[]).find(
      ({ action }) => action === 'leave',
    );
    expect(line).to.deep.include({ by: { kind: 'clock' }, changes: { assignee: { from: 'Megan Bowen' } } });
    expect(await callsOf(() => leaves({ id: megan.id }))).to.deep.equal([]);
  });

  it('is of no matter to a lead that they see in another team', async () => {
    const other = inChannel('19:other@thread.tacv2');
    Object.assign(other.channelData, { team: { id: '19:other@thread.tacv2', name: 'Other' } });
    await desk.install(ana, other);
    desk.connector.members('19:other@thread.tacv2', [megan]);
    const id = await assigned();
    await callsOf(() => leaves({ id: megan.id }));
    expect(await assigneeOf(id)).to.include({ name: 'Megan Bowen' });
  });

  it('is noticed at a reminder, which calls those who are there', async () => {
    const id = await assigned();
    desk.connector.members(GENERAL, [ana, bob]);
    desk.clock.pass(7 * DAY);
    const words = said(await callsOf(() => desk.settle()));
    expect(words).to.match(/Megan Bowen has left the team.*left to answer/);
    expect(words).to.contain('Ana García');
    expect(await assigneeOf(id)).to.equal(undefined);
  });

  for (const [title, members] of [
    ['the roster cannot be read', []],
    ['they are still there', [ana, megan]],
  ] as const) {
    it(`keeps the lead at a reminder while ${title}`, async () => {
      const id = await assigned();
      desk.connector.members(GENERAL, members);
      if (members.length === 0) desk.connector.members(GENERAL, undefined);
      desk.clock.pass(7 * DAY);
      expect(said(await callsOf(() => desk.settle())))
        .to.contain('left to answer')
        .and.not.contain(FREED);
      expect(await assigneeOf(id)).to.include({ name: 'Megan Bowen' });
    });
  }

  it('keeps the lead where they have a role, and write with the bot from outside every team', async () => {
    await desk.say(ana, channel, 'managers add Megan Bowen');
    await desk.say(megan, inPersonal(megan), 'hi');
    const id = await assigned();
    desk.connector.members(GENERAL, [ana, bob]);
    desk.clock.pass(7 * DAY);
    await callsOf(() => desk.settle());
    expect(await assigneeOf(id)).to.include({ name: 'Megan Bowen' });
  });
});
