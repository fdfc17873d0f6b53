import { expect } from 'chai';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inChannel, inPersonal, someone, type Someone } from '../support/activities.ts';
import { startDesk, type Click, type TestDesk, type Way } from '../support/desk.ts';
import { aPostedLead } from '../support/posted-leads.ts';
import { textsOf } from './reading.ts';
import { DEAL, PATHS, STEPS } from './steps.ts';

const GENERAL = '19:general@thread.tacv2';
const channel = inChannel(GENERAL);
const PEOPLE = {
  admin: someone('Ana García'),
  manager: someone('Mia Manager'),
  assignee: someone('Carl Holder'),
  member: someone('Bob Stone'),
  stranger: someone('Zoe Elsewhere'),
};
type Role = keyof typeof PEOPLE;
const { admin, manager, assignee, member } = PEOPLE;
const colleague = someone('Olga Admin');
const roles = Object.keys(PEOPLE) as Role[];
/** Everybody in the team; the stranger is in none. */
const everybody = roles.filter((role) => role !== 'stranger');
const STAGES = ['received', 'accepted', 'archived'] as const;
type Stage = (typeof STAGES)[number];

/** The life cycle of the product as far as people start it: from which stage, and who. */
const TABLE: Readonly<Record<string, { from: readonly Stage[]; who: readonly Role[]; inputs?: object }>> = {
  'lead.accept': { from: ['received'], who: ['admin'], inputs: DEAL },
  'lead.reject': { from: ['received'], who: ['admin'], inputs: { reason: 'not-a-customer' } },
  'lead.edit': { from: ['accepted'], who: ['admin', 'assignee'], inputs: { crmId: 'CRM-1' } },
  'lead.person': {
    from: ['accepted'],
    who: ['admin', 'assignee'],
    inputs: { name: 'Eva', email: 'eva@a.example' },
  },
  'lead.win': { from: ['accepted'], who: ['admin', 'assignee'] },
  'lead.lose': { from: ['accepted'], who: ['admin', 'assignee'], inputs: { reason: 'chose-another-vendor' } },
  'lead.error': { from: ['received', 'accepted'], who: ['admin'], inputs: { reason: 'duplicate' } },
  'lead.undo': { from: ['archived'], who: ['admin'] },
  'lead.claim': { from: ['received', 'accepted'], who: everybody },
  'lead.assign': { from: ['received', 'accepted'], who: ['admin'], inputs: { person: member.aadObjectId } },
  'lead.release': { from: ['received', 'accepted'], who: ['admin', 'assignee'] },
  'lead.contacted': { from: ['received', 'accepted'], who: everybody },
  'lead.favorite': { from: STAGES, who: everybody, inputs: { on: true } },
  'lead.snooze': { from: ['received', 'accepted'], who: ['admin', 'assignee'], inputs: { until: 'PT1H' } },
};
const WITH_FORM = ['accept', 'reject', 'edit', 'person', 'win', 'lose', 'error', 'assign'];

