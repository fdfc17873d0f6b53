import { expect } from 'chai';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MOST_WATCHES } from '../../src/application/watches.ts';
import { inChannel, inPersonal, someone, type Where } from '../support/activities.ts';
import { startDesk, type TestDesk } from '../support/desk.ts';
import type { Call } from '../support/fake-connector.ts';
import { aPostedLead } from '../support/posted-leads.ts';
import { emptyStore } from '../support/test-store.ts';
import { answerTo } from './conversation.ts';
import { cardOf, textsOf } from './reading.ts';

const ana = someone('Ana García');
const bob = someone('Bob Stone');
const chat = inPersonal(ana);
const channel = inChannel();
const MINUTES = 60_000;

type Action = { title: string; verb: string; data: Record<string, string> };

describe('Somebody who wants to be told when a number crosses a limit', () => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await startDesk();
    await desk.install(ana, channel);
    await desk.install(ana, chat);
  });
  afterEach(() => desk.stop());

  const ask = (text: string, who = ana, where: Where = chat): Promise<string> =>
    answerTo(desk, who, where, { text });
  const post = async (count: number, country = 'ES'): Promise<string[]> => {
    const ids: string[] = [];
    for (let n = 0; n < count; n += 1) {
      const customer = { companyName: 'Contoso', address: { country }, contacts: [] };
      ids.push((await desk.postLead(aPostedLead({ customer }))).body.id);
    }
    await desk.settle();
    return ids;
  };
  /** What is told once everything is looked at anew. */
  const told = async (): Promise<Call[]> => {
    desk.clock.pass(5 * MINUTES);
    return news((await desk.watch(() => desk.settle())).calls);
  };

  it('is told once in the same conversation, and again only after the number was back', async () => {
    expect(await ask('tell me when leads from Spain > 2')).to.match(/more than 2: .*Spain.*Now: 0/);
    await post(2);
    expect(await told()).to.deep.equal([]);
    const [first] = await post(2);
    const [call, ...others] = await told();
    expect(others).to.deep.equal([]);
    expect(call?.conversation).to.equal(`a:${ana.aadObjectId}`);
    expect((call?.body as { summary: string }).summary).to.match(/^4 leads.*Spain.*more than 2/);
    expect(await told()).to.deep.equal([]);
    await ask('stop telling me when leads from France > 1');
    await reject(first);
    expect(await told()).to.deep.equal([]);
  });

  it('is told again after the number has been back', async () => {
    await ask('avísame cuando los recibidos de España superen los 1');
    const [one, two] = await post(2);
    expect(await told()).to.have.length(1);
    await reject(one);
    await reject(two);
    expect(await told()).to.deep.equal([]);
    await post(2);
    const [again] = await told();
    expect((again?.body as { summary: string }).summary).to.include('más de 1');
  });

  it('opens the list from what is told, and ends it there', async () => {
    await ask('tell me when leads from Spain >= 1');
    const [id = ''] = await post(1);
    const card = cardOf((await told())[0]) as { actions: Action[] };
    const [open, end] = card.actions;
    const list = await desk.click(ana, chat, { verb: open?.verb ?? '', inputs: open?.data ?? {} });
    expect(JSON.stringify(list.value)).to.include(id);
    const left = await desk.click(ana, chat, { verb: end?.verb ?? '', inputs: end?.data ?? {} });
    expect(textsOf(left.value).join(' ')).to.include('I no longer tell');
    expect(await ask('watches')).to.include('Nobody here has asked');
  });

  it('sees every watch with a button that takes it off, which others may not press', async () => {
    await ask('tell me when urgent > 3', ana, channel);
    await ask('tell me when overdue leads drop below 2', ana, channel);
    const said = await ask('watches', ana, channel);
    expect(said).to.include('urgent leads').and.to.include('fewer than 2');
    const [watch = ''] = /"watch":"(\w+)"/.exec(said)?.slice(1) ?? [];
    const click = { verb: 'watch.remove', inputs: { watch } };
    expect((await desk.click(bob, channel, click)).value).to.include('Only Ana García');
    expect(textsOf((await desk.click(ana, channel, click)).value).join(' ')).to.include('I no longer tell');
    expect(textsOf((await desk.click(ana, channel, click)).value).join(' ')).to.include('already');
    expect(await ask('watches')).to.include('I tell of one number');
    expect(await ask('watches', bob, inPersonal(bob))).to.include('Nobody here has asked');
  });

  it('ends it with the mirror of what began it, in any language', async () => {
    await ask('tell me when urgent leads from Spain > 3');
    await ask('tell me when urgent leads from Spain > 4');
    expect(await ask('deja de avisarme cuando urgentes de España > 3')).to.include('Ya no aviso');
    expect(await ask('stop telling me when urgent leads from Spain > 3')).to.include('nothing like that');
    expect(await ask('stop telling me urgent leads from Spain')).to.include('more than 4');
  });

  it('reads how it is written where it has no limit, and saves nothing it does not understand', async () => {
    expect(await ask('tell me when something happens')).to.include('Write it like this');
    expect(await ask('tell me when wobbly leads > 3')).to.include('wobbly');
    expect(await ask('watches')).to.include('Nobody here');
  });

  it('is told of a number that is beyond already, and only when it happens again', async () => {
    const [one] = await post(1);
    expect(await ask('tell me when received leads from Spain > 0')).to.include('already (1)');
    expect(await told()).to.deep.equal([]);
    await reject(one);
    expect(await told()).to.deep.equal([]);
    await post(1);
    expect(await told()).to.have.length(1);
  });

  it('may have ten of them, and the same only once', async () => {
    for (let n = 0; n < MOST_WATCHES; n += 1) await ask(`tell me when urgent > ${n}`);
    expect(await ask('tell me when urgent > 0')).to.include('already');
    expect(await ask('tell me when urgent > 99')).to.include('you have 10 of these');
    expect(await ask('tell me when urgent > 99', bob, inPersonal(bob))).to.include('I will tell you here');
  });

  it('is told later when Teams asks to wait, and no more where the conversation is gone', async () => {
    await ask('tell me when leads from Spain > 0');
    await post(1);
    desk.connector.plan((call) =>
      isNews(call) ? { status: 429, code: 'Throttled', retryAfter: '60' } : undefined,
    );
    expect(await told()).to.have.length(1);
    desk.connector.plan(undefined);
    expect((await told()).map(({ status }) => status)).to.deep.equal([200]);
    await ask('tell me when leads from Spain > 1', ana, channel);
    await post(1);
    desk.connector.plan((call) =>
      isNews(call) ? { status: 403, code: 'BotNotInConversationRoster' } : undefined,
    );
    expect(await told()).to.have.length(1);
    desk.connector.plan(undefined);
    expect(await ask('watches', ana, channel)).to.include('Nobody here');
  });

  async function reject(leadId: string | undefined): Promise<void> {
    const inputs = { reason: 'not-a-customer' };
    await desk.click(ana, channel, { verb: 'lead.reject', leadId: leadId ?? '', inputs });
    await desk.settle();
    desk.clock.pass(11 * MINUTES);
    await desk.settle();
  }
});

