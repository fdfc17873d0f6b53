import { expect } from 'chai';
import { inChannel, someone } from '../support/activities.ts';
import { startDesk, type Answer, type Click, type TestDesk, type Way } from '../support/desk.ts';
import type { Call } from '../support/fake-connector.ts';
import { cardOf } from './reading.ts';
import { PATHS, STEPS, type State } from './steps.ts';
import { STORIES } from './stories.ts';

const NOON = Date.parse('2026-11-22T12:00:00Z');
const GENERAL = '19:general@thread.tacv2';
const ana = someone('Ana García');
const bob = someone('Bob Stone');
const channel = inChannel(GENERAL);
const WAYS = [
  ['execute', true],
  ['execute', false],
  ['submit', true],
] as const;

describe('The same click once more changes nothing more:', () => {
  let desk: TestDesk;
  before(async () => {
    desk = await startDesk({ fixedClock: NOON });
    desk.connector.members(GENERAL, [ana, bob]);
    await desk.install(ana, channel);
  });
  after(() => desk.stop());

  const leadThatIs = async (state: State): Promise<{ id: string; post: string }> => {
    const lead = await desk.leadInChannel();
    for (const step of PATHS[state]) await desk.click(ana, channel, { ...STEPS[step], leadId: lead.id });
    await desk.settle();
    return lead;
  };
  const versionOf = (post: string): number => {
    const { actions } = cardOf(desk.connector.posts.get(post)) as {
      actions: { data: { version: number } }[];
    };
    return actions[0]?.data.version ?? -1;
  };
  /** What was done besides looking. */
  const deeds = async (id: string): Promise<object[]> =>
    ((await desk.lead(id))['history'] as { action: string }[]).filter(({ action }) => action !== 'open');
  const twice = async (way: Way, click: Click): Promise<void> => {
    await Promise.all([desk.clickBy(way, ana, channel, click), desk.clickBy(way, ana, channel, click)]);
    await desk.idle();
  };
  /** Teams delivers again what was not answered in time, also after the bot has done it. */
  const late = async (way: Way, click: Click): Promise<Answer> => {
    desk.clock.pass(2_500);
    const answer = await desk.clickBy(way, ana, channel, click);
    await desk.idle();
    return answer;
  };
  /** As if it were the first time: the dialog closes, the card comes without a word of doubt. */
  const isContent = ({ status, text }: Answer, way: Way): void => {
    expect(status).to.equal(200);
    if (way === 'submit') expect(text).to.equal('');
    else expect(text).not.to.match(/That is why|Meanwhile|Nothing has changed|time to undo/);
  };
  const saidIn = (calls: readonly Call[]): Call[] => calls.filter(({ method }) => method === 'POST');

  for (const { title, from, verb, inputs = {}, said } of STORIES) {
    for (const [way, version] of WAYS) {
      it(`${title}, ${version ? 'with' : 'without'} a version, by ${way}`, async () => {
        const lead = await leadThatIs(from);
        const before = await deeds(lead.id);
        const click = {
          verb,
          leadId: lead.id,
          inputs,
          ...(version ? { version: versionOf(lead.post) } : {}),
          id: 'one-activity',
        };
        const { calls } = await desk.watch(() => twice(way, click));
        const once = await desk.lead(lead.id);
        expect(await deeds(lead.id)).to.have.length(before.length + 1);
        expect(saidIn(calls)).to.have.length(said === undefined ? 0 : 1);

        for (const id of ['one-activity', 'another-activity']) {
          const again = await desk.watch(() => late(way, { ...click, id }));
          expect(await desk.lead(lead.id)).to.deep.equal(once);
          expect(saidIn(again.calls)).to.deep.equal([]);
          if (version) isContent(again.reply, way);
        }
      });
    }
  }

  it('turns a favorite without saying which way, until it is another click', async () => {
    const { id } = await leadThatIs('received');
    const heart = (click: string) => twice('execute', { verb: 'lead.favorite', leadId: id, id: click });
    const marks = async (): Promise<unknown[]> => {
      const history = (await desk.lead(id))['history'] as { changes?: { favorite?: { to: boolean } } }[];
      return history.flatMap(({ changes }) => changes?.favorite?.to ?? []);
    };
    await heart('one-activity');
    expect(await marks()).to.deep.equal([true]);
    await heart('another-activity');
    expect(await marks()).to.deep.equal([true, false]);
  });
});