describe('Roles are checked at each click', () => {
  let desk: TestDesk;
  let folder: string;
  const leads = new Map<Stage, string>();
  const idOf = (stage: Stage): string => leads.get(stage) ?? '';

  const leadThatIs = async (stage: Stage): Promise<string> => {
    const { id } = await desk.leadInChannel();
    const person = assignee.aadObjectId;
    await desk.click(admin, channel, { verb: 'lead.assign', leadId: id, inputs: { person } });
    const steps = { received: PATHS.received, accepted: PATHS.accepted, archived: PATHS.rejected }[stage];
    for (const step of steps) await desk.click(colleague, channel, { ...STEPS[step], leadId: id });
    await desk.settle();
    return id;
  };

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lead-desk-roles-'));
    desk = await startDesk({
      env: { SQLITE_PATH: join(folder, 'desk.db'), BOOTSTRAP_ADMINS: colleague.aadObjectId },
    });
    desk.connector.members(GENERAL, [admin, manager, assignee, member]);
    await desk.install(admin, channel);
    await desk.say(colleague, inPersonal(colleague), `admins add ${admin.name}`);
    await desk.say(admin, inPersonal(admin), `managers add ${manager.name}`);
    for (const stage of STAGES) leads.set(stage, await leadThatIs(stage));
  });
  after(async () => {
    await desk.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** The click is refused with a sentence, on whichever way it comes, and leaves no trace. */
  const isRefused = async (who: Someone, click: Click, sentence: RegExp): Promise<void> => {
    for (const way of ['execute', 'submit', 'message'] satisfies Way[]) {
      const before = await desk.lead(click.leadId ?? '');
      const { reply, calls, log } = await desk.watch(() => desk.clickBy(way, who, inPersonal(who), click));
      const heard = way === 'message' ? calls.map(({ body }) => body as object) : [reply.body];
      expect(textsOf(heard).join(' ') + JSON.stringify(heard), `${click.verb} by ${way}`).to.match(sentence);
      expect(calls).to.have.length(way === 'message' ? 1 : 0);
      expect(log).to.deep.equal([]);
      expect(await desk.lead(click.leadId ?? ''), `${click.verb} by ${way}`).to.deep.equal(before);
    }
  };

  for (const stage of STAGES) {
    for (const role of roles) {
      it(`a ${role} does nothing to a lead that is ${stage} but what a ${role} may`, async () => {
        for (const [verb, { from, who, inputs = {} }] of Object.entries(TABLE)) {
          if (from.includes(stage) && who.includes(role)) continue;
          const click = { verb, leadId: idOf(stage), inputs };
          const ofStage = from.includes(stage)
            ? /Only .*Ana García.* can /
            : /\(.*\)\. That is why|not accepted yet|Only .* can/;
          const sentence = role === 'stranger' ? /one of these teams: Partner sales\. .*Ana García/ : ofStage;
          await isRefused(PEOPLE[role], click, sentence);
        }
      });
    }
  }

  it('a form that may not be sent does not open either, and the refusal names who can', async () => {
    for (const form of WITH_FORM) {
      const { from } = TABLE[`lead.${form}`] ?? { from: [] };
      const stage = from[0] ?? 'received';
      const { type, value } = await desk.click(member, channel, {
        verb: `lead.${form}.form`,
        leadId: idOf(stage),
      });
      expect(type).to.equal('application/vnd.microsoft.activity.message');
      expect(value).to.match(/^Only .*Ana García.* can /);
    }
  });

  describe('and what is allowed is done:', () => {
    for (const [verb, { from, who, inputs = {} }] of Object.entries(TABLE)) {
      for (const role of who.filter((one) => one !== 'admin')) {
        it(`${verb} by a ${role}`, async () => {
          const id = await leadThatIs(from.at(-1) ?? 'received');
          // The lead is somebody's; who claims it finds it free.
          if (verb === 'lead.claim') await desk.click(admin, channel, { verb: 'lead.release', leadId: id });
          const { statusCode, type } = await desk.click(PEOPLE[role], channel, { verb, leadId: id, inputs });
          expect({ statusCode, type }).to.deep.equal({
            statusCode: 200,
            type: 'application/vnd.microsoft.card.adaptive',
          });
          const last = ((await desk.lead(id))['history'] as object[]).at(-1);
          expect(last).to.deep.include({
            by: { kind: 'person', id: PEOPLE[role].aadObjectId, name: PEOPLE[role].name },
          });
        });
      }
    }

    it('who closed a lead may undo it, though no admin', async () => {
      const id = await leadThatIs('accepted');
      await desk.click(assignee, channel, { verb: 'lead.win', leadId: id });
      await desk.settle();
      await isRefused(member, { verb: 'lead.undo', leadId: id }, /Only .*Carl Holder, who did it.* can undo/);
      await desk.click(assignee, channel, { verb: 'lead.undo', leadId: id });
      expect(await desk.lead(id)).to.include({ stage: 'accepted' });
    });
  });

  describe('whatever is forged:', () => {
    it("an admin's own click, sent again by somebody else", async () => {
      const value = {
        action: {
          type: 'Action.Execute',
          verb: 'lead.reject',
          data: { leadId: idOf('received'), version: 1, reason: 'not-a-customer' },
        },
      };
      const invoke = { type: 'invoke', name: 'adaptiveCard/action', ...channel, value, id: 'the-very-same' };
      const { body } = await desk.send({ ...invoke, from: { ...member, name: admin.name } });
      expect(body.value).to.match(/^Only /);
      expect(await desk.lead(idOf('received'))).to.include({ stage: 'received' });
    });

    for (const version of [0, 1, 2, 999_999]) {
      it(`version ${version}`, async () => {
        await isRefused(
          member,
          { verb: 'lead.accept', leadId: idOf('received'), version, inputs: DEAL },
          /Only /,
        );
        await isRefused(member, { verb: 'lead.undo', leadId: idOf('archived'), version }, /Only /);
      });
    }

    it('roles, names and tenants that come along as inputs', async () => {
      const inputs = { ...DEAL, roles: 'admin', actor: admin.aadObjectId, tenantId: 'other', by: 'admin' };
      await isRefused(member, { verb: 'lead.accept', leadId: idOf('received'), inputs }, /Only /);
    });

    it('the id of a lead of another tenant, in the same store', async () => {
      const other = await startDesk({
        env: {
          SQLITE_PATH: join(folder, 'desk.db'),
          MicrosoftAppId: '11111111-1111-4111-8111-111111111111',
          MicrosoftAppPassword: 'not-a-real-one',
          MicrosoftAppTenantId: '22222222-2222-4222-8222-222222222222',
          INTAKE_API_KEYS: 'key',
        },
      });
      const response = await fetch(`${other.address}/api/leads`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: 'Bearer key' },
        body: JSON.stringify(aPostedLead()),
      });
      const { id, ref } = (await response.json()) as { id: string; ref: string };
      for (const verb of ['lead.show', 'lead.contact', 'lead.claim', 'lead.accept', 'lead.history']) {
        const answer = await desk.click(admin, channel, { verb, leadId: id, inputs: DEAL });
        expect(answer).to.deep.include({ statusCode: 404, type: 'application/vnd.microsoft.error' });
      }
      expect((await fetch(`${desk.address}/api/leads/${id}`)).status).to.equal(404);
      const { calls } = await desk.watch(() => desk.say(admin, inPersonal(admin), `lead ${ref}`));
      expect(calls[0]?.body).to.have.property('text').that.contains('I know no lead');
      await other.stop();
    });
  });
});
