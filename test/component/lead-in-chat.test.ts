import { expect } from 'chai';
import { BOT, inChannel, inGroupChat, inPersonal, someone, type Where } from '../support/activities.ts';
import { startDesk, type TestDesk } from '../support/desk.ts';
import type { Call } from '../support/fake-connector.ts';
import { aPostedLead } from '../support/posted-leads.ts';
import { cardOf, kindsOf, textsOf, verbsOf } from './reading.ts';
import { STEPS } from './steps.ts';

const ana = someone('Ana García');
const bob = someone('Bob Stone');
const channel = inChannel();
const places: Record<string, Where> = {
  'a channel': inChannel(undefined, '1700000000001'),
  'a group chat': inGroupChat(),
  'a personal chat': inPersonal(ana),
};

describe('A lead asked for in chat', () => {
  let desk: TestDesk;
  let lead: { id: string; ref: string };
  before(async () => {
    desk = await startDesk();
    await desk.install(ana, channel);
    const { body } = await desk.postLead(
      aPostedLead({ customer: { companyName: 'Fabrikam', contacts: [] } }),
    );
    for (const step of [STEPS.accept, STEPS.win])
      await desk.click(ana, channel, { ...step, leadId: body.id });
    // Its name follows from its id; this one is L-0A6P1, with what people misread.
    lead = await desk.leadInChannel(aPostedLead({ externalId: 'chat-218' }));
    expect(lead.ref).to.equal('L-0A6P1');
    await desk.settle();
  });
  after(() => desk.stop());

  /** What is answered; in a channel and a group the bot is mentioned, as Teams asks. */
  const ask = async (where: Where, text: string): Promise<Call | undefined> => {
    const isAlone = where === places['a personal chat'];
    const mention = { type: 'mention', text: '<at>Lead Desk</at>', mentioned: BOT };
    const said = isAlone ? { text } : { text: `<at>Lead Desk</at>&nbsp;${text}`, entities: [mention] };
    const { reply, calls } = await desk.watch(() =>
      desk.send({ type: 'message', from: ana, ...where, ...said }),
    );
    expect(reply).to.include({ status: 200, text: '' });
    expect(calls).to.have.length(1);
    return calls[0];
  };
  const words = (call: Call | undefined): string => textsOf(cardOf(call)).join(' ');

  for (const [place, where] of Object.entries(places)) {
    it(`comes with its buttons and a summary in ${place}`, async () => {
      const call = await ask(where, lead.ref);
      expect(words(call)).to.contain('Contoso').and.contain(lead.ref);
      expect(verbsOf(cardOf(call))).to.include('lead.accept.form');
      expect(call?.body).to.have.property('summary').that.contains(lead.ref);
    });

    it(`comes with its history, and deals like it, in ${place}`, async () => {
      expect(words(await ask(where, `history ${lead.ref}`))).to.match(/The lead arrived from/);
      expect(words(await ask(where, `similar ${lead.ref}`))).to.match(/Fabrikam/);
    });

    it(`in Spanish is answered in Spanish in ${place}`, async () => {
      expect(words(await ask(where, `historial ${lead.ref}`))).to.match(/Historial de/);
      expect(words(await ask(where, `similares ${lead.ref}`))).to.match(/Fabrikam/);
    });
  }

  const spellings: readonly [title: string, write: (ref: string) => string][] = [
    ['in small letters', (ref) => ref.toLowerCase()],
    ['without its dash', (ref) => ref.replace('-', '')],
    ['with a space', (ref) => ref.replace('-', ' ')],
    ['with a full stop', (ref) => `${ref}.`],
    ['with blanks around it', (ref) => `   ${ref}  `],
    ['in a sentence of two words', (ref) => `Lead ${ref}`],
    ['shouted', (ref) => `LEAD: ${ref}!`],
    ['in Spanish', (ref) => `ver lead ${ref}`],
    ['with the letter O for a nought', (ref) => ref.replaceAll('0', 'O')],
    ['with the letter I for a one', (ref) => ref.replaceAll('1', 'I')],
    ['in bold', (ref) => `<b>${ref}</b>`],
  ];
  for (const [title, write] of spellings) {
    it(`is found by its name ${title}`, async () => {
      expect(words(await ask(inPersonal(ana), write(lead.ref)))).to.contain(lead.ref);
    });
  }

  for (const text of [
    'lead',
    'lead L-00000',
    'lead Contoso',
    'history',
    'history nothing',
    'similar L-',
    'lead __proto__',
  ]) {
    it(`is not found by “${text}”, and it is said how leads are called`, async () => {
      const call = await ask(inPersonal(ana), text);
      expect(call?.body)
        .to.have.property('text')
        .that.matches(/I know no lead.*L-7K3QF/);
    });
  }

  it('is noted in its history as opened, once for each person', async () => {
    const { id, ref } = await desk.leadInChannel();
    for (const text of [ref, `history ${ref}`, ref]) await desk.say(bob, inPersonal(bob), text);
    const opened = ((await desk.lead(id))['history'] as { action: string; by: object }[]).filter(
      ({ action }) => action === 'open',
    );
    expect(opened.map(({ by }) => by)).to.deep.equal([
      { kind: 'person', id: bob.aadObjectId, name: bob.name },
    ]);
  });

  it('for a test goes the whole way, if a referral admin asks', async () => {
    const { calls } = await desk.watch(() => desk.say(ana, inPersonal(ana), 'test lead'));
    expect(kindsOf(calls)).to.deep.equal(['post', 'post']);
    const card = calls.find((call) => cardOf(call) !== undefined);
    expect(card?.conversation).to.equal('19:general@thread.tacv2');
    expect(words(card)).to.contain('Sample customer (test)');
    const said = calls.find((call) => call !== card)?.body as { text: string };
    const ref = /L-\w+/.exec(said.text)?.[0] ?? 'none';
    expect(words(card)).to.contain(ref);
  });

  it('for a test is refused to others, who are told who can', async () => {
    const { calls } = await desk.watch(() => desk.say(bob, inPersonal(bob), 'lead de prueba'));
    expect(calls).to.have.length(1);
    expect(calls[0]?.body).to.have.property('text').that.contains('Ana García');
  });
});
