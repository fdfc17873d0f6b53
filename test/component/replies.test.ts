import { expect } from 'chai';
import { inPersonal, someone } from '../support/activities.ts';
import { startDesk, type TestDesk } from '../support/desk.ts';
import type { Trouble } from '../support/fake-connector.ts';
import { eventsOf } from './reading.ts';

const ana = someone('Ana García');

describe('A reply in chat', () => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await startDesk();
    // What the store says of its own start is not about the reply.
    await desk.settle();
  });
  afterEach(() => desk.stop());

  const asked = (troubles: Trouble[]) => {
    const left = [...troubles];
    desk.connector.plan(() => left.shift());
    return desk.watch(() => desk.say(ana, inPersonal(ana), 'help'));
  };

  const passing: readonly [title: string, troubles: Trouble[]][] = [
    ['429 with a short wait', [{ status: 429, retryAfter: '0' }]],
    ['429 without one', [{ status: 429 }]],
    ['412', [{ status: 412 }]],
    ['502, twice', [{ status: 502 }, { status: 502 }]],
    ['503', [{ status: 503, retryAfter: '0' }]],
  ];
  for (const [title, troubles] of passing) {
    it(`is given all the same after ${title}`, async () => {
      const { reply, calls, log } = await asked(troubles);
      expect(reply).to.include({ status: 200, text: '' });
      expect(calls.map(({ status }) => status)).to.deep.equal([
        ...troubles.map((trouble) => (trouble as { status: number }).status),
        200,
      ]);
      expect(eventsOf(log)).to.deep.equal(troubles.map(() => 'reply.delayed'));
    });
  }

  const lasting: readonly [title: string, troubles: Trouble[]][] = [
    ['Teams asks to wait for a minute', [{ status: 429, retryAfter: '60' }]],
    ['the bot is not wanted there', [{ status: 403, code: 'ConversationBlockedByUser' }]],
    ['it is too long', [{ status: 413 }]],
    ['it has arrived, and only its answer is lost', ['drop']],
  ];
  for (const [title, troubles] of lasting) {
    it(`is not sent again where ${title}; that is in the log`, async () => {
      const { reply, calls, log } = await asked(troubles);
      expect(reply).to.include({ status: 200, text: '' });
      expect(calls).to.have.length(1);
      expect(eventsOf(log)).to.deep.equal(['turn.failed']);
      expect(log[0]).not.to.contain('Authorization');
    });
  }

  it('is the answer itself for who wants it so, and nothing is sent', async () => {
    const { reply, calls } = await desk.watch(() =>
      desk.send({
        type: 'message',
        text: 'help',
        deliveryMode: 'expectReplies',
        from: ana,
        ...inPersonal(ana),
      }),
    );
    const { activities } = JSON.parse(reply.text) as {
      activities: { type: string; attachments: unknown[] }[];
    };
    expect(reply.status).to.equal(200);
    expect(activities.map(({ type, attachments }) => [type, attachments.length])).to.deep.equal([
      ['message', 1],
    ]);
    expect(calls).to.deep.equal([]);
  });

  it('is the answer itself for a click that wants it so', async () => {
    const { text } = await desk.send({
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', verb: 'lead.refresh', data: { leadId: 'none' } } },
      deliveryMode: 'expectReplies',
      from: ana,
      ...inPersonal(ana),
    });
    const { activities } = JSON.parse(text) as { activities: { type: string; value: { status: number } }[] };
    expect(activities.map(({ type, value: { status } }) => ({ type, status }))).to.deep.equal([
      { type: 'invokeResponse', status: 200 },
    ]);
  });
});
