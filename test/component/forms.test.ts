import { expect } from 'chai';
import { inChannel, someone } from '../support/activities.ts';
import { startDesk, type Answer, type TestDesk } from '../support/desk.ts';
import { cardOf, formOf, textsOf, verbsOf } from './reading.ts';
import { DEAL, PATHS, STEPS, type State } from './steps.ts';

const GENERAL = '19:general@thread.tacv2';
const ana = someone('Ana García');
const bob = someone('Bob Stone');
const channel = inChannel(GENERAL);

/** Every form, on a lead where it can be opened: what is filled in, and what the empty ones are. */
const FORMS: readonly [
  form: string,
  from: State,
  filled: Record<string, string>,
  empty: readonly string[],
][] = [
  [
    'accept',
    'received',
    {
      dealName: 'Contoso: Azure',
      estimatedValue: '25000',
      currency: 'EUR',
      notes: 'We need help to move our ERP',
    },
    ['purchaseTimeframe', 'crmId', 'campaignId', 'people'],
  ],
  ['reject', 'received', {}, ['reason', 'notes']],
  [
    'edit',
    'accepted',
    { dealName: 'ERP move', estimatedValue: '25000', currency: 'EUR', notes: 'Wants an offer' },
    ['crmId', 'campaignId'],
  ],
  ['person', 'accepted', {}, ['name', 'email', 'phone']],
  ['win', 'accepted', { finalValue: '25000' }, ['notes']],
  ['lose', 'accepted', {}, ['reason', 'notes']],
  ['error', 'received', {}, ['reason', 'notes']],
  ['assign', 'accepted', {}, ['person']],
];

const card = ({ body }: Answer): unknown =>
  typeof body.task?.value === 'object' ? body.task.value.card.content : undefined;

for (const mode of ['card', 'dialog'] as const) {
  describe(`Forms, with FORMS=${mode},`, () => {
    let desk: TestDesk;
    const leads = new Map<State, { id: string; post: string }>();
    const leadThatIs = (state: State): { id: string; post: string } =>
      leads.get(state) ?? { id: '', post: '' };

    before(async () => {
      desk = await startDesk({ env: { FORMS: mode } });
      desk.connector.members(GENERAL, [ana, bob]);
      await desk.install(ana, channel);
      for (const state of ['received', 'accepted'] as const) {
        const lead = await desk.leadInChannel();
        for (const step of PATHS[state]) await desk.click(ana, channel, { ...STEPS[step], leadId: lead.id });
        leads.set(state, lead);
      }
      await desk.settle();
    });
    after(() => desk.stop());

    for (const [form, from, filled, empty] of FORMS) {
      const isFilled = (drawn: unknown): void => {
        const { values, errors } = formOf(drawn);
        expect(values).to.include(filled);
        for (const id of empty) expect(values, id).to.have.property(id, '');
        expect(errors).to.deep.equal({});
        expect(verbsOf(drawn)[0]).to.equal(`lead.${form}`);
      };

      it(`open ${form} filled in, by Action.Execute, and change nothing`, async () => {
        const { id } = leadThatIs(from);
        const { reply, calls, log } = await desk.watch(() =>
          desk.click(ana, channel, { verb: `lead.${form}.form`, leadId: id }),
        );
        expect(reply.type).to.equal('application/vnd.microsoft.card.adaptive');
        isFilled(reply.value);
        expect([calls, log]).to.deep.equal([[], []]);
        expect((await desk.lead(id))['stage']).to.equal(from);
      });

      it(`open ${form} in a dialog with a title, by task/fetch`, async () => {
        const { id } = leadThatIs(from);
        const { reply, calls } = await desk.watch(() =>
          desk.clickBy('fetch', ana, channel, { verb: `lead.${form}.form`, leadId: id }),
        );
        expect(reply.status).to.equal(200);
        expect(reply.body.task).to.include({ type: 'continue' });
        expect(reply.body.task?.value).to.have.property('title').that.matches(/\S/);
        isFilled(card(reply));
        expect(calls).to.deep.equal([]);
      });

      it(`open ${form} in the thread, by a message of an old client`, async () => {
        const { id, post } = leadThatIs(from);
        const click = { verb: `lead.${form}.form`, leadId: id, on: post };
        const { reply, calls } = await desk.watch(() =>
          desk.clickBy('message', ana, inChannel(GENERAL, post), click),
        );
        expect(reply).to.include({ status: 200, text: '' });
        expect(calls).to.have.length(1);
        expect(calls[0]).to.include({ method: 'POST', conversation: `${GENERAL};messageid=${post}` });
        isFilled(cardOf(calls[0]));
      });
    }

    it('in a dialog come back with the mistakes, and close once all is right', async () => {
      const { id, post } = await desk.leadInChannel();
      const submit = (inputs: object) =>
        desk.clickBy('submit', ana, channel, { verb: 'lead.accept', leadId: id, inputs });
      const wrong = await submit({ ...DEAL, currency: '', dealName: 'Kept as it was' });
      expect(wrong.body.task).to.include({ type: 'continue' });
      expect(Object.keys(formOf(card(wrong)).errors)).to.deep.equal(['currency']);
      expect(formOf(card(wrong)).values).to.include({ ...DEAL, currency: '', dealName: 'Kept as it was' });
      expect((await desk.lead(id))['stage']).to.equal('received');

      const { reply, calls } = await desk.watch(() => submit(DEAL));
      expect(reply).to.include({ status: 200, text: '' });
      expect(calls).to.have.length(1);
      expect(calls[0]).to.include({ method: 'PUT', activityId: post });
    });

    it('in the thread are edited where they stand, with the mistakes and then with the lead', async () => {
      const { id, post } = await desk.leadInChannel();
      const thread = inChannel(GENERAL, post);
      const opened = await desk.watch(() =>
        desk.clickBy('message', ana, thread, { verb: 'lead.accept.form', leadId: id, on: post }),
      );
      const form = opened.calls[0]?.id ?? '';
      const submit = (inputs: object) =>
        desk.clickBy('message', ana, thread, { verb: 'lead.accept', leadId: id, inputs, on: form });
      const wrong = await desk.watch(() => submit({ dealName: 'Kept' }));
      expect(wrong.calls).to.have.length(1);
      expect(wrong.calls[0]).to.include({ method: 'PUT', activityId: form });
      expect(formOf(cardOf(wrong.calls[0])).values).to.include({ dealName: 'Kept' });

      const done = await desk.watch(() => submit(DEAL));
      expect(done.calls.map(({ method, activityId }) => [method, activityId])).to.have.deep.members([
        ['PUT', post],
        ['PUT', form],
      ]);
      expect(await desk.lead(id)).to.include({ stage: 'accepted' });
    });

    it('say in a dialog why they do not open, or cannot be sent any more', async () => {
      const { id } = leadThatIs('accepted');
      for (const way of ['fetch', 'submit'] as const) {
        const click = { ...STEPS.reject, leadId: id };
        const verb = way === 'fetch' ? 'lead.reject.form' : 'lead.reject';
        const { body } = await desk.clickBy(way, ana, channel, { ...click, verb });
        expect(body.task).to.include({ type: 'message' });
        expect(body.task?.value).to.match(/Ana García accepted the lead/);
      }
    });
  });
}

