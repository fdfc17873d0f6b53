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
import { aPostedLead } from '../support/posted-leads.ts';
import { answerTo, AT_BOT, toBot } from './conversation.ts';

const ana = someone('Ana García');
const bob = someone('Bob Stone');
const channel = inChannel();
const spain = inChannel('19:spain@thread.tacv2');
const group = inGroupChat();

describe('The rules of channels', () => {
  let desk: TestDesk;
  const ask = (where: Where, text: string, who: Someone = ana): Promise<string> =>
    answerTo(desk, who, where, { text: `${AT_BOT} ${text}`, mentions: [toBot] });
  const leadFrom = async (country: string): Promise<string[]> => {
    const lead = aPostedLead() as { customer: object };
    const { id } = await desk.leadInChannel({
      ...lead,
      customer: { ...lead.customer, address: { city: 'X', country } },
    });
    return ((await desk.lead(id))['posts'] as { channel: string }[]).map((post) => post.channel);
  };

  beforeEach(async () => {
    desk = await startDesk();
    await desk.install(ana, channel);
  });
  afterEach(() => desk.stop());

  it('bring each lead to every channel that wants it, and to the default where none does', async () => {
    expect(await ask(channel, 'subscribe mexico')).to.contain(
      'This channel now gets: subscribe leads from Mexico. It takes the place of: subscribe.',
    );
    expect(await ask(spain, 'suscribir españa')).to.contain(
      'Este canal recibe ahora: suscribir leads de España.',
    );
    expect(await ask(group, 'subscribe Spain urgent')).to.contain(
      'now gets: subscribe urgent leads from Spain.',
    );
    const everywhere = ['19:general@thread.tacv2', '19:spain@thread.tacv2', '19:group@thread.v2'];
    expect(await leadFrom('MX')).to.deep.equal(everywhere.slice(0, 1));
    expect(await leadFrom('ES'))
      .to.include('19:spain@thread.tacv2')
      .and.not.include(everywhere[0]);
    expect(await leadFrom('FR')).to.deep.equal(everywhere.slice(0, 1));
    expect(await ask(spain, 'default here')).to.contain('come here from now on');
    expect(await leadFrom('FR')).to.deep.equal(['19:spain@thread.tacv2']);
  });

  it('are said, not added, when they are there already or are part of another', async () => {
    await ask(channel, 'subscribe spain mexico');
    expect(await ask(channel, 'subscribe mexico spain')).to.contain('has that rule already');
    expect(await ask(channel, 'subscribe spain urgent'))
      .to.contain('is part of')
      .and.contain('leads from Spain or Mexico');
    expect(await ask(channel, 'subscribe')).to.contain(
      'It takes the place of: subscribe leads from Spain or Mexico',
    );
    expect(await ask(channel, 'subscribe spain')).to.contain('is part of');
  });

  it('are not saved when a word is not understood', async () => {
    expect(await ask(channel, 'subscribe spain blurb')).to.contain('Nothing is saved: I do not know blurb');
    expect(await ask(channel, 'subscriptions')).to.match(/General:\nsubscribe\n/);
  });

  it('are not saved when they ask for what no rule can hold: the words are named', async () => {
    desk.connector.members('19:general@thread.tacv2', [
      { id: bob.id, aadObjectId: bob.aadObjectId, name: bob.name },
    ]);
    for (const [text, words] of [
      ['subscribe spain last month', 'last month'],
      ['subscribe azure leads of Bob Stone', 'Bob Stone'],
      ['unsubscribe won leads', 'won'],
      ['try overdue leads', 'overdue'],
    ] as const)
      expect(await ask(channel, text)).to.contain(`it cannot ask for ${words}.`);
    expect(await ask(channel, 'suscribir españa del mes pasado')).to.contain('no puede pedir del mes pasado');
    expect(await ask(channel, 'subscriptions')).to.match(/General:\nsubscribe\n/);
  });

  it('are read like questions, with other names, codes and wrong letters', async () => {
    expect(await ask(channel, 'subscribe UK azzure')).to.contain(
      'subscribe leads from United Kingdom for Azure.',
    );
    expect(await ask(channel, 'unsubscribe leads from england for azure')).to.contain('Taken away');
    expect(await ask(channel, 'subscribe ES, MX')).to.contain('subscribe leads from Spain or Mexico.');
  });

  it('are listed as lines that can be pasted back, with where else they hold', async () => {
    await ask(channel, 'subscribe spain azure');
    await ask(channel, 'subscribe urgent product "power pages"');
    await ask(spain, 'subscribe azure spain');
    const listed = await ask(channel, 'subscriptions');
    expect(listed).to.contain('subscribe leads from Spain for Azure (also in Partner sales)');
    expect(listed).to.contain('subscribe leads urgency:urgent product:"power pages"\n');
    expect(listed).to.contain('Leads that no rule wants go to Partner sales › General.');
    for (const line of listed.split('\n').filter((each) => each.startsWith('subscribe')))
      expect(await ask(channel, line.replace(/ \(.*/, ''))).to.contain('has that rule already');
    expect(await answerTo(desk, bob, inPersonal(bob), { text: 'suscripciones' })).to.contain(
      'suscribir leads de España de Azure',
    );
  });

  it('are taken away one by one, or all at once', async () => {
    await ask(channel, 'subscribe spain');
    await ask(channel, 'subscribe mexico');
    expect(await ask(channel, 'unsubscribe france')).to.contain(
      'It has: subscribe leads from Spain; subscribe leads from Mexico',
    );
    expect(await ask(channel, 'cancelar suscripción españa')).to.contain(
      'Quitado: suscribir leads de España',
    );
    expect(await ask(channel, 'unsubscribe')).to.contain('No rule of this channel is left');
    expect(await ask(channel, 'unsubscribe')).to.contain('No rule brings leads');
  });

  it('are tried on the leads of the last 30 days', async () => {
    await leadFrom('MX');
    await leadFrom('ES');
    await leadFrom('ES');
    expect(await ask(channel, 'try spain')).to.contain(
      'subscribe leads from Spain: 2 leads in the last 30 days, 0.1 a day',
    );
    expect(await ask(channel, 'try'))
      .to.contain('3 leads')
      .and.contain('General 3');
    expect(await ask(channel, 'probar francia')).to.contain('ningún lead');
    expect(await ask(channel, 'try blurb')).to.contain('I do not know blurb');
  });

  const CHANGES = ['subscribe', 'subscribe spain', 'unsubscribe', 'default here', 'suscribir españa'];
  for (const text of CHANGES) {
    it(`are not changed by a member who writes ${text}, in any scope`, async () => {
      for (const where of [channel, spain, group, inPersonal(bob)])
        expect(await ask(where, text, bob)).to.match(/Only a referral admin.*Ana|Solo puede hacerlo.*Ana/);
      expect(await ask(channel, 'subscriptions')).to.match(/^Partner sales › General:\nsubscribe\n/);
    });
    it(`are changed in a channel, not in a personal chat, by an admin who writes ${text}`, async () => {
      const answer = await answerTo(desk, ana, inPersonal(ana), { text });
      expect(answer).to.match(/in the channel or group chat|en el canal o chat de grupo/);
    });
  }
});
