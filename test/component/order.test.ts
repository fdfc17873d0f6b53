import { expect } from 'chai';
import { inChannel, someone } from '../support/activities.ts';
import { startDesk, type TestDesk } from '../support/desk.ts';
import { aPostedLead } from '../support/posted-leads.ts';
import { cardOf, kindsOf, textsOf, verbsOf } from './reading.ts';
import { DEAL } from './steps.ts';

const NOON = Date.parse('2026-11-22T12:00:00Z');
const ana = someone('Ana García');
const channel = inChannel();

describe('What is sent of a lead', () => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await startDesk({ fixedClock: NOON });
    await desk.install(ana, channel);
  });
  afterEach(() => desk.stop());

  const click = (leadId: string, verb: string, inputs = {}) =>
    desk.click(ana, channel, { verb, leadId, inputs });

  it('is one edit for many changes that come while an edit is under way, and shows the last of them', async () => {
    const { id } = await desk.leadInChannel();
    await click(id, 'lead.accept', DEAL);
    await desk.idle();
    const answered = Promise.withResolvers<undefined>();
    desk.connector.plan(() => answered.promise);
    const { calls } = await desk.watch(async () => {
      for (let n = 1; n <= 30; n++) await click(id, 'lead.edit', { dealName: `Deal number ${n}` });
      answered.resolve(undefined);
    });
    expect(kindsOf(calls)).to.deep.equal(['edit', 'edit']);
    expect(textsOf(cardOf(calls[0])).join(' ')).to.contain('Deal number 1');
    expect(textsOf(cardOf(calls[1])).join(' ')).to.contain('Deal number 30');
  });

  for (const trouble of [{ status: 429, retryAfter: '5' }, { status: 412 }]) {
    it(`is the post before anything in its thread, however often the post meets ${trouble.status}`, async () => {
      desk.connector.plan(() => trouble);
      const { body } = await desk.postLead();
      await desk.idle();
      await click(body.id, 'lead.reject', { reason: 'not-a-customer' });
      await desk.settle();
      desk.connector.plan(undefined);
      const { calls } = await desk.watch(async () => {
        desk.clock.pass(10_000);
        await desk.settle();
      });
      expect(kindsOf(calls)).to.deep.equal(['post', 'reply']);
      expect(verbsOf(cardOf(calls[0]))).to.deep.equal(['lead.undo']);
      expect(calls[1]?.conversation).to.contain(`;messageid=${calls[0]?.id}`);
      expect(calls[1]?.body).to.have.property('text').that.contains('was rejected by Ana García');
    });

    it(`is said in the thread in the order in which it happened, after ${trouble.status} too`, async () => {
      const { id } = await desk.leadInChannel();
      await click(id, 'lead.accept', DEAL);
      await desk.idle();
      desk.connector.plan(({ method }) => (method === 'POST' ? trouble : undefined));
      await click(id, 'lead.win');
      await desk.idle();
      await click(id, 'lead.undo');
      await click(id, 'lead.lose', { reason: 'chose-another-vendor' });
      await desk.idle();
      desk.connector.plan(undefined);
      const { calls } = await desk.watch(async () => {
        desk.clock.pass(10_000);
        await desk.settle();
      });
      const said = calls
        .filter(({ method }) => method === 'POST')
        .map(({ body }) => /is won|was undone|is lost/.exec((body as { text: string }).text)?.[0]);
      expect(said).to.deep.equal(['is won', 'was undone', 'is lost']);
    });
  }

  it('goes on while another lead is stuck', async () => {
    const stuck = await desk.leadInChannel();
    desk.connector.plan(({ activityId }) => (activityId === stuck.post ? { status: 412 } : undefined));
    await click(stuck.id, 'lead.claim');
    await desk.idle();
    const { calls } = await desk.watch(() => desk.postLead());
    expect(kindsOf(calls)).to.deep.equal(['post']);
  });

  it('is one post for each lead that came before there was a channel', async () => {
    const empty = await startDesk({ fixedClock: NOON });
    try {
      const refs: string[] = [];
      for (const day of ['03', '01', '02']) {
        const { body } = await empty.postLead(
          aPostedLead({ receivedAt: `2026-11-${day}T09:00:00Z`, expiresAt: '2026-12-20T00:00:00Z' }),
        );
        refs.push(body.ref);
      }
      await empty.settle();
      expect(empty.connector.calls).to.deep.equal([]);
      const { calls } = await empty.watch(() => empty.install(ana, channel));
      const posted = calls.map((call) => refs.findIndex((ref) => JSON.stringify(call.body).includes(ref)));
      expect(posted).to.have.members([-1, 0, 1, 2]);
      await empty.settle();
      expect(empty.connector.calls).to.have.length(4);
    } finally {
      await empty.stop();
    }
  });
});
