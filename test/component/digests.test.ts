import { expect } from 'chai';
import { inChannel, inPersonal, someone } from '../support/activities.ts';
import { startDesk, type TestDesk } from '../support/desk.ts';
import type { Call } from '../support/fake-connector.ts';
import { aPostedLead, CONTACT } from '../support/posted-leads.ts';
import { cardOf, textsOf } from './reading.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A Monday, 7:00 in Madrid. */
const MONDAY = Date.parse('2026-11-23T06:00:00Z');
const [ana, bob] = [someone('Ana García'), someone('Bob Stone')];
const channel = inChannel();
const SPAIN = '19:spain@thread.tacv2';

describe('The digest', () => {
  let desk: TestDesk;
  const env = { WORKING_HOURS: '09:00-18:00', WORKING_DAYS: '1-5', DEFAULT_TIME_ZONE: 'Europe/Madrid' };
  beforeEach(async () => {
    desk = await startDesk({ fixedClock: MONDAY, env });
    await desk.install(ana, channel);
  });
  afterEach(() => desk.stop());

  const isDigest = ({ body }: Call): boolean =>
    /^(Daily|Weekly) summary|^Resumen de/.test((body as { summary?: string }).summary ?? '');
  /** The digests that come while time passes, a tick an hour. */
  const within = async (ms: number): Promise<Call[]> => {
    const { calls } = await desk.watch(async () => {
      for (let past = 0; past < ms; past += HOUR) {
        desk.clock.pass(HOUR);
        await desk.settle();
      }
    });
    return calls.filter(isDigest);
  };
  const said = async (where: object, text: string, who = ana): Promise<string> => {
    const { calls } = await desk.watch(() => desk.say(who, where as never, text));
    return JSON.stringify(calls.at(-1)?.body);
  };
  const textOf = (call: Call | undefined): string => textsOf(cardOf(call)).join('\n');

  it('comes daily at its time in the channel’s zone, and tells what is new and what waits', async () => {
    expect(await said(channel, 'digest daily 9:00')).to.contain('daily 9:00');
    await desk.postLead(aPostedLead());
    await desk.postLead(aPostedLead({ contactRequested: false }));
    const [digest, ...others] = await within(3 * HOUR);
    expect(others).to.deep.equal([]);
    const summary = (digest?.body as { summary: string }).summary;
    expect(summary).to.equal('Daily summary: 2 new, 1 urgent, 2 that nobody has');
    const text = textOf(digest);
    for (const line of ['New: \n2', '🔥 Urgent: \n1', 'Nobody has them: \n2', '🏆 Won: \n0'])
      expect(text).to.contain(line);
    const all = JSON.stringify(digest?.body);
    for (const secret of Object.values(CONTACT)) expect(all).not.to.contain(secret);
  });

  it('begins anew each day, skips the days off, and tells on Monday what came since Friday', async () => {
    await said(channel, 'digest daily 9:00');
    await desk.postLead(aPostedLead());
    const week = await within(5 * DAY);
    expect(week).to.have.length(5);
    expect(textOf(week[0])).to.contain('New: \n1');
    expect(textOf(week[1])).to.contain('New: \n0');
    await desk.postLead(aPostedLead());
    expect(await within(DAY)).to.deep.equal([]);
    const monday = await within(2 * DAY);
    expect(monday).to.have.length(1);
    expect(textOf(monday[0])).to.contain('New: \n1');
  }).timeout(10_000);

  it('that fell due while nobody looked is sent once, folded', async () => {
    await said(channel, 'digest daily 9:00');
    desk.clock.pass(3 * DAY + 4 * HOUR);
    await desk.postLead(aPostedLead());
    const { calls } = await desk.watch(async () => {
      await desk.settle();
      await desk.settle();
    });
    expect(calls.filter(isDigest)).to.have.length(1);
  });

  it('comes weekly on its day, in Spanish where the channel is', async () => {
    await said(channel, 'settings language es');
    expect(await said(channel, 'boletín semanal miércoles 10:00')).to.contain('semanal miércoles 10:00');
    await desk.postLead(aPostedLead());
    const digests = await within(7 * DAY);
    expect(digests).to.have.length(1);
    expect(textOf(digests[0])).to.contain('Resumen de la semana').and.to.contain('Nuevos: \n1');
  }).timeout(10_000);

  it('counts the leads of the channel’s rule alone, and opens their list', async () => {
    const spain = inChannel(SPAIN);
    await desk.install(ana, spain);
    await said(spain, 'subscribe spain');
    await said(spain, 'digest daily 9:00');
    await desk.postLead(aPostedLead());
    await desk.postLead(aPostedLead({ customer: { companyName: 'Fabrikam', address: { country: 'CL' } } }));
    const [digest] = await within(3 * HOUR);
    expect(digest?.conversation).to.equal(SPAIN);
    expect(textOf(digest)).to.contain('New: \n1').and.to.contain('Of the leads of this channel.');
    const query = /"query":"([^"]*received[^"]*)"/.exec(JSON.stringify(cardOf(digest)))?.[1] ?? '';
    const { value } = await desk.click(ana, spain, { verb: 'leads.page', inputs: { query } });
    expect(textsOf(value).join('\n')).to.match(/^1 lead/);
  });

  it('comes to a manager’s own chat, for all leads, while they are one', async () => {
    await desk.say(bob, inPersonal(bob), 'hi');
    expect(await said(inPersonal(bob), 'digest daily 9:00', bob)).to.contain('managers add');
    await desk.say(ana, inPersonal(ana), 'hi');
    expect(await said(inPersonal(ana), 'digest daily 9:00')).to.contain('daily 9:00');
    const [digest] = await within(3 * HOUR);
    expect(digest?.conversation).to.equal('a:aad-ana-garc-a');
    expect(textOf(digest)).to.contain('Of all leads.');
  });

  it('moves with the channel’s time zone', async () => {
    await said(channel, 'digest daily 9:00');
    await said(channel, 'settings time zone America/New_York');
    expect(await within(4 * HOUR)).to.deep.equal([]);
    expect(await within(5 * HOUR)).to.have.length(1);
  });

  it('stops when it is switched off', async () => {
    await said(channel, 'digest daily 9:00');
    expect(await said(channel, 'digest off')).to.contain('No digest comes here');
    expect(await within(2 * DAY)).to.deep.equal([]);
  });

  it('is a setting: on its card, by its command, and in its form', async () => {
    expect(await said(channel, 'settings')).to.contain('Digest: digest daily 9:00');
    await said(channel, 'settings digest weekly friday 16:00');
    expect(await said(channel, 'settings')).to.contain('weekly friday 16:00');
    const submit = (digest: string) =>
      desk.click(ana, channel, {
        verb: 'channel.settings',
        inputs: { language: '', zone: '', hours: '', days: '', mentions: 'on', digest },
      });
    expect(textsOf((await submit('daily 8:00')).value).join('\n')).to.contain('daily 8:00');
    expect(textsOf((await submit('sometimes')).value).join('\n')).to.contain('Nothing is changed');
    expect(await said(channel, 'digest')).to.contain('daily 8:00');
  });

  it('is shown at once when somebody asks for it now', async () => {
    await desk.postLead(aPostedLead());
    const { calls } = await desk.watch(() => desk.say(ana, channel, 'digest now'));
    expect(textOf(calls.at(-1))).to.contain('New: \n1');
  });

  for (const text of ['digest hourly', 'boletín mañana']) {
    it(`is not changed by “${text}”, which is answered with how to write it`, async () => {
      expect(await said(channel, text)).to.match(/digest daily 9:00|boletín diario 9:00/);
    });
  }

  it('is set by referral admins alone', async () => {
    expect(await said(channel, 'digest daily 9:00', bob)).to.contain('Ana García');
    expect(await within(3 * HOUR)).to.deep.equal([]);
  });

  for (const trouble of [{ status: 429, retryAfter: '60' }, { status: 502 }]) {
    it(`comes later after ${trouble.status}, once`, async () => {
      await said(channel, 'digest daily 9:00');
      let left = 1;
      desk.connector.plan((call) => (isDigest(call) && left-- > 0 ? trouble : undefined));
      const digests = await within(5 * HOUR);
      expect(digests.map(({ status }) => status)).to.deep.equal([trouble.status, 200]);
    });
  }
});
