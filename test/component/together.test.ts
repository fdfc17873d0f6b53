import { expect } from 'chai';
import { inChannel, someone, type Someone } from '../support/activities.ts';
import { startDesk, type CardAnswer, type TestDesk } from '../support/desk.ts';
import { cardOf, formOf, kindsOf, textsOf, verbsOf } from './reading.ts';
import { DEAL } from './steps.ts';

const NOON = Date.parse('2026-11-22T12:00:00Z');
const channel = inChannel();
const admins = Array.from({ length: 20 }, (_, n) => someone(`Admin Number${n + 1}`));
const [ana, bob] = admins as [Someone, Someone];

type Line = { action: string; by: { name?: string } };

describe('Several people at once', () => {
  let desk: TestDesk;
  before(async () => {
    const BOOTSTRAP_ADMINS = admins.map(({ aadObjectId }) => aadObjectId).join(',');
    desk = await startDesk({ fixedClock: NOON, env: { BOOTSTRAP_ADMINS } });
    await desk.install(ana, channel);
  });
  after(() => desk.stop());

  const click = (
    who: Someone,
    verb: string,
    leadId: string,
    more: { version?: number; inputs?: object } = {},
  ): Promise<CardAnswer> => desk.click(who, channel, { verb, leadId, ...more });
  const linesOf = async (id: string, action: string): Promise<Line[]> =>
    ((await desk.lead(id))['history'] as Line[]).filter((line) => line.action === action);
  const acceptedLead = async (): Promise<{ id: string; version: number }> => {
    const { id, post } = await desk.leadInChannel();
    await click(ana, 'lead.accept', id, { inputs: DEAL });
    await desk.settle();
    return { id, version: versionShown(post) };
  };
  const versionShown = (post: string): number => {
    const { actions } = cardOf(desk.connector.posts.get(post)) as {
      actions: { data: { version: number } }[];
    };
    return actions[0]?.data.version ?? -1;
  };
  const said = ({ value }: { value: unknown }): string => textsOf(value).join(' ');

  for (const [title, version] of [
    ['with the version they saw', 1],
    ['with no version', undefined],
  ] as const) {
    it(`accept a lead ${title}: one wins, and 19 read who did and when`, async () => {
      const { id, post } = await desk.leadInChannel();
      expect(versionShown(post)).to.equal(1);
      const more = { inputs: DEAL, ...(version === undefined ? {} : { version }) };
      const { reply, calls } = await desk.watch(() =>
        Promise.all(admins.map((who) => click(who, 'lead.accept', id, more))),
      );
      const [accepted, ...others] = await linesOf(id, 'accept');
      expect(others).to.deep.equal([]);
      const winner = accepted?.by.name ?? '';
      expect((await desk.lead(id))['assignee']).to.include({ name: winner });

      const sentence = `${winner} accepted the lead (`;
      const losers = reply.filter((answer) => said(answer).includes(sentence));
      expect(losers).to.have.length(19);
      for (const answer of losers) {
        expect(said(answer)).to.match(/accepted the lead \([^)]*12:00[^)]*\)/);
        expect(verbsOf(answer.value)).to.include('lead.win.form');
      }
      expect(kindsOf(calls)).to.deep.equal(['edit']);
    });
  }

  it('accept a lead in dialogs: 19 read there who did', async () => {
    const { id } = await desk.leadInChannel();
    const submits = admins.map((who) =>
      desk.clickBy('submit', who, channel, { verb: 'lead.accept', leadId: id, inputs: DEAL }),
    );
    const answers = await Promise.all(submits);
    expect(answers.filter(({ text }) => text === '')).to.have.length(1);
    const told = answers.filter(
      ({ body }) => typeof body.task?.value === 'string' && body.task.value.includes('accepted the lead ('),
    );
    expect(told).to.have.length(19);
    expect(await linesOf(id, 'accept')).to.have.length(1);
  });

  it('accept and reject it: one wins, and all the others read what was done', async () => {
    const { id } = await desk.leadInChannel();
    const answers = await Promise.all(
      admins.map((who, n) =>
        n % 2 === 0
          ? click(who, 'lead.accept', id, { inputs: DEAL })
          : click(who, 'lead.reject', id, { inputs: { reason: 'not-a-customer' } }),
      ),
    );
    const done = [...(await linesOf(id, 'accept')), ...(await linesOf(id, 'reject'))];
    expect(done).to.have.length(1);
    const sentence = `${done[0]?.by.name} ${done[0]?.action}ed the lead (`;
    expect(answers.filter((answer) => said(answer).includes(sentence))).to.have.length(19);
  });

  it('claim it: one has it, and 19 read who', async () => {
    const { id } = await desk.leadInChannel();
    const answers = await Promise.all(admins.map((who) => click(who, 'lead.claim', id)));
    const { name } = (await desk.lead(id))['assignee'] as { name: string };
    expect(await linesOf(id, 'claim')).to.have.length(1);
    expect(answers.filter((answer) => said(answer).includes(`${name} has this lead already`))).to.have.length(
      19,
    );
  });

  it('change different fields, all from the same card: every change is kept', async () => {
    const { id, version } = await acceptedLead();
    const edits = [
      { dealName: 'Another name' },
      { estimatedValue: '26000' },
      { estimatedCloseDate: '2027-05-05' },
      { notes: 'Other notes' },
      { crmId: 'CRM-77' },
      { campaignId: 'C-88' },
    ];
    await Promise.all(
      edits.map((inputs, n) => click(admins[n] ?? ana, 'lead.edit', id, { version, inputs })),
    );
    expect((await desk.lead(id))['deal']).to.deep.include({
      dealName: 'Another name',
      estimatedValue: { amount: 26_000, currency: 'EUR' },
      estimatedCloseDate: '2027-05-05',
      notes: 'Other notes',
      crmId: 'CRM-77',
      campaignId: 'C-88',
    });
    expect(await linesOf(id, 'edit')).to.have.length(6);
  });

  it('send whole forms, each with another field changed: every change is kept', async () => {
    const { id, version } = await acceptedLead();
    const { value } = await click(ana, 'lead.edit.form', id);
    const { values } = formOf(value);
    await click(ana, 'lead.edit', id, { version, inputs: { ...values, dealName: 'By Ana' } });
    await click(bob, 'lead.edit', id, { version, inputs: { ...values, crmId: 'By Bob' } });
    expect((await desk.lead(id))['deal']).to.include({ dealName: 'By Ana', crmId: 'By Bob' });
  });

  it('change the same field: the second is asked, with what was typed kept, and may insist', async () => {
    const { id, version } = await acceptedLead();
    await click(ana, 'lead.edit', id, { version, inputs: { dealName: 'By Ana', notes: 'Notes' } });
    const asked = await click(bob, 'lead.edit', id, {
      version,
      inputs: { dealName: 'By Bob', crmId: 'CRM-1' },
    });
    const form = formOf(asked.value);
    expect(form.values).to.include({ dealName: 'By Bob', crmId: 'CRM-1', notes: 'Notes' });
    expect(Object.keys(form.errors)).to.deep.equal(['dealName']);
    expect(form.lines).to.contain(ana.name);
    expect((await desk.lead(id))['deal'])
      .to.include({ dealName: 'By Ana' })
      .and.not.to.have.property('crmId');

    const { actions } = asked.value as { actions: { verb: string; data: { version: number } }[] };
    const again = actions.find(({ verb }) => verb === 'lead.edit')?.data.version ?? -1;
    await click(bob, 'lead.edit', id, { version: again, inputs: form.values });
    expect((await desk.lead(id))['deal']).to.include({ dealName: 'By Bob', crmId: 'CRM-1', notes: 'Notes' });
  });

  it('change the same field to the same: it is changed once, and both are content', async () => {
    const { id, version } = await acceptedLead();
    const inputs = { crmId: 'CRM-5' };
    const answers = await Promise.all(
      [ana, bob].map((who) => click(who, 'lead.edit', id, { version, inputs })),
    );
    for (const { value } of answers) expect(verbsOf(value)).to.include('lead.win.form');
    expect(await linesOf(id, 'edit')).to.have.length(1);
  });

  it('add people to the deal: all of them are on it', async () => {
    const { id } = await acceptedLead();
    const inputs = (n: number): object => ({ name: `Person ${n}`, email: `person${n}@partner.example` });
    await Promise.all(admins.map((who, n) => click(who, 'lead.person', id, { inputs: inputs(n) })));
    const { people } = (await desk.lead(id))['deal'] as { people: { name: string }[] };
    expect(people.map(({ name }) => name)).to.have.members(admins.map((_, n) => `Person ${n}`));
  });

  it('mark a favorite: each has it for themselves', async () => {
    const { id } = await desk.leadInChannel();
    await Promise.all(admins.map((who) => click(who, 'lead.favorite', id, { inputs: { on: true } })));
    expect(await linesOf(id, 'favorite')).to.have.length(20);
    for (const who of [ana, bob]) expect(said(await click(who, 'lead.show', id))).to.contain('♥');
    expect(said(await click(someone('Nobody Else'), 'lead.show', id))).not.to.contain('♥');
  });

  it('change a lead that one of them still sees as it was: that one reads what happened, and keeps the form', async () => {
    const { id, post } = await desk.leadInChannel();
    const version = versionShown(post);
    await click(bob, 'lead.claim', id);
    const stale = await click(ana, 'lead.accept', id, { version, inputs: { ...DEAL, dealName: 'Kept' } });
    expect(formOf(stale.value).values).to.include({ dealName: 'Kept' });
    expect(formOf(stale.value).lines).to.match(new RegExp(`${bob.name} claimed the lead \\(.*12:00.*\\)`));
    expect((await desk.lead(id))['stage']).to.equal('received');

    const { actions } = stale.value as { actions: { verb: string; data: { version: number } }[] };
    const again = actions.find(({ verb }) => verb === 'lead.accept')?.data.version ?? -1;
    await click(ana, 'lead.accept', id, { version: again, inputs: DEAL });
    expect(await desk.lead(id)).to.include({ stage: 'accepted' });
  });

  it('is not one person who goes on from an old card of their own', async () => {
    const { id, post } = await desk.leadInChannel();
    const version = versionShown(post);
    await click(ana, 'lead.claim', id, { version });
    await click(ana, 'lead.contacted', id, { version });
    await click(ana, 'lead.accept', id, { version, inputs: DEAL });
    expect(await desk.lead(id)).to.include({ stage: 'accepted' });
  });
});
