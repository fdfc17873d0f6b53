import { expect } from 'chai';
import { parseCsv } from '../export/parse-csv.ts';
import { startsFormula } from '../export/formulas.ts';
import { inChannel, someone } from '../support/activities.ts';
import { startDesk, type TestDesk } from '../support/desk.ts';
import { aPostedLead, CONTACT } from '../support/posted-leads.ts';
import { answerTo } from './conversation.ts';

const ana = someone('Ana García');
const bob = someone('Bob Stone');
const channel = inChannel();
const COUNT = 23;
/** Where people reach the desk; here they go to its door. */
const PUBLIC = 'https://leads.contoso.example/desk';

describe('The export of a list as a link', () => {
  let desk: TestDesk;
  const refs: string[] = [];
  const ids: string[] = [];

  before(async () => {
    desk = await startDesk({ env: { PUBLIC_URL: `${PUBLIC}/` } });
    desk.connector.members('19:general@thread.tacv2', [ana, bob]);
    await desk.install(ana, channel);
    for (let n = 0; n < COUNT; n += 1) {
      const receivedAt = new Date(Date.now() - (100 - n) * 60_000).toISOString();
      const { body } = await desk.postLead(aPostedLead({ receivedAt }));
      refs.unshift(body.ref);
      ids.push(body.id);
    }
    const hostile = {
      companyName: '=HYPERLINK("http://evil","x")',
      address: { country: 'MX' },
      contacts: [],
    };
    const request = { message: `+cmd|' /C calc'!A0;=1\n@SUM(1)`, products: ['-2+3'] };
    await desk.postLead(aPostedLead({ customer: hostile, request }));
    await desk.settle();
  });
  after(() => desk.stop());

  const urlIn = (said: unknown): string => {
    const [, url = 'none'] = /"url":"([^"]+)"/.exec(JSON.stringify(said)) ?? [];
    expect(url.startsWith(`${PUBLIC}/exports/`), url).to.equal(true);
    return url.replace(PUBLIC, desk.address);
  };
  const link = async (text: string, who = ana, where = channel): Promise<string> => {
    const { calls } = await desk.watch(() => desk.say(who, where, text));
    return urlIn(calls.at(-1)?.body);
  };
  const press = async (query: string, who = ana): Promise<string> =>
    urlIn(await desk.click(who, channel, { verb: 'leads.export', inputs: { query } }));
  const table = async (url: string): Promise<{ head: string[]; rows: Record<string, string>[] }> => {
    const response = await fetch(url);
    expect(response.status).to.equal(200);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 3)).to.deep.equal(Buffer.from([0xef, 0xbb, 0xbf]));
    const [head = [], ...lines] = parseCsv(bytes.subarray(3).toString('utf8'));
    for (const line of lines) expect(line).to.have.length(head.length);
    const rows = lines.map((line) => Object.fromEntries(head.map((title, at) => [title, line[at] ?? ''])));
    return { head, rows };
  };

  it('holds the whole list, in its order, not its page alone', async () => {
    const { rows } = await table(await link('export leads from Spain'));
    expect(rows.map((row) => row['Lead'])).to.deep.equal(refs);
    expect(rows[0]).to.include({
      'Customer name': 'Contoso',
      'Customer country': 'ES',
      'Company size': '51 to 250 employees',
      'Lead type': 'Customer enquiry',
      'Deal value': '25000',
      Currency: 'EUR',
      Products: 'Azure',
      "Customer's message": 'We need help to move our ERP',
    });
    expect(rows[0]?.['Created (UTC)']).to.match(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
  });

  it('is in the language in which it was asked for, and follows any filter', async () => {
    const { head, rows } = await table(await link('exportar leads de México'));
    expect(head).to.include.members(['Referencia', 'Nombre del cliente', 'Motivo del estado']);
    expect(rows).to.have.length(1);
    expect((await table(await link('export top 5 leads from Spain'))).rows).to.have.length(5);
  });

  it('is sent so that nobody keeps it, under a name of its own', async () => {
    const url = await link('export');
    for (const method of ['GET', 'HEAD']) {
      const response = await fetch(url, { method });
      const headers = Object.fromEntries(response.headers);
      expect(headers).to.include({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
      expect(headers['content-type']).to.equal('text/csv; charset=utf-8');
      expect(headers['content-disposition']).to.match(/^attachment; filename="leads-[\d-]{10}\.csv"$/);
      expect((await response.text()) === '').to.equal(method === 'HEAD');
    }
  });

  it('makes no cell a formula, whatever customers wrote', async () => {
    const { rows } = await table(await link('export leads from Mexico'));
    const text = await (await fetch(await link('export leads from Mexico'))).text();
    for (const cell of rows.flatMap((row) => Object.values(row)))
      expect(startsFormula(cell), cell).to.equal(false);
    for (const cell of parseCsv(text.slice(1), ';').flat()) expect(startsFormula(cell), cell).to.equal(false);
    expect(rows[0]?.['Customer name']).to.equal(`'=HYPERLINK("http://evil","x")`);
  });

  it('holds contact data for one who may see it, never for all who read a channel', async () => {
    const contact = new RegExp(`${CONTACT.email}|600 000 000|${CONTACT.name}`);
    const read = async (url: string): Promise<string> => (await fetch(url)).text();
    expect(await read(await link('export leads from Spain'))).not.to.match(contact);
    expect(await read(await press('leads from Spain', bob))).not.to.match(contact);
    expect(await read(await press('leads from Spain', ana))).to.match(contact);
  });

  it('holds no contact data of a rejected lead', async () => {
    const inputs = { reason: 'other', notes: `Wrote to ${CONTACT.email}` };
    await desk.click(ana, channel, { verb: 'lead.reject', leadId: ids[0] ?? '', inputs });
    const { rows } = await table(await press('leads rejected'));
    expect(rows).to.have.length(1);
    expect(rows[0]).to.include({
      Outcome: 'Rejected',
      'Contact name': '',
      'Contact e-mail': '',
      'Contact phone': '',
    });
    expect(JSON.stringify(rows)).not.to.include(CONTACT.email);
  });

  it('takes the roles that are held when it is opened', async () => {
    await answerTo(desk, ana, channel, { text: `admins add @${bob.name}`, mentions: [bob] });
    const url = await press('leads from Spain', bob);
    expect(await (await fetch(url)).text()).to.include(CONTACT.email);
    await answerTo(desk, ana, channel, { text: `admins remove @${bob.name}`, mentions: [bob] });
    expect(await (await fetch(url)).text()).not.to.include(CONTACT.email);
  });

  it('is over after a quarter of an hour, and never was where it is forged', async () => {
    const url = await link('export leads from Spain');
    const [said = '', signature = ''] = (new URL(url).searchParams.get('ticket') ?? '').split('.');
    const ticket = JSON.parse(Buffer.from(said, 'base64url').toString()) as object;
    const forged = (changes: object, sign = signature): string =>
      `${Buffer.from(JSON.stringify({ ...ticket, ...changes })).toString('base64url')}.${sign}`;
    const status = async (text: string): Promise<number> =>
      (await fetch(`${desk.address}/exports/leads.csv${text}`)).status;
    for (const text of [
      '',
      '?ticket=',
      '?ticket=x.y',
      `?ticket=${said}`,
      `?ticket=${said}.`,
      `?ticket=${said}.${signature}.x`,
      `?ticket=${said}.${signature.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))}`,
      `?ticket=${forged({ query: 'leads' })}`,
      `?ticket=${forged({ personId: ana.aadObjectId })}`,
      `?ticket=${forged({ until: 1e15 })}`,
      `?ticket=${forged({ tenantId: 'other' })}`,
    ])
      expect(await status(text), text).to.equal(404);
    expect((await fetch(`${desk.address}/exports/`)).status).to.equal(404);
    expect((await fetch(url)).status).to.equal(200);
    desk.clock.pass(15 * 60_000);
    const over = await fetch(url);
    expect(over.status).to.equal(410);
    expect(await over.json()).to.include({ type: 'urn:lead-desk:export.over' });
  });

  it('has a button on the list, and says so where there is nothing to export', async () => {
    const list = await desk.click(ana, channel, {
      verb: 'leads.page',
      inputs: { query: 'leads from Spain' },
    });
    const { actions } = list.value as { actions: { title: string; verb: string; data: object }[] };
    const button = actions.find(({ title }) => title === 'Export');
    const answer = await desk.click(ana, channel, { verb: button?.verb ?? '', inputs: button?.data ?? {} });
    expect((await table(urlIn(answer))).rows.length).to.equal(COUNT);
    expect(await answerTo(desk, ana, channel, { text: 'export leads from France' })).to.include(
      'nothing to export',
    );
  });

  it('says what it left out of the question', async () => {
    expect(await answerTo(desk, ana, channel, { text: 'export wobbly leads from Spain' })).to.include(
      'wobbly',
    );
  });

  it('says how to set up the address of the server where that is not known', async () => {
    const unset = await startDesk();
    await unset.postLead(aPostedLead());
    const said = await answerTo(unset, ana, channel, { text: 'export' });
    await unset.stop();
    expect(said).to.include('PUBLIC_URL');
  });
});