describe('Several instances that watch the same number', () => {
  let folder: string;
  let env: Record<string, string>;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lead-desk-watch-'));
    env = await emptyStore(folder);
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('tell it once between them, also when the one that was asked is gone', async () => {
    const asked = await startDesk({ env });
    const others = [await startDesk({ env }), await startDesk({ env })];
    await asked.send({ type: 'installationUpdate', action: 'add', from: ana, ...chat });
    for (const number of [1, 3]) await asked.say(ana, chat, `tell me when leads > ${number}`);
    for (let n = 0; n < 2; n += 1) await asked.postLead(aPostedLead());
    const all = [asked, ...others];
    const look = async (desks: readonly TestDesk[]): Promise<Call[]> => {
      for (const desk of all) desk.clock.pass(5 * MINUTES);
      const before = asked.connector.calls.length;
      await Promise.all(desks.map((desk) => desk.settle()));
      return news(asked.connector.calls.slice(before));
    };
    expect(await look(all)).to.have.length(1);
    for (let n = 0; n < 2; n += 1) await asked.postLead(aPostedLead());
    expect(await look(others)).to.have.length(1);
    expect(await look(all)).to.deep.equal([]);
    await Promise.all(all.map((desk) => desk.stop()));
  });
});

function isNews({ body }: Call): boolean {
  return JSON.stringify(body).includes('watch.remove') && !('replyToId' in (body as object));
}

function news(calls: readonly Call[]): Call[] {
  return calls.filter(isNews);
}
