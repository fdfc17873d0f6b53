import { expect } from 'chai';
import { inChannel, someone } from '../support/activities.ts';
import { startDesk, type TestDesk } from '../support/desk.ts';
import type { Call } from '../support/fake-connector.ts';
import { aPostedLead, CONTACT } from '../support/posted-leads.ts';
import { simulatedTime, type SimulatedTime } from '../support/simulated-time.ts';
import { strictTeams } from '../support/strict-teams.ts';
import { lineButtons, type LineButton } from './flood-lines.ts';
import { cardOf, textsOf } from './reading.ts';

const START = Date.parse('2026-11-23T09:00:00Z');
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const ana = someone('Ana García');
const channel = inChannel();

type Posts = readonly { channel: string; activityId?: string }[];
describe('More than ten leads for a channel within a minute', () => {
  let desk: TestDesk;
  let time: SimulatedTime;
  beforeEach(async () => {
    time = simulatedTime();
    desk = await startDesk({
      fixedClock: START,
      alarm: time.alarm,
      env: { TEAMS_LIMITS: 'keep', FLOOD_AFTER: '10' },
    });
    desk.connector.plan(strictTeams(() => desk.clock.now()).plan);
    await desk.install(ana, channel);
  });
  afterEach(() => desk.stop());

  const arrive = async (count: number, lead: object = {}): Promise<{ id: string; ref: string }[]> => {
    const leads: { id: string; ref: string }[] = [];
    for (let n = 0; n < count; n += 1) leads.push((await desk.postLead(aPostedLead(lead))).body);
    await desk.idle();
    return leads;
  };
  const during = async (
    ms: number,
    act: () => Promise<unknown> = () => Promise.resolve(),
  ): Promise<Call[]> => {
    const from = desk.connector.calls.length;
    await act();
    await time.live(desk, ms);
    return desk.connector.calls.slice(from);
  };
  /** The cards of floods that stand in a channel. */
  const floods = (): Call[] =>
    [...desk.connector.posts.values()].filter((post) => lineButtons(cardOf(post) ?? { body: [] }).length > 0);
  const postsOf = async (id: string): Promise<Posts> => (await desk.lead(id))['posts'] as Posts;

  it('are ten cards, and one with a line and a button for each of the others', async () => {
    const leads = await arrive(14);
    const calls = await during(MINUTE);
    expect(calls.filter(({ method }) => method === 'POST').length).to.be.at.most(11);
    expect(floods()).to.have.length(1);
    const texts = textsOf(cardOf(floods()[0])).join('\n');
    expect(texts).to.contain('4 leads came at once').and.to.contain('4 of them are urgent');
    const others = leads.slice(10);
    for (const { ref } of others) expect(texts).to.contain(ref);
    expect(lineButtons(cardOf(floods()[0])).map(({ data }) => data.leadId)).to.deep.equal(
      others.map(({ id }) => id),
    );
    for (const { id } of leads) expect(await postsOf(id)).to.have.length(1);
    const seen = JSON.stringify(floods()[0]?.body);
    for (const secret of Object.values(CONTACT)) expect(seen).not.to.contain(secret);
  });

  it('ring once: a summary says how many, and what comes later is an edit', async () => {
    await arrive(12);
    await during(20 * SECOND);
    const calls = await during(MINUTE, () => arrive(3));
    expect(calls.map(({ method }) => method)).to.deep.equal(['PUT']);
    const summary = (floods()[0]?.body as { summary: string }).summary;
    expect(summary).to.match(/^5 leads came at once/);
  });

  it('are cards again when the flood is over; another flood has another card', async () => {
    await arrive(12);
    await during(2 * MINUTE);
    const calls = await during(MINUTE, () => arrive(2));
    expect(calls.map(({ method }) => method)).to.deep.equal(['POST', 'POST']);
    expect(floods()).to.have.length(1);
    await during(2 * MINUTE, () => arrive(12));
    expect(floods()).to.have.length(2);
  });

  it('in Spanish are a card in Spanish', async () => {
    await desk.say(ana, channel, 'settings language es');
    await arrive(12);
    await during(MINUTE);
    expect(textsOf(cardOf(floods()[0])).join('\n')).to.contain('Llegaron 2 leads a la vez');
  });

  describe('of which one is but a line', () => {
    let line: { id: string; ref: string };
    let button: LineButton | undefined;
    beforeEach(async () => {
      line = (await arrive(14)).at(-1) ?? { id: '', ref: '' };
      await during(MINUTE);
      button = lineButtons(cardOf(floods()[0])).at(-1);
    });

    const clickLine = () =>
      desk.click(ana, channel, {
        verb: 'flood.post',
        leadId: line.id,
        inputs: { flood: button?.data.flood, page: '1' },
      });

    it('has its card posted by its button, once', async () => {
      expect(button?.verb).to.equal('flood.post');
      const answers: unknown[] = [];
      const calls = await during(MINUTE, async () => answers.push(await clickLine(), await clickLine()));
      expect(calls.filter(({ method }) => method === 'POST')).to.have.length(1);
      const [post] = await postsOf(line.id);
      expect(JSON.stringify(desk.connector.posts.get(post?.activityId ?? '')?.body)).to.contain(line.ref);
      expect(textsOf(answers[0]).join('\n')).to.contain(`${line.ref}: its card is in this channel now.`);
      expect(lineButtons(cardOf(floods()[0])).at(-1)?.verb).to.equal('lead.show');
    });

    it('has its card posted before anything is said of it', async () => {
      const calls = await during(SECOND, () =>
        desk.click(ana, channel, {
          verb: 'lead.reject',
          leadId: line.id,
          inputs: { reason: 'not-a-customer' },
        }),
      );
      expect(calls.map(({ method }) => method)).to.deep.equal(['POST', 'POST']);
      expect(calls[1]?.conversation).to.contain(`;messageid=${calls[0]?.id}`);
    });

    it('has its card posted before the first reminder', async () => {
      const calls = await during(25 * 60 * MINUTE);
      const own = calls.filter(({ body }) => JSON.stringify(body).includes(line.id));
      const [post, reminder] = own.filter(({ method }) => method === 'POST');
      expect(post?.conversation).not.to.contain(';messageid=');
      expect(reminder?.conversation).to.contain(`;messageid=${post?.id}`);
    });

    it('shows on the flood’s card what became of it', async () => {
      const calls = await during(MINUTE, () =>
        desk.click(ana, channel, { verb: 'lead.claim', leadId: line.id }),
      );
      expect(calls.map(({ method }) => method)).to.deep.equal(['PUT']);
      expect(textsOf(cardOf(floods()[0])).join('\n')).to.contain('Ana García');
    });
  });

  it('have further pages where they are more than ten, and all their names on the first', async () => {
    const leads = await arrive(35);
    await during(MINUTE);
    expect(textsOf(cardOf(floods()[0])).join(' ')).to.contain(leads.at(-1)?.ref);
    const flood = lineButtons(cardOf(floods()[0]))[0]?.data.flood;
    const seen = new Set(lineButtons(cardOf(floods()[0])).map(({ data }) => data.leadId));
    for (const page of ['2', '3']) {
      const { value } = await desk.click(ana, channel, { verb: 'flood.page', inputs: { flood, page } });
      for (const { data } of lineButtons(value)) seen.add(data.leadId);
    }
    expect([...seen]).to.have.members(leads.slice(10).map(({ id }) => id));
  });

  it('go to another channel when theirs is gone before it showed them', async () => {
    const second = inChannel('19:second@thread.tacv2');
    desk.connector.plan(({ conversation }) =>
      conversation.startsWith('19:general@')
        ? { status: 403, code: 'BotNotInConversationRoster' }
        : undefined,
    );
    const leads = await arrive(13);
    await during(MINUTE);
    await desk.install(ana, second);
    await during(2 * MINUTE);
    for (const { id } of leads) {
      const posts = await postsOf(id);
      expect(posts.map((post) => post.channel)).to.deep.equal(['19:second@thread.tacv2']);
    }
  });
});
