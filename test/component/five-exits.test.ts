import { expect } from 'chai';
import { inChannel, someone } from '../support/activities.ts';
import { startDesk, type LeadView, type TestDesk } from '../support/desk.ts';
import type { Call } from '../support/fake-connector.ts';
import { cardOf, kindsOf, verbsOf } from './reading.ts';
import { PATHS, STEPS, type State } from './steps.ts';
import { STORIES, type Story } from './stories.ts';

const NOON = Date.parse('2026-11-22T12:00:00Z');
const GENERAL = '19:general@thread.tacv2';
const ana = someone('Ana García');
const bob = someone('Bob Stone');
const channel = inChannel(GENERAL);
type Shown = { id: string; post: string };

describe('A person by a card', () => {
  let desk: TestDesk;
  let bystander: Shown;
  let bystanderBefore: LeadView;

  before(async () => {
    desk = await startDesk({ fixedClock: NOON, env: { FORMS: 'dialog' } });
    desk.connector.members(GENERAL, [ana, bob]);
    await desk.install(ana, channel);
    bystander = await desk.leadInChannel();
    bystanderBefore = await desk.lead(bystander.id);
  });
  after(() => desk.stop());

  const leadThatIs = async (state: State): Promise<Shown> => {
    const lead = await desk.leadInChannel();
    for (const step of PATHS[state]) await desk.click(ana, channel, { ...STEPS[step], leadId: lead.id });
    await desk.settle();
    return lead;
  };
  /** The version that the post carries. */
  const versionOf = ({ post }: Shown): number => {
    const { actions } = cardOf(desk.connector.posts.get(post)) as {
      actions: { data: { version: number } }[];
    };
    return actions[0]?.data.version ?? -1;
  };

  const isStored = async ({ id }: Shown, { becomes, action }: Story, before: LeadView): Promise<void> => {
    const view = await desk.lead(id);
    for (const [field, value] of Object.entries(becomes)) expect(view[field], field).to.deep.equal(value);
    const history = view['history'] as object[];
    expect(history).to.have.length((before['history'] as object[]).length + 1);
    expect(history.at(-1)).to.deep.include({
      action,
      by: { kind: 'person', id: ana.aadObjectId, name: ana.name },
    });
  };
  /** The post is edited if others see a difference, and what they must see now is said in its thread. */
  const isShown = ({ post }: Shown, { personal, said }: Story, calls: readonly Call[]): void => {
    expect(kindsOf(calls)).to.deep.equal([...(personal ? [] : ['edit']), ...(said ? ['reply'] : [])]);
    for (const { conversation } of calls) expect(conversation).to.equal(`${GENERAL};messageid=${post}`);
    if (!personal) expect(calls[0]).to.include({ activityId: post });
    if (said) expect(calls.at(-1)?.body).to.have.property('text').that.matches(said);
    for (const { body } of calls) expect(body).to.have.property('summary').that.matches(/L-/);
  };
  const nothingElse = async (log: readonly string[]): Promise<void> => {
    expect(log).to.deep.equal([]);
    expect(await desk.lead(bystander.id)).to.deep.equal(bystanderBefore);
  };

  for (const story of STORIES) {
    const { title, from, verb, inputs = {}, button, line } = story;

    it(`${title}, by Action.Execute`, async () => {
      const lead = await leadThatIs(from);
      const before = await desk.lead(lead.id);
      const click = { verb, leadId: lead.id, version: versionOf(lead), inputs };
      const { reply, calls, log } = await desk.watch(() => desk.click(ana, channel, click));
      expect(reply).to.include({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
      expect(verbsOf(reply.value)).to.include(button);
      await isStored(lead, story, before);
      isShown(lead, story, calls);
      await nothingElse(log);
    });

    it(`${title}, by a dialog, which closes`, async () => {
      const lead = await leadThatIs(from);
      const before = await desk.lead(lead.id);
      const click = { verb, leadId: lead.id, version: versionOf(lead), inputs };
      const { reply, calls, log } = await desk.watch(() => desk.clickBy('submit', ana, channel, click));
      expect(reply).to.include({ status: 200, text: '' });
      await isStored(lead, story, before);
      isShown(lead, story, calls);
      await nothingElse(log);
    });

    it(`${title}, by a message of an old client, and reads that it is done`, async () => {
      const lead = await leadThatIs(from);
      const before = await desk.lead(lead.id);
      const thread = inChannel(GENERAL, lead.post);
      const click = { verb, leadId: lead.id, version: versionOf(lead), inputs, on: lead.post };
      const { reply, calls, log } = await desk.watch(() => desk.clickBy('message', ana, thread, click));
      expect(reply).to.include({ status: 200, text: '' });
      const isAnswer = ({ method, body }: Call): boolean =>
        method === 'POST' && line.test((body as { text?: string }).text ?? '');
      expect(calls.filter(isAnswer)).to.have.length.at.least(1);
      await isStored(lead, story, before);
      expect(calls).to.have.length((story.personal ? 0 : 1) + (story.said ? 1 : 0) + 1);
      await nothingElse(log);
    });
  }
});
