import { expect } from 'chai';
import { inChannel, inGroupChat, inPersonal, someone, type Someone } from '../support/activities.ts';
import { startDesk, type TestDesk } from '../support/desk.ts';
import { aPostedLead } from '../support/posted-leads.ts';
import { answerTo, AT_BOT, toBot } from './conversation.ts';

const ana = someone('Ana García');
const bob = someone('Bob Stone');
const channel = inChannel();
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A Monday at noon, UTC. */
const MONDAY = Date.UTC(2027, 0, 4, 12);

describe('The settings of a channel', () => {
  let desk: TestDesk;
  const ask = (text: string, who: Someone = ana): Promise<string> =>
    answerTo(desk, who, channel, { text: `${AT_BOT} ${text}`, mentions: [toBot] });
  const reminders = (): string[] =>
    desk.connector.calls
      .map(({ body }) => JSON.stringify(body))
      .filter((body) => body.includes('lead.snooze'));

  beforeEach(async () => {
    desk = await startDesk({ fixedClock: MONDAY });
    await desk.install(ana, channel);
  });
  afterEach(() => desk.stop());

  const rows: [text: string, said: string][] = [
    ['settings', 'UTC'],
    ['settings language es', 'Español'],
    ['SETTINGS LANGUAGE Spanish', 'Español'],
    ['ajustes idioma en', 'English'],
    ['settings time zone europe/madrid', 'Europe/Madrid'],
    ['settings timezone: America/New York', 'America/New_York'],
    ['ajustes zona horaria America/Mexico_City', 'America/Mexico_City'],
    ['settings hours 8-17', '08:00-17:00'],
    ['settings hours always', 'At any hour'],
    ['settings hours default', 'As for everybody'],
    ['ajustes horario siempre', 'A cualquier hora'],
    ['settings days 1-3,6', 'Mon, Tue, Wed, Sat'],
    ['ajustes días 7', 'dom'],
    ['settings mentions off', 'Off'],
    ['ajustes menciones no', 'No'],
  ];
  for (const [text, value] of rows) {
    it(`are shown with ${value} after ${text}`, async () => {
      expect(await ask(text)).to.contain(`"text":"${value}"`);
    });
  }

  for (const text of [
    'language fr',
    'time zone Mars',
    'time zone +02:00',
    'hours 17-8',
    'days 8',
    'mentions maybe',
    'colour red',
  ]) {
    it(`stay as they are, and it is said how to write them, after settings ${text}`, async () => {
      const before = await ask('settings');
      expect(await ask(`settings ${text}`))
        .to.match(/Nothing is changed|I know these settings/)
        .and.contain('settings ');
      expect(await ask('settings')).to.equal(before);
    });
  }

  it('are changed by referral admins alone, and in the channel alone', async () => {
    expect(await ask('settings language es', bob)).to.contain('Only a referral admin can do that: Ana');
    expect(await ask('settings', bob)).to.contain('"text":"English"');
    expect(await answerTo(desk, ana, inPersonal(ana), { text: 'settings language es' })).to.contain(
      'belong to a channel',
    );
    expect(await answerTo(desk, ana, inGroupChat(), { text: 'settings language es' })).to.contain('Español');
  });

  it('give cards their language', async () => {
    await ask('settings language es');
    await desk.leadInChannel();
    expect(JSON.stringify(desk.connector.calls.at(-1)?.body)).to.contain('Aceptar');
  });

  it('move the reminders of leads that are open', async () => {
    await desk.leadInChannel({ ...aPostedLead(), contactRequested: false });
    desk.clock.pass(10 * DAY + 4 * HOUR);
    await desk.settle();
    // It is Thursday, 16:00. The 3-day reminder falls on Friday at noon; from now on nobody works on that day.
    await ask('settings hours 8-17');
    await ask('settings days 1-4');
    const before = reminders().length;
    desk.clock.pass(2 * HOUR);
    await desk.settle();
    expect(reminders().length).to.equal(before + 1);
  });

  it('silence mentions', async () => {
    await desk.leadInChannel();
    await ask('settings mentions off');
    desk.clock.pass(DAY + HOUR);
    await desk.settle();
    expect(reminders()).to.have.length(1);
    expect(reminders().join()).to.contain('Ana García');
    expect(reminders().join()).not.to.contain('<at>');
    await ask('settings mentions on');
    desk.clock.pass(DAY);
    await desk.settle();
    expect(reminders().at(-1)).to.contain('<at>Ana García</at>').and.contain('"mentioned"');
  });
});
