import { expect } from 'chai';
import {
  inChannel,
  inGroupChat,
  inPersonal,
  someone,
  type Someone,
  type Where,
} from '../support/activities.ts';
import { startDesk, type TestDesk, type Way } from '../support/desk.ts';
import { aPostedLead } from '../support/posted-leads.ts';
import { CHANNEL_VERBS, VERBS } from '../../src/domain/verbs.ts';
import { COMMANDS } from '../../src/bot/commands.ts';
import { answerTo } from './conversation.ts';
import { DEAL } from './steps.ts';

const NOON = Date.parse('2026-11-22T12:00:00Z');
const GENERAL = '19:general@thread.tacv2';
const channel = inChannel(GENERAL);
const [ana, zoe] = ['Ana García', 'Zoe Elsewhere'].map(someone) as [Someone, Someone];
const elsewhere = inChannel('19:elsewhere@thread.tacv2');
Object.assign(elsewhere.channelData, { team: { id: '19:elsewhere@thread.tacv2', name: 'Elsewhere' } });
const shared = inChannel('19:shared@thread.tacv2');
Object.assign(shared.channelData, { channel: { id: '19:shared@thread.tacv2', type: 'shared' } });
const PLACES: Readonly<Record<string, Where>> = {
  'a chat of their own': inPersonal(zoe),
  'a group chat': inGroupChat(),
  'a team without the bot': elsewhere,
  'a shared channel of the team': shared,
};
const TURNED_AWAY = /one of these teams: Partner sales\. .*Ana García/;
/** Whatever would tell of the lead: its company, its place, its words, its people. */
const TOLD = /Contoso|Madrid|migrat|Ruiz|CIO/i;
const WAYS = ['execute', 'fetch', 'submit', 'message'] as const satisfies readonly Way[];

describe('Somebody who is in no team with the bot, and has no role', () => {
  let desk: TestDesk;
  let lead: { id: string; ref: string };

  before(async () => {
    desk = await startDesk({ fixedClock: NOON, env: { PUBLIC_URL: 'https://leads.contoso.example' } });
    desk.connector.members(GENERAL, [ana]);
    await desk.install(ana, channel);
    lead = await desk.leadInChannel(aPostedLead());
  });
  after(() => desk.stop());

  /** Says where to ask, tells nothing, and leaves everything as it was. */
  const isTurnedAway = async (what: string, act: () => Promise<{ text: string }>): Promise<void> => {
    const before = await desk.lead(lead.id);
    const { reply, calls } = await desk.watch(act);
    const heard = reply.text + JSON.stringify(calls.map(({ body }) => body as object));
    expect(heard, what).to.match(TURNED_AWAY).and.not.match(TOLD);
    expect(calls.length, what).to.be.at.most(1);
    expect(await desk.lead(lead.id), what).to.deep.equal(before);
  };

  for (const [place, where] of Object.entries(PLACES)) {
    it(`gets nothing by any button, in ${place}`, async () => {
      for (const verb of [...VERBS, ...CHANNEL_VERBS].filter((one) => one !== 'help.page'))
        for (const way of WAYS) {
          const inputs = { ...DEAL, query: 'leads', reason: 'duplicate', person: zoe.aadObjectId };
          const click = { verb, leadId: lead.id, inputs };
          await isTurnedAway(`${verb} by ${way}`, () => desk.clickBy(way, zoe, where, click));
        }
    });

    it(`gets nothing by any command, in ${place}, but help`, async () => {
      for (const { name, titles } of COMMANDS) {
        if (name === 'help' || name === 'hello') continue;
        const text = `${titles.en[0]} ${lead.ref}`;
        await isTurnedAway(text, () => desk.say(zoe, where, text));
      }
      for (const text of ['how many leads from Spain?', lead.ref, 'contoso', 'subscribe spain'])
        await isTurnedAway(text, () => desk.say(zoe, where, text));
      expect(await answerTo(desk, zoe, where, { text: 'help' }))
        .to.contain('leads')
        .and.not.match(TOLD);
    });
  }

  it('finds nothing from the compose box', async () => {
    for (const query of ['', 'contoso', lead.ref]) {
      const value = { commandId: 'searchLeads', parameters: [{ name: 'query', value: query }] };
      const search = { type: 'invoke', name: 'composeExtension/query', value, from: zoe, ...inPersonal(zoe) };
      await isTurnedAway(query, () => desk.send(search));
    }
  });

  it('gets no file, whatever they agree to', async () => {
    const uploadInfo = {
      uploadUrl: 'http://127.0.0.1:1/a',
      contentUrl: 'http://127.0.0.1:1/a',
      uniqueId: '1',
    };
    const value = { type: 'fileUpload', action: 'accept', context: { ticket: 'any' }, uploadInfo };
    const invoke = { type: 'invoke', name: 'fileConsent/invoke', value, from: zoe, ...inPersonal(zoe) };
    await isTurnedAway('consent', () => desk.send(invoke));
  });

  it("gets nothing by an admin's own click, sent again", async () => {
    const data = { leadId: lead.id, version: 1, reason: 'not-a-customer' };
    const value = { action: { type: 'Action.Execute', verb: 'lead.reject', data }, trigger: 'automatic' };
    const invoke = { type: 'invoke', name: 'adaptiveCard/action', value, id: 'the-very-same' };
    await isTurnedAway('replay', () =>
      desk.send({ ...invoke, from: { ...zoe, name: ana.name }, ...inGroupChat() }),
    );
  });

  it('is told so in Spanish too', async () => {
    const answer = await answerTo(desk, zoe, inPersonal(zoe), { text: 'leads recibidos', locale: 'es-ES' });
    expect(answer).to.match(/uno de estos equipos: Partner sales\. .*Ana García/);
  });
});

