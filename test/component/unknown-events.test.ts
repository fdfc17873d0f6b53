import { expect } from 'chai';
import { inChannel, someone } from '../support/activities.ts';
import { startDesk, type TestDesk } from '../support/desk.ts';

const ana = someone('Ana García');
const general = inChannel();

describe('An event that Lead Desk does not know', () => {
  let desk: TestDesk;
  before(async () => {
    desk = await startDesk();
    await desk.install(ana, general);
  });
  after(() => desk.stop());

  const unknown: readonly object[] = [
    ...[
      'channelCreated',
      'channelMemberAdded',
      'teamSomething',
      '',
      '__proto__',
      'constructor',
      'toString',
    ].map((eventType) => ({
      type: 'conversationUpdate',
      channelData: { eventType },
    })),
    { type: 'conversationUpdate' },
    { type: 'conversationUpdate', channelData: null },
    { type: 'conversationUpdate', topicName: 'New name' },
    { type: 'conversationUpdate', membersAdded: [], membersRemoved: [] },
    { type: 'installationUpdate' },
    { type: 'installationUpdate', action: 'other' },
    { type: 'messageUpdate', text: 'edited', channelData: { eventType: 'editMessage' } },
    { type: 'messageUpdate', channelData: {} },
    { type: 'messageUpdate', channelData: null },
    { type: 'messageDelete', channelData: { eventType: 'softDeleteMessage' } },
    { type: 'messageDelete', channelData: undefined },
    { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] },
    { type: 'messageReaction', reactionsRemoved: 'like' },
    { type: 'event', name: 'application/vnd.microsoft.meetingStart', value: {} },
    { type: 'event', name: 'application/vnd.microsoft.meetingEnd' },
    { type: 'event', name: 'application/vnd.microsoft.readReceipt', value: 5 },
    { type: 'event', name: 'tokens/response' },
    { type: 'command', name: 'x' },
    { type: 'commandResult' },
    { type: 'typing' },
    { type: 'endOfConversation' },
    { type: 'trace' },
    { type: 'handoff' },
    { type: 'somethingNew', value: { a: 1 } },
    { type: '__proto__' },
  ];
  for (const fields of unknown) {
    it(`does no harm: ${JSON.stringify(fields)}`, async () => {
      const { reply, calls, log } = await desk.watch(() => desk.send({ from: ana, ...general, ...fields }));
      expect(reply).to.include({ status: 200, text: '' });
      expect(calls).to.deep.equal([]);
      expect(log).to.deep.equal([]);
    });
  }
});
