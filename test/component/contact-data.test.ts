import { expect } from 'chai';
import {
  inChannel,
  inGroupChat,
  inPersonal,
  someone,
  type Someone,
  type Where,
} from '../support/activities.ts';
import { startDesk, type TestDesk } from '../support/desk.ts';
import { aPostedLead, CONTACT } from '../support/posted-leads.ts';
import { cardOf, textsOf } from './reading.ts';
import { DEAL, PATHS, STEPS, type State } from './steps.ts';

const NOON = Date.parse('2026-11-22T12:00:00Z');
const DAY = 86_400_000;
const GENERAL = '19:general@thread.tacv2';
const ana = someone('Ana García');
const bob = someone('Bob Stone');
const carl = someone('Carl Holder');
const channel = inChannel(GENERAL);

/** What must not be seen by everybody, as it came and as a customer would write it. */
const SECRETS = [CONTACT.name, CONTACT.email, CONTACT.phone, '600 000 000', '600000000', '600-000-000'];
const talkative = (): object =>
  aPostedLead({
    request: {
      message: `Call Ana Ruiz on 600-000-000 or write to ANA@contoso.example. Kind regards, Ana  Ruiz`,
      products: ['Azure'],
    },
  });

function hasNone(what: unknown, where: string): void {
  const text = JSON.stringify(what).toLowerCase();
  for (const secret of SECRETS) expect(text, where).not.to.contain(secret.toLowerCase());
}