describe('Somebody who comes to a team, or leaves it', () => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await startDesk({ fixedClock: NOON, env: { PUBLIC_URL: 'https://leads.contoso.example' } });
    desk.connector.members(GENERAL, [ana, zoe]);
    await desk.install(ana, channel);
    await desk.leadInChannel(aPostedLead());
  });
  afterEach(() => desk.stop());

  const ask = (text = 'leads'): Promise<string> => answerTo(desk, zoe, inPersonal(zoe), { text });
  const event = (fields: object): Promise<unknown> =>
    desk.send({ type: 'conversationUpdate', from: ana, ...channel, ...fields });

  it('sees leads from the moment on at which Teams says that they are in', async () => {
    desk.connector.members(GENERAL, [ana]);
    expect(await ask()).to.match(TURNED_AWAY);
    desk.connector.members(GENERAL, [ana, zoe]);
    await event({ membersAdded: [{ id: zoe.id }] });
    expect(await ask()).to.contain('Contoso');
  });

  it('sees leads a minute later where Teams says nothing by itself', async () => {
    desk.connector.members(GENERAL, [ana]);
    expect(await ask()).to.match(TURNED_AWAY);
    desk.connector.members(GENERAL, [ana, zoe]);
    desk.clock.pass(61_000);
    expect(await ask()).to.contain('Contoso');
  });

  it('sees none from the moment on at which Teams says that they left', async () => {
    expect(await ask()).to.contain('Contoso');
    desk.connector.members(GENERAL, [ana]);
    await event({ membersRemoved: [{ id: zoe.id }] });
    expect(await ask()).to.match(TURNED_AWAY);
  });

  it('has a link that opens nothing any more', async () => {
    const click = { verb: 'leads.export', inputs: { query: 'leads' } };
    const { text } = await desk.clickBy('execute', zoe, inPersonal(zoe), click);
    const [, url = ''] = /"url":"([^"]+)"/.exec(text) ?? [];
    const link = url.replace('https://leads.contoso.example', desk.address);
    expect((await fetch(link)).status).to.equal(200);
    desk.connector.members(GENERAL, [ana]);
    await event({ membersRemoved: [{ id: zoe.id }] });
    const late = await fetch(link);
    expect(late.status).to.equal(410);
    expect(await late.text()).to.not.contain('Contoso');
  });

  it('is told no number any more that they watch', async () => {
    expect(await ask('watch leads over 1')).to.contain('1');
    desk.connector.members(GENERAL, [ana]);
    await event({ membersRemoved: [{ id: zoe.id }] });
    for (let n = 0; n < 3; n += 1) await desk.postLead(aPostedLead());
    const { calls } = await desk.watch(async () => {
      desk.clock.pass(6 * 60_000);
      await desk.settle();
    });
    expect(calls.filter(({ conversation }) => conversation !== GENERAL)).to.deep.equal([]);
  });

  it('keeps the copy of a lead as it was when they left', async () => {
    await ask('hi');
    const { id } = await desk.leadInChannel(aPostedLead());
    await desk.click(ana, channel, { verb: 'lead.assign', leadId: id, inputs: { person: zoe.aadObjectId } });
    const own = (): number =>
      desk.connector.calls.filter(({ conversation }) => conversation.startsWith('a:')).length;
    await desk.settle();
    const before = own();
    desk.connector.members(GENERAL, [ana]);
    await event({ membersRemoved: [{ id: zoe.id }] });
    await desk.click(ana, channel, { verb: 'lead.accept', leadId: id, inputs: DEAL });
    await desk.settle();
    expect(await desk.lead(id)).to.include({ stage: 'accepted' });
    expect(own()).to.equal(before).and.to.be.above(1);
  });

  it('is asked about once, however often they click', async () => {
    for (let n = 0; n < 5; n += 1) await ask();
    await desk.clickBy('execute', zoe, channel, { verb: 'leads.page', inputs: { query: 'leads' } });
    expect(desk.connector.asked.filter((path) => path.includes(zoe.id))).to.have.length(1);
  });

  it('is not asked about at all in a channel of the team', async () => {
    await desk.say(zoe, channel, 'leads');
    await desk.say(zoe, inChannel('19:second@thread.tacv2'), 'leads');
    await desk.say(ana, inPersonal(ana), 'leads');
    expect(desk.connector.asked.filter((path) => path.includes('/members/'))).to.deep.equal([]);
  });
});
