import { expect } from 'chai';
import { inChannel, inGroupChat, inPersonal, someone, type Someone } from '../support/activities.ts';
import { startDesk, type TestDesk } from '../support/desk.ts';
import { answerTo, AT_BOT, toBot } from './conversation.ts';

const ana = someone('Ana García');
const megan = someone('Megan Bowen');
const joni = someone('Joni Sherman');
const joniOther = someone('Joni Doe');
const channel = inChannel();
const GENERAL = '19:general@thread.tacv2';

describe('Roles in chat', () => {
  let desk: TestDesk;
  const ask = (who: Someone, text: string, mentions: readonly Someone[] = []): Promise<string> =>
    answerTo(desk, who, channel, { text: `${AT_BOT} ${text}`, mentions: [toBot, ...mentions] });

  beforeEach(async () => {
    desk = await startDesk();
    desk.connector.members(
      GENERAL,
      [ana, megan, joni, joniOther].map(({ id, name, aadObjectId }) => ({ id, name, aadObjectId })),
    );
    await desk.install(ana, channel);
  });
  afterEach(() => desk.stop());

  it('adds somebody mentioned, by their Entra id, and not the bot that is mentioned too', async () => {
    expect(await ask(ana, 'admins add <at>Megan Bowen</at>', [megan])).to.equal(
      'Added to the referral admins: Megan Bowen.',
    );
    expect(await ask(megan, 'admins add <at>Joni Sherman</at>', [joni])).to.contain('Joni Sherman');
    expect(await ask(joni, 'ADMINS')).to.contain('Ana García, Megan Bowen, Joni Sherman');
  });

  it('adds several people at once, and removes one by name', async () => {
    const added = await ask(ana, 'managers add <at>Megan Bowen</at> <at>Joni Sherman</at>', [megan, joni]);
    expect(added).to.equal('Added to the managers: Megan Bowen, Joni Sherman.');
    expect(await ask(ana, 'managers remove megan')).to.equal('Removed from the managers: Megan Bowen.');
    expect(await ask(ana, 'managers add Megan Bowen and Joni Doe')).to.contain('Megan Bowen, Joni Doe');
  });

  it('understands Spanish, and answers in it', async () => {
    expect(await ask(ana, 'administradores añadir <at>Megan Bowen</at>', [megan])).to.equal(
      'Añadido a los administradores de referencias: Megan Bowen.',
    );
    expect(await ask(ana, 'Administradores QUITAR megan bowen')).to.contain('Quitado');
    expect(await ask(ana, 'responsables agregar joni sherman')).to.contain('Añadido a los responsables');
  });

  it('asks again where a name is nobody’s or more than one person’s, and changes nothing', async () => {
    expect(await ask(ana, 'admins add Joni')).to.contain('More than one person');
    expect(await ask(ana, 'admins add Nobody')).to.contain('I know nobody called Nobody');
    expect(await ask(ana, 'admins add')).to.contain('admins add @name');
    expect(await ask(ana, 'admins whatever')).to.contain('admins add @name');
    expect(await ask(ana, 'admins')).to.match(/admins: Ana García\./);
  });

  it('keeps the last admin, and says what is the case already', async () => {
    expect(await ask(ana, 'admins remove Ana García')).to.contain('last referral admin');
    expect(await ask(ana, 'admins add Ana García')).to.contain('already');
    expect(await ask(ana, 'admins remove Megan')).to.contain('not among');
  });

  it('takes no orders from others, in any place', async () => {
    for (const where of [channel, inGroupChat(), inPersonal(megan)]) {
      for (const list of ['admins', 'managers', 'administradores']) {
        const answer = await answerTo(desk, megan, where, { text: `${list} add Megan Bowen` });
        expect(answer).to.match(/Only a referral admin.*Ana García|Solo puede.*Ana García/);
      }
    }
    expect(await ask(ana, 'admins')).to.match(/admins: Ana García\./);
  });

  it('keeps whom the operator has set', async () => {
    const own = await startDesk({ env: { BOOTSTRAP_ADMINS: joni.aadObjectId } });
    await own.install(ana, channel);
    const text = 'admins add <at>Ana García</at>';
    own.connector.members(GENERAL, [ana, joni]);
    await answerTo(own, joni, channel, { text, mentions: [ana] });
    expect(await answerTo(own, ana, channel, { text: 'admins remove Joni Sherman' })).to.contain('has set');
    expect(await answerTo(own, joni, channel, { text: 'admins' })).to.contain('Joni Sherman');
    await own.stop();
  });
});
