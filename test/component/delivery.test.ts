import { expect } from 'chai';
import { inChannel, someone } from '../support/activities.ts';
import { startDesk, type TestDesk } from '../support/desk.ts';
import type { Call, Plan, Trouble } from '../support/fake-connector.ts';
import { cardOf, eventsOf, kindsOf, verbsOf } from './reading.ts';
import { DEAL } from './steps.ts';

const NOON = Date.parse('2026-11-22T12:00:00Z');
const SECOND = 1_000;
const ana = someone('Ana García');
const channel = inChannel();

/** The first calls that fit go wrong, so many of them. */
function first(count: number, method: string, trouble: Trouble): Plan {
  let left = count;
  return (call) => (call.method === method && left-- > 0 ? trouble : undefined);
}

describe('What Teams does not take', () => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await startDesk({ fixedClock: NOON });
    await desk.install(ana, channel);
  });
  afterEach(() => desk.stop());

  const accept = (leadId: string) => desk.click(ana, channel, { verb: 'lead.accept', leadId, inputs: DEAL });
  const later = async (ms: number): Promise<Call[]> => {
    const { calls } = await desk.watch(async () => {
      desk.clock.pass(ms);
      await desk.settle();
    });
    return calls;
  };
  const arrives = async (): Promise<{ id: string; calls: Call[] }> => {
    const { reply, calls } = await desk.watch(() => desk.postLead());
    expect(reply.status).to.equal(201);
    return { id: reply.body.id, calls };
  };
  const isShown = async (id: string, verb: string): Promise<void> => {
    const { posts } = await desk.lead(id);
    expect(posts).to.have.length(1);
    const shown = desk.connector.posts.get((posts as { activityId: string }[])[0]?.activityId ?? '');
    expect(verbsOf(cardOf(shown))).to.include(verb);
  };

  it('for seven seconds is sent after seven seconds, to the millisecond, and so is all else there', async () => {
    desk.connector.plan(first(1, 'POST', { status: 429, retryAfter: '7' }));
    const one = await arrives();
    expect(one.calls.map(({ status }) => status)).to.deep.equal([429]);
    const other = await arrives();
    expect(other.calls).to.deep.equal([]);
    expect(await later(7 * SECOND - 1)).to.deep.equal([]);
    expect(kindsOf(await later(1))).to.deep.equal(['post', 'post']);
    await isShown(one.id, 'lead.accept.form');
    await isShown(other.id, 'lead.accept.form');
  });

  it('until a given moment is sent at that moment', async () => {
    desk.connector.plan(
      first(1, 'POST', { status: 429, retryAfter: new Date(NOON + 5 * SECOND).toUTCString() }),
    );
    const { id } = await arrives();
    expect(await later(5 * SECOND - 1)).to.deep.equal([]);
    expect(kindsOf(await later(1))).to.deep.equal(['post']);
    await isShown(id, 'lead.accept.form');
  });

  describe('for now is sent a little later:', () => {
    const troubles: readonly [title: string, trouble: Trouble][] = [
      ['429 without a time', { status: 429 }],
      ['412, for two were at it', { status: 412, code: 'PreconditionFailed' }],
      ['401, for the token was late', { status: 401, code: 'Unauthorized' }],
      ['502', { status: 502, code: 'BadGateway' }],
      ['503', { status: 503 }],
      ['504', { status: 504 }],
      ['500', { status: 500 }],
      ['an answer that is lost on the way', 'drop'],
    ];
    for (const [title, trouble] of troubles) {
      it(`${title}, to a post`, async () => {
        desk.connector.plan(first(2, 'POST', trouble));
        const { id, calls } = await arrives();
        expect(calls).to.have.length(1);
        expect(await later(SECOND - 1)).to.deep.equal([]);
        expect(await later(SECOND + 1)).to.have.length(1);
        expect(await later(4 * SECOND)).to.have.length(1);
        expect(await later(60 * SECOND)).to.deep.equal([]);
        await isShown(id, 'lead.accept.form');
      });

      it(`${title}, to an edit`, async () => {
        const { id } = await arrives();
        desk.connector.plan(first(1, 'PUT', trouble));
        const { reply, calls } = await desk.watch(() => accept(id));
        expect(reply.statusCode).to.equal(200);
        expect(calls).to.have.length(1);
        expect(kindsOf(await later(2 * SECOND))).to.deep.equal(['edit']);
        expect(await later(60 * SECOND)).to.deep.equal([]);
        await isShown(id, 'lead.win.form');
      });
    }

    it('no answer at all, to a post and to an edit', async () => {
      const edited = await arrives();
      desk.connector.plan(() => 'hang');
      const { calls } = await desk.watch(() => Promise.all([desk.postLead(), accept(edited.id)]));
      expect(kindsOf(calls)).to.have.members(['post', 'edit']);
      desk.connector.plan(undefined);
      expect(kindsOf(await later(2 * SECOND))).to.have.members(['post', 'edit']);
      await isShown(edited.id, 'lead.win.form');
    });
  });

  describe('ever, for the bot is not wanted there, waits for the next channel:', () => {
    const codes: readonly [status: number, code?: string][] = [
      [403, 'BotNotInConversationRoster'],
      [403, 'BotDisabledByAdmin'],
      [403, 'ConversationBlockedByUser'],
      [403],
      [404, 'ConversationNotFound'],
      [404],
    ];
    for (const [status, code] of codes) {
      it(`${status} ${code ?? 'without a code'}`, async () => {
        desk.connector.plan(({ conversation }) =>
          conversation.startsWith('19:general@')
            ? { status, ...(code === undefined ? {} : { code }) }
            : undefined,
        );
        const { id, calls } = await arrives();
        expect(calls).to.have.length(1);
        const next = await arrives();
        expect(next.calls).to.deep.equal([]);
        expect(await later(3_600 * SECOND)).to.deep.equal([]);
        expect((await desk.lead(id))['posts']).to.deep.equal([]);

        await desk.install(ana, inChannel('19:second@thread.tacv2'));
        await isShown(id, 'lead.accept.form');
        await isShown(next.id, 'lead.accept.form');
        const { history } = await desk.lead(id);
        expect(JSON.stringify(history)).to.contain('"action":"undelivered"');
      });
    }
  });

  it('because somebody deleted the post is posted anew, and its thread goes on there', async () => {
    const { id } = await arrives();
    const [old] = (await desk.lead(id))['posts'] as { activityId: string }[];
    desk.connector.posts.delete(old?.activityId ?? '');
    const { calls } = await desk.watch(() => accept(id));
    expect(kindsOf(calls)).to.deep.equal(['edit', 'post']);
    await isShown(id, 'lead.win.form');

    const [root] = (await desk.lead(id))['posts'] as { activityId: string }[];
    expect(root?.activityId).not.to.equal(old?.activityId);
    const won = await desk.watch(() => desk.click(ana, channel, { verb: 'lead.win', leadId: id }));
    expect(kindsOf(won.calls)).to.deep.equal(['edit', 'reply']);
    expect(won.calls[1]?.conversation).to.equal(`19:general@thread.tacv2;messageid=${root?.activityId}`);
  });

  for (const [status, code] of [
    [413, 'MessageSizeTooBig'],
    [400, 'BadSyntax'],
  ] as const) {
    it(`at all (${status} ${code}) is noted, not sent again and again, and tried with the next change`, async () => {
      desk.connector.plan(first(1, 'POST', { status, code }));
      const { id, calls } = await arrives();
      expect(calls).to.have.length(1);
      expect(await later(60 * SECOND)).to.deep.equal([]);
      const { history } = await desk.lead(id);
      expect((history as object[]).at(-1)).to.deep.include({
        action: 'undelivered',
        changes: { channel: { to: '19:general@thread.tacv2' }, code: { to: code } },
      });
      await accept(id);
      await desk.idle();
      await isShown(id, 'lead.win.form');
    });
  }

  it('is in the log, by its code', async () => {
    desk.connector.plan(first(1, 'POST', { status: 429, code: 'TooManyRequests', retryAfter: '1' }));
    const { log } = await desk.watch(() => desk.postLead());
    expect(eventsOf(log)).to.deep.equal(['effect.not_sent']);
    expect(log[0]).to.contain('TooManyRequests');
  });
});