describe('The buttons that open a form', () => {
  it('open dialogs with FORMS=dialog, and cards with FORMS=card', async () => {
    for (const [mode, type] of [
      ['dialog', 'Action.Submit'],
      ['card', 'Action.Execute'],
    ] as const) {
      const desk = await startDesk({ env: { FORMS: mode } });
      await desk.install(ana, channel);
      const { post } = await desk.leadInChannel();
      const { actions } = cardOf(desk.connector.posts.get(post)) as {
        actions: { type: string; data: { msteams?: object } }[];
      };
      expect(actions[0]).to.include({ type });
      expect(actions[0]?.data.msteams).to.deep.equal(mode === 'dialog' ? { type: 'task/fetch' } : undefined);
      await desk.stop();
    }
  });

  it("stand on a post that is everybody's, and asks for the own view of who may do more", async () => {
    const desk = await startDesk();
    await desk.install(ana, channel);
    const { id, post } = await desk.leadInChannel();
    await desk.click(ana, channel, { verb: 'lead.claim', leadId: id });
    await desk.click(ana, channel, { verb: 'lead.favorite', leadId: id, inputs: { on: true } });
    await desk.settle();
    const shared = cardOf(desk.connector.posts.get(post)) as { refresh: object };
    expect(shared.refresh).to.deep.include({ userIds: [ana.id] });
    expect(textsOf(shared).join(' ')).to.contain('Ana García has it').and.not.contain('♥');
    const own = await desk.click(ana, channel, { verb: 'lead.refresh', leadId: id });
    expect(own.value).not.to.have.property('refresh');
    expect(textsOf(own.value).join(' ')).to.contain('You have it').and.contain('♥');
    await desk.stop();
  });

  it('and the buttons that show something answer the viewer alone', async () => {
    const desk = await startDesk();
    await desk.install(ana, channel);
    const { id, ref } = await desk.leadInChannel();
    for (const verb of [
      'lead.show',
      'lead.refresh',
      'lead.more',
      'lead.history',
      'lead.similar',
      'lead.contact',
    ]) {
      const { reply, calls, log } = await desk.watch(() => desk.click(ana, channel, { verb, leadId: id }));
      expect(reply.type, verb).to.equal('application/vnd.microsoft.card.adaptive');
      expect(textsOf(reply.value).join(' '), verb).to.match(new RegExp(`${ref}|Contoso`));
      expect([calls, log]).to.deep.equal([[], []]);
    }
    await desk.stop();
  });
});