describe('How to reach a customer', () => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await startDesk({ fixedClock: NOON });
    desk.connector.members(GENERAL, [ana, bob, carl]);
    await desk.install(ana, channel);
  });
  afterEach(() => desk.stop());

  const leadThatIs = async (state: State): Promise<{ id: string; ref: string; post: string }> => {
    const lead = await desk.leadInChannel(talkative());
    for (const step of PATHS[state]) await desk.click(ana, channel, { ...STEPS[step], leadId: lead.id });
    await desk.settle();
    return lead;
  };
  const contact = (who: Someone, where: Where, leadId: string) =>
    desk.click(who, where, { verb: 'lead.contact', leadId });
  const shows = ({ value }: { value: unknown }): boolean => JSON.stringify(value).includes(CONTACT.email);

  it('is in nothing that is sent to a channel, nor in the log, through the whole life of a lead', async () => {
    const accepted = await leadThatIs('received');
    for (const [who, verb, inputs] of [
      [bob, 'lead.claim', {}],
      [bob, 'lead.contacted', {}],
      [ana, 'lead.assign', { person: carl.aadObjectId }],
      [
        ana,
        'lead.accept',
        { ...DEAL, notes: 'Ask for Ana Ruiz, ana@contoso.example', dealName: 'ERP for Ana Ruiz' },
      ],
      [carl, 'lead.edit', { notes: 'Her phone is +34 600 000 000' }],
      [carl, 'lead.person', { name: 'Eva', email: 'eva@partner.example' }],
      [carl, 'lead.lose', { reason: 'other', notes: 'Ana Ruiz (600 000 000) has left' }],
      [carl, 'lead.undo', {}],
      [ana, 'lead.win', { notes: 'Thanks to ana@contoso.example' }],
    ] as const) {
      const { statusCode, type } = await desk.click(who, channel, { verb, leadId: accepted.id, inputs });
      expect({ verb, statusCode, type }).to.deep.equal({
        verb,
        statusCode: 200,
        type: 'application/vnd.microsoft.card.adaptive',
      });
      await desk.settle();
    }
    await leadThatIs('rejected');
    await leadThatIs('received');
    for (const days of [2, 1, 5, 4, 1, 0.9, 1]) {
      desk.clock.pass(days * DAY);
      await desk.settle();
    }
    expect(desk.connector.calls.length).to.be.greaterThan(20);
    for (const call of desk.connector.calls)
      hasNone(call.body, `${call.method} ${JSON.stringify(call.body).slice(0, 300)}`);
    for (const line of desk.log) hasNone(line, line);
  });

  it('is not in the answer to a source, nor in the history', async () => {
    const { id } = await leadThatIs('accepted');
    hasNone(await desk.lead(id), 'GET /api/leads');
    const { value } = await desk.click(ana, channel, { verb: 'lead.history', leadId: id });
    hasNone(value, 'history');
  });

  it('is shown to referral admins and to who has the lead, alone', async () => {
    const { id } = await leadThatIs('received');
    await desk.click(ana, channel, { verb: 'lead.assign', leadId: id, inputs: { person: carl.aadObjectId } });
    await desk.idle();
    for (const where of [channel, inPersonal(ana), inGroupChat()]) {
      const { reply, calls, log } = await desk.watch(() => contact(ana, where, id));
      expect(shows(reply)).to.equal(true);
      expect([calls, log]).to.deep.equal([[], []]);
    }
    expect(shows(await contact(carl, channel, id))).to.equal(true);
    const refused = await contact(bob, channel, id);
    expect(refused.value).to.match(/^Only .*Ana García.*Carl Holder, who has the lead/);
    hasNone(refused, 'refusal');
  });

  it('is not shown any more to who had the lead', async () => {
    const { id } = await leadThatIs('received');
    await desk.click(carl, channel, { verb: 'lead.claim', leadId: id });
    expect(shows(await contact(carl, channel, id))).to.equal(true);
    await desk.click(carl, channel, { verb: 'lead.release', leadId: id });
    hasNone(await contact(carl, channel, id), 'after release');
  });

  for (const [state, visible] of [
    ['accepted', true],
    ['won', true],
    ['lost', true],
    ['error', true],
    ['rejected', false],
  ] as const) {
    it(`is ${visible ? 'still' : 'no longer'} shown once the lead is ${state}`, async () => {
      const { id, ref } = await leadThatIs(state);
      const answer = await contact(ana, channel, id);
      expect(shows(answer)).to.equal(visible);
      if (visible) return;
      hasNone(answer, state);
      expect(answer.value).to.contain(`The contact data of ${ref} is no longer shown`);
    });
  }

  it('is no longer shown once the lead has expired', async () => {
    const { id } = await leadThatIs('received');
    desk.clock.pass(15 * DAY);
    await desk.settle();
    expect(await desk.lead(id)).to.include({ outcome: 'expired' });
    hasNone(await contact(ana, channel, id), 'expired');
  });

  it('comes back with an undone rejection', async () => {
    const { id } = await leadThatIs('rejected');
    await desk.click(ana, channel, { verb: 'lead.undo', leadId: id });
    expect(shows(await contact(ana, channel, id))).to.equal(true);
  });

  describe('asked for by an old client', () => {
    for (const [title, where] of [
      ['in a channel', channel],
      ['in a thread', inChannel(GENERAL, '1700000000001')],
      ['in a group chat', inGroupChat()],
    ] as const) {
      it(`${title}, where all could read it, is not written`, async () => {
        const { id, post } = await leadThatIs('received');
        for (const on of [undefined, post, '1700000099999']) {
          const click = { verb: 'lead.contact', leadId: id, ...(on === undefined ? {} : { on }) };
          const { calls } = await desk.watch(() => desk.clickBy('message', ana, where, click));
          expect(calls).to.have.length(1);
          expect(calls[0]?.body)
            .to.have.property('text')
            .that.contains('is not written where everybody can read it');
          hasNone(calls, title);
        }
      });
    }

    it('in the own chat is written there', async () => {
      const { id } = await leadThatIs('received');
      const { calls } = await desk.watch(() =>
        desk.clickBy('message', ana, inPersonal(ana), { verb: 'lead.contact', leadId: id }),
      );
      expect(calls).to.have.length(1);
      expect(JSON.stringify(cardOf(calls[0]))).to.contain(CONTACT.email);
      hasNone((calls[0]?.body as { summary: string }).summary, 'summary');
    });
  });

  it('is in no form that an old client opens where all can read it', async () => {
    for (const [state, form] of [
      ['received', 'accept'],
      ['accepted', 'edit'],
    ] as const) {
      const { id, post } = await leadThatIs(state);
      const inputs = { notes: `Write to ${CONTACT.email}`, dealName: `ERP for ${CONTACT.name}` };
      await desk.click(ana, channel, { verb: 'lead.edit', leadId: id, inputs });
      await desk.idle();
      const click = { verb: `lead.${form}.form`, leadId: id, on: post };
      const { calls } = await desk.watch(() => desk.clickBy('message', ana, inChannel(GENERAL, post), click));
      expect(calls).to.have.length(1);
      hasNone(calls, form);
      const own = await desk.click(ana, channel, { verb: click.verb, leadId: id });
      expect(JSON.stringify(own.value)).to.match(/Ana Ruiz/);
    }
  });

  it('is in no answer in a channel to who asks for the lead, its history or deals like it', async () => {
    const { ref } = await leadThatIs('accepted');
    for (const where of [channel, inGroupChat()]) {
      for (const text of [`lead ${ref}`, `history ${ref}`, `similar ${ref}`]) {
        const { calls } = await desk.watch(() => desk.say(ana, where, text));
        expect(calls).to.have.length(1);
        expect(textsOf(cardOf(calls[0])).join(' ')).to.match(/Contoso/);
        hasNone(calls, text);
      }
    }
  });

  it('is in no refusal', async () => {
    const { id } = await leadThatIs('accepted');
    for (const verb of [
      'lead.accept',
      'lead.reject',
      'lead.edit',
      'lead.person',
      'lead.win',
      'lead.error',
      'lead.assign',
    ]) {
      hasNone(await desk.click(bob, channel, { verb, leadId: id, inputs: DEAL }), verb);
    }
  });
});
