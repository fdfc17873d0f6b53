import { expect } from 'chai';
import { inPersonal, someone } from '../support/activities.ts';
import { startDesk, type TestDesk } from '../support/desk.ts';
import { aPostedLead } from '../support/posted-leads.ts';
import { textsOf } from './reading.ts';

const ana = someone('Ana García');
type Found = {
  contentType: string;
  content: object;
  preview: { contentType: string; content: { title: string; text: string } };
};
type Result = { type: string; text?: string; attachments?: Found[] };

const lead = (n: number, companyName: string, country: string): object =>
  aPostedLead({
    receivedAt: new Date(Date.now() - (100 - n) * 60_000).toISOString(),
    customer: { companyName, address: { city: 'Springfield', country }, contacts: [] },
    request: { message: 'CRM' },
  });

describe('The search in the compose box', () => {
  let desk: TestDesk;
  const refs: string[] = [];

  before(async () => {
    desk = await startDesk();
    const companies = ['Contoso', 'Fabrikam Ñandú', 'Fabrikam', 'Litware', 'Adatum', 'Tailspin'];
    for (const [n, company] of companies.entries()) {
      const { body } = await desk.postLead(lead(n, company, n === 2 ? 'MX' : 'US'));
      refs.push(body.ref);
    }
    await desk.postLead(aPostedLead({ customer: { companyName: 'Wingtip', contacts: [CONTACT] } }));
  });
  after(() => desk.stop());

  const CONTACT = { name: 'Eva Soler', email: 'eva@wingtip.example', phone: '+34 600 111 222' };

  const search = async (
    query: string | undefined,
    options?: object,
    command = 'searchLeads',
  ): Promise<Result> => {
    const parameters =
      query === undefined ? [{ name: 'initialRun', value: 'true' }] : [{ name: 'query', value: query }];
    const value = { commandId: command, parameters, queryOptions: options };
    const sent = { type: 'invoke', name: 'composeExtension/query', value, from: ana, ...inPersonal(ana) };
    const { status, body } = await desk.send(sent);
    expect(status).to.equal(200);
    return (body as unknown as { composeExtension: Result }).composeExtension;
  };
  const refsIn = ({ attachments = [] }: Result): string[] =>
    attachments.map(({ preview }) => /L-[0-9A-Z]{5}/.exec(preview.content.title)?.[0] ?? 'none');

  it('shows the latest leads before anything is typed', async () => {
    const result = await search(undefined);
    expect(result.type).to.equal('result');
    expect(refsIn(result).slice(1)).to.deep.equal(refs.toReversed());
  });

  it('finds words anywhere in a lead, also parts of them and without accents', async () => {
    expect(refsIn(await search('nandu'))).to.deep.equal([refs[1]]);
    expect(refsIn(await search('fabri'))).to.deep.equal([refs[2], refs[1]]);
  });

  it('combines words with filters', async () => {
    expect(refsIn(await search('fabrikam mexico'))).to.deep.equal([refs[2]]);
  });

  it('finds a lead by its ref', async () => {
    expect(refsIn(await search(refs[3]?.toLowerCase() ?? ''))).to.deep.equal([refs[3]]);
  });

  it('goes on where the page before ended', async () => {
    const pages = [0, 2, 4].map((skip) => search('springfield', { skip, count: 2 }));
    expect((await Promise.all(pages)).flatMap(refsIn)).to.deep.equal(refs.toReversed());
    expect(refsIn(await search('springfield', { skip: 6, count: 2 }))).to.deep.equal([]);
  });

  it('ends: far behind the last page there is nothing more, and nothing twice', async () => {
    for (const skip of [7, 500, 501, 525, 1e9])
      expect(refsIn(await search('springfield', { skip, count: 25 }))).to.deep.equal([]);
    expect(refsIn(await search('springfield', { skip: 0, count: 25 }))).to.have.length(6);
  });

  it('shows the latest leads for an empty query, too', async () => {
    for (const query of ['', '   '])
      expect(refsIn(await search(query)).slice(1)).to.deep.equal(refs.toReversed());
  });

  it('takes a hostile query for words, and answers it', async () => {
    for (const query of [
      `' OR 1=1 --`,
      '") OR (c.tenantId != "',
      '*',
      '%',
      'NEAR(a b)',
      'words MATCH "x" AND',
      '<at>everybody</at> [x](https://evil.example)',
      '\u0000\ud800',
      'ñ'.repeat(5_000),
      '"'.repeat(99),
      '(((((('.repeat(50),
    ]) {
      const result = await search(query);
      expect(result.type, query.slice(0, 30)).to.be.oneOf(['message', 'result']);
      expect(refsIn(result).length, query.slice(0, 30)).to.be.below(8);
      expect(result.text ?? '').not.to.match(/went wrong/);
    }
  });

  it('puts cards into the chat whose buttons say the same to every client', async () => {
    const [found] = (await search('litware')).attachments ?? [];
    const { actions = [] } = (found?.content ?? {}) as {
      actions?: { verb?: string; data: object; fallback?: { data: object } }[];
    };
    expect(actions).not.to.have.length(0);
    for (const { verb, data, fallback } of actions) expect(fallback?.data).to.deep.equal({ ...data, verb });
  });

  it('gives each lead its card, as everybody may see it, and a preview', async () => {
    const [found] = (await search('wingtip')).attachments ?? [];
    expect(found?.contentType).to.equal('application/vnd.microsoft.card.adaptive');
    expect(textsOf(found?.content).join(' ')).to.include('Wingtip');
    expect(found?.preview.contentType).to.equal('application/vnd.microsoft.card.thumbnail');
    expect(JSON.stringify(found)).not.to.match(/eva@wingtip|600 111 222|Eva Soler/);
  });

  it('says so where nothing is found, or asked for in a way that it does not know', async () => {
    expect(await search('zzzz')).to.include({ type: 'message' });
    expect(await search('x', {}, 'another')).to.include({ type: 'message' });
    for (const options of [7, 'x', { skip: -1, count: 'many' }, { skip: 1e9, count: 1e9 }])
      expect((await search('springfield', options as object)).type).to.be.oneOf(['result', 'message']);
  });
});
