import { expect } from 'chai';
import { BOT, inChannel, inGroupChat, inPersonal, someone, type Where } from '../support/activities.ts';
import { startDesk, type TestDesk } from '../support/desk.ts';
import { startFakeConnector, type Call } from '../support/fake-connector.ts';
import { cardOf, kindsOf, textsOf } from './reading.ts';

const GENERAL = '19:general@thread.tacv2';
const SALES = '19:sales@thread.tacv2';
const ana = someone('Ana García');
const bob = someone('Bob Stone');
const general = inChannel(GENERAL);
const sales = inChannel(SALES);

describe('A channel', () => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await startDesk();
  });
  afterEach(() => desk.stop());

  const event = (eventType: string, where: Where, more: object = {}): Promise<Call[]> =>
    after({
      type: 'conversationUpdate',
      from: ana,
      ...where,
      channelData: { ...where.channelData, eventType, ...more },
    });
  const after = async (fields: object): Promise<Call[]> => {
    const { reply, calls } = await desk.watch(async () => {
      const answer = await desk.send(fields);
      await desk.settle();
      return answer;
    });
    expect(reply.status).to.equal(200);
    return calls;
  };
  /** Where a new lead is posted. */
  const targets = async (): Promise<string[]> => {
    const { calls } = await desk.watch(() => desk.postLead());
    return calls.map(({ conversation }) => conversation);
  };

  it('is greeted once by name, and its installer is the first referral admin', async () => {
    const calls = await after({ type: 'installationUpdate', action: 'add', from: ana, ...general });
    expect(kindsOf(calls)).to.deep.equal(['post']);
    expect(textsOf(cardOf(calls[0])).join(' ')).to.contain('Ana García added me');
    expect(calls[0]?.body).to.have.property('summary').that.contains('Lead Desk is here');

    await desk.install(bob, sales);
    const { body } = await desk.postLead();
    const refused = await desk.click(bob, sales, { verb: 'lead.reject.form', leadId: body.id });
    expect(refused.value).to.contain('Ana García').and.not.contain('Bob');
    expect(await desk.click(ana, general, { verb: 'lead.reject.form', leadId: body.id }))
      .to.have.property('value')
      .that.has.property('body');
  });

  it('is greeted once, though Teams tells of the installation in two ways and again', async () => {
    const member = { type: 'conversationUpdate', from: ana, membersAdded: [{ id: BOT.id }], ...general };
    const install = { type: 'installationUpdate', action: 'add', from: ana, ...general };
    expect(await after(member)).to.have.length(1);
    for (const again of [install, member, install]) expect(await after(again)).to.deep.equal([]);
  });

  it('is greeted by the name in the roster where the event has none', async () => {
    desk.connector.members(GENERAL, [
      { id: ana.id, aadObjectId: ana.aadObjectId, name: 'Ana of the roster' },
    ]);
    const from = { id: ana.id, aadObjectId: ana.aadObjectId };
    const calls = await after({ type: 'installationUpdate', action: 'add', from, ...general });
    expect(textsOf(cardOf(calls[0])).join(' ')).to.contain('Ana of the roster added me');
  });

  it('is not greeted when somebody else joins the team', async () => {
    await desk.install(ana, general);
    expect(
      await after({ type: 'conversationUpdate', from: bob, membersAdded: [bob], ...general }),
    ).to.deep.equal([]);
  });

  it('that was chosen at the installation receives the leads', async () => {
    const channelData = { ...general.channelData, settings: { selectedChannel: { id: SALES } } };
    await desk.install(ana, { ...general, channelData });
    expect(await targets()).to.deep.equal([SALES]);
  });

  it('receives each lead besides the others that do', async () => {
    await desk.install(ana, general);
    await desk.install(ana, sales);
    expect(await targets()).to.have.members([GENERAL, SALES]);
  });

  for (const type of ['private', 'shared'])
    it(`that is ${type} is one of its own, beside its team's others`, async () => {
      const { team, tenant } = sales.channelData as { team: object; tenant: object };
      const channelData = { tenant, team, channel: { id: SALES, type } };
      await desk.install(ana, general);
      await desk.install(ana, { ...sales, channelData });
      expect(await targets()).to.have.members([GENERAL, SALES]);
      await event('channelDeleted', { ...sales, channelData });
      expect(await targets()).to.deep.equal([GENERAL]);
    });

  it('that goes by another id from now on gets its leads under that', async () => {
    await desk.install(ana, general);
    desk.connector.plan(({ conversation }) =>
      conversation.startsWith(GENERAL) ? { status: 404, code: 'ConversationNotFound' } : undefined,
    );
    const { body } = await desk.postLead();
    await desk.settle();
    await desk.install(ana, sales);
    await desk.settle();
    const posts = (await desk.lead(body.id))['posts'] as { channel: string }[];
    expect(posts.map(({ channel }) => channel)).to.deep.equal([SALES]);
    desk.connector.plan(() => undefined);
    expect(await targets()).to.deep.equal([SALES]);
  });

  describe('receives no lead any more, and the leads wait for it, after', () => {
    const ends: readonly [title: string, fields: object][] = [
      ['the bot was removed', { type: 'installationUpdate', action: 'remove' }],
      ['the bot was removed by an upgrade', { type: 'installationUpdate', action: 'remove-upgrade' }],
      ['the bot is no member any more', { type: 'conversationUpdate', membersRemoved: [{ id: BOT.id }] }],
      [
        'the channel was deleted',
        { type: 'conversationUpdate', channelData: { ...general.channelData, eventType: 'channelDeleted' } },
      ],
      [
        'the team was deleted',
        { type: 'conversationUpdate', channelData: { ...general.channelData, eventType: 'teamDeleted' } },
      ],
      [
        'the team was deleted for good',
        { type: 'conversationUpdate', channelData: { ...general.channelData, eventType: 'teamHardDeleted' } },
      ],
      [
        'the team was archived',
        { type: 'conversationUpdate', channelData: { ...general.channelData, eventType: 'teamArchived' } },
      ],
    ];
    for (const [title, fields] of ends) {
      it(title, async () => {
        await desk.install(ana, general);
        expect(await after({ from: ana, ...general, ...fields })).to.deep.equal([]);
        expect(await targets()).to.deep.equal([]);
        const { calls } = await desk.watch(() => desk.install(ana, general));
        expect(kindsOf(calls)).to.deep.equal(['post', 'post']);
      });
    }
  });

  describe('goes on where it was, without a greeting, after', () => {
    const ends: readonly [gone: string, back: string][] = [
      ['channelDeleted', 'channelRestored'],
      ['teamDeleted', 'teamRestored'],
      ['teamArchived', 'teamUnarchived'],
    ];
    for (const [gone, back] of ends) {
      it(`${gone} and ${back}`, async () => {
        await desk.install(ana, general);
        await event(gone, general);
        expect(await targets()).to.deep.equal([]);
        expect(kindsOf(await event(back, general))).to.deep.equal(['post']);
        expect(await targets()).to.deep.equal([GENERAL]);
      });
    }
  });

  it('keeps its leads when another channel of the team is deleted', async () => {
    await desk.install(ana, general);
    await desk.install(ana, sales);
    await event('channelDeleted', general, { channel: { id: SALES } });
    expect(await targets()).to.deep.equal([GENERAL]);
  });

  it('goes by its new name once it is renamed', async () => {
    await desk.install(ana, general);
    await event('channelRenamed', general, { channel: { id: GENERAL, name: 'Leads' } });
    expect(await event('teamRenamed', general, { team: { id: GENERAL, name: 'Sales team' } })).to.deep.equal(
      [],
    );
    const { calls } = await desk.watch(() => desk.postLead());
    expect(calls[0]?.body).to.have.nested.property('conversation.name', 'Leads');
  });

  it('that is no more gives its leads to the next one, as soon as there is one', async () => {
    await desk.install(ana, general);
    const { id } = await desk.leadInChannel();
    await event('channelDeleted', general, { channel: { id: GENERAL } });
    await desk.click(ana, inPersonal(ana), { verb: 'lead.claim', leadId: id });
    const { calls } = await desk.watch(() => desk.install(ana, sales));
    const cards = calls
      .filter(({ conversation }) => conversation === SALES)
      .map((call) => textsOf(cardOf(call)));
    expect(cards.flat().join(' ')).to.contain('Ana García has it');
  });

  it('that refused the bot is alive again once somebody writes there', async () => {
    await desk.install(ana, general);
    desk.connector.plan(() => ({ status: 403, code: 'BotNotInConversationRoster' }));
    await targets();
    desk.connector.plan(undefined);
    expect(await targets()).to.deep.equal([]);
    await desk.say(ana, general, 'hi');
    await desk.settle();
    expect(
      desk.connector.calls
        .filter(({ status }) => status === 200)
        .slice(-2)
        .map(({ conversation }) => conversation),
    ).to.deep.equal([GENERAL, GENERAL]);
  });

  it('is reached where its newest activity came from', async () => {
    const region = await startFakeConnector();
    try {
      await desk.install(ana, general);
      await desk.send({ type: 'message', text: 'hi', from: ana, ...general, serviceUrl: region.url });
      await desk.postLead();
      await desk.idle();
      expect(kindsOf(region.calls)).to.deep.equal(['post', 'post']);
    } finally {
      await region.close();
    }
  });

  describe('is no chat:', () => {
    for (const [title, where] of [
      ['a person is greeted once, and receives no leads', inPersonal(ana)],
      ['a group is greeted once, and receives no leads', inGroupChat()],
    ] as const) {
      it(title, async () => {
        const install = { type: 'installationUpdate', action: 'add', from: ana, ...where };
        expect(await after(install)).to.have.length(1);
        expect(await after(install)).to.deep.equal([]);
        expect(await targets()).to.deep.equal([]);
      });
    }
  });
});
