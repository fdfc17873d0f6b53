import { expect } from 'chai';
import { inChannel, someone } from '../support/activities.ts';
import { startDesk, type TestDesk } from '../support/desk.ts';

const ana = someone('Ana García');
const bob = someone('Bob Stone');
const channel = inChannel();

const accept = {
  dealName: 'ERP move',
  estimatedValue: '25000',
  currency: 'EUR',
  purchaseTimeframe: '1-3-months',
  notes: 'Called, wants an offer',
};

describe('The walk of a lead from its arrival to its end', () => {
  let desk: TestDesk;
  before(async () => {
    desk = await startDesk();
    await desk.install(ana, channel);
  });
  after(() => desk.stop());

  it('greets the channel once, however often the installation is told', async () => {
    await desk.install(ana, channel);
    const welcomes = desk.connector.calls.filter((call) => call.method === 'POST');
    expect(welcomes).to.have.length(1);
  });

  it('posts one card for a lead, accepts it, edits the card, and wins it', async () => {
    const { status, body } = await desk.postLead();
    expect(status).to.equal(201);
    const post = await desk.connector.until((call) => JSON.stringify(call.body).includes(body.ref));
    expect(post.conversation).to.equal('19:general@thread.tacv2');
    expect(JSON.stringify(post.body)).not.to.contain('ana@contoso.example');

    const form = await desk.click(ana, channel, { verb: 'lead.accept.form', leadId: body.id });
    expect(form.type).to.equal('application/vnd.microsoft.card.adaptive');
    const wrong = await desk.click(ana, channel, {
      verb: 'lead.accept',
      leadId: body.id,
      inputs: { dealName: 'Kept' },
    });
    expect(JSON.stringify(wrong.value)).to.contain('Kept');
    expect((await desk.lead(body.id))['stage']).to.equal('received');

    const done = await desk.click(ana, channel, { verb: 'lead.accept', leadId: body.id, inputs: accept });
    expect(done.statusCode).to.equal(200);
    const accepted = await desk.lead(body.id);
    expect(accepted).to.include({ stage: 'accepted' });
    expect(accepted['deal']).to.include({ dealName: 'ERP move' });
    expect(accepted['assignee']).to.include({ name: 'Ana García' });
    await desk.connector.until((call) => call.method === 'PUT' && call.activityId === post.id);

    const won = await desk.click(ana, channel, {
      verb: 'lead.win',
      leadId: body.id,
      inputs: { finalValue: '30000' },
    });
    expect(JSON.stringify(won.value)).to.contain('lead.undo');
    expect(await desk.lead(body.id)).to.include({ stage: 'archived', outcome: 'won' });
  });

  it('tells who may not act who can', async () => {
    const { body } = await desk.postLead();
    const answer = await desk.click(bob, channel, { verb: 'lead.accept.form', leadId: body.id });
    expect(answer.type).to.equal('application/vnd.microsoft.activity.message');
    expect(answer.value).to.contain('Ana García');
  });
});
