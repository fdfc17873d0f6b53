import { expect } from 'chai';
import fc from 'fast-check';
import { seedOf } from '../support/random.ts';
import { sampleLead, startIntake, type IntakeServer, type Reply } from './intake-server.ts';

type Fields = Record<string, unknown>;
const sample = sampleLead() as { customer: Fields; request: Fields };
const customer = (more: object): object => ({ customer: { ...sample.customer, ...more } });
const contact = (more: object): object => customer({ contacts: [{ name: 'Eva Soler', ...more }] });
const request = (more: object): object => ({ request: { ...sample.request, ...more } });
const value = (more: object): object => request({ estimatedValue: { amount: 1, currency: 'EUR', ...more } });
const without = (field: string): object => ({ [field]: undefined });
const times = (count: number, item: unknown): unknown[] => Array.from({ length: count }, () => item);

/** What is wrong, the fields that make it so, the path that is named, and a piece of the message. */
const WRONG: [string, object, string, string][] = [
  ['no external id', without('externalId'), 'externalId', 'is required'],
  ['an empty external id', { externalId: '  ' }, 'externalId', 'must not be empty'],
  ['a number for an external id', { externalId: 7 }, 'externalId', 'must be a text'],
  ['a long external id', { externalId: 'x'.repeat(201) }, 'externalId', 'at most 200 characters'],
  ['an external id of two lines', { externalId: 'a\nb' }, 'externalId', 'must be one line'],
  ['half a character', { externalId: 'a\ud800' }, 'externalId', 'must be one line'],
  ['an empty source', { source: '' }, 'source', 'must not be empty'],
  ['no qualification', without('qualification'), 'qualification', 'is required: one of CustomerInquiry'],
  ['an unknown qualification', { qualification: 'Hot' }, 'qualification', 'must be one of CustomerInquiry'],
  ['a qualification of __proto__', { qualification: '__proto__' }, 'qualification', 'must be one of'],
  ['an unknown call to action', { callToAction: 'CallMe' }, 'callToAction', 'must be one of ContactMe'],
  ['yes for true', { contactRequested: 'yes' }, 'contactRequested', 'must be true or false'],
  ['null for a field', { contactRequested: null }, 'contactRequested', 'must be true or false'],
  ['no customer', without('customer'), 'customer', 'is required'],
  ['a list for a customer', { customer: [] }, 'customer', 'must be an object'],
  ['no company', { customer: {} }, 'customer.companyName', 'is required'],
  ['a blank company', customer({ companyName: ' \t ' }), 'customer.companyName', 'must not be empty'],
  ['a long company', customer({ companyName: 'x'.repeat(201) }), 'customer.companyName', 'at most 200'],
  [
    'an unknown size',
    customer({ companySize: 'big' }),
    'customer.companySize',
    'must be one of 1to9employees',
  ],
  ['a website that is none', customer({ website: 'contoso' }), 'customer.website', 'http:// or https://'],
  ['a website with a script', customer({ website: 'javascript:alert(1)' }), 'customer.website', 'http://'],
  [
    'a website with a password',
    customer({ website: 'https://u:p@contoso.example' }),
    'customer.website',
    'http',
  ],
  ['an unknown country', customer({ address: { country: 'XX' } }), 'customer.address.country', 'ISO 3166-1'],
  [
    'a country by name',
    customer({ address: { country: 'Spain' } }),
    'customer.address.country',
    'ISO 3166-1',
  ],
  ['a reserved code', customer({ address: { country: 'UK' } }), 'customer.address.country', 'ISO 3166-1'],
  ['a text for an address', customer({ address: 'Madrid' }), 'customer.address', 'must be an object'],
  ['a street', customer({ address: { street: 'Gran Via' } }), 'customer.address.street', 'not a known field'],
  ['one contact bare', customer({ contacts: { name: 'Eva' } }), 'customer.contacts', 'must be a list'],
  [
    '21 contacts',
    customer({ contacts: times(21, { name: 'Eva' }) }),
    'customer.contacts',
    'at most 20 entries',
  ],
  [
    'a contact without name',
    customer({ contacts: [{ title: 'CIO' }] }),
    'customer.contacts[0].name',
    'required',
  ],
  ['a wrong e-mail', contact({ email: 'eva@contoso' }), 'customer.contacts[0].email', 'must be an e-mail'],
  ['an empty e-mail', contact({ email: '' }), 'customer.contacts[0].email', 'must be an e-mail'],
  ['a wrong phone', contact({ phone: 'call me' }), 'customer.contacts[0].phone', 'must be a phone number'],
  ['an unknown contact field', contact({ fax: '1' }), 'customer.contacts[0].fax', 'is not a known field'],
  ['a long message', request({ message: 'x'.repeat(10_001) }), 'request.message', 'at most 10000 characters'],
  ['a text for products', request({ products: 'Azure' }), 'request.products', 'must be a list'],
  ['51 products', request({ products: times(51, 'Azure') }), 'request.products', 'at most 50 entries'],
  ['a number for a product', request({ products: ['Azure', 5] }), 'request.products[1]', 'must be a text'],
  ['a long solution', request({ solutions: ['x'.repeat(101)] }), 'request.solutions[0]', 'at most 100'],
  ['an empty industry', request({ industries: [''] }), 'request.industries[0]', 'must not be empty'],
  ['a negative amount', value({ amount: -1 }), 'request.estimatedValue.amount', 'at least 0'],
  ['a text for an amount', value({ amount: '1000' }), 'request.estimatedValue.amount', 'must be a number'],
  ['a thousandth', value({ amount: 0.001 }), 'request.estimatedValue.amount', 'at most two decimals'],
  ['a huge amount', value({ amount: 1e13 }), 'request.estimatedValue.amount', 'at most 1000000000000'],
  ['no currency', value({ currency: undefined }), 'request.estimatedValue.currency', 'is required'],
  ['an unknown currency', value({ currency: 'EURO' }), 'request.estimatedValue.currency', 'ISO 4217'],
  ['a day that is none', request({ closingDate: '2027-02-30' }), 'request.closingDate', 'must be a day'],
  [
    'a day with a time',
    request({ closingDate: '2027-02-01T00:00:00Z' }),
    'request.closingDate',
    'must be a day',
  ],
  ['a time without offset', { receivedAt: '2026-11-22T09:30:00' }, 'receivedAt', 'with its offset'],
  ['a time that is none', { expiresAt: '2026-11-31T09:30:00Z' }, 'expiresAt', 'must be a time'],
  ['a number for a time', { receivedAt: 1795339800000 }, 'receivedAt', 'must be a text'],
  ['six minutes ahead', { receivedAt: '2026-11-22T09:36:00Z' }, 'receivedAt', 'must not be in the future'],
  ['another century', { receivedAt: '1999-12-31T23:59:59Z' }, 'receivedAt', 'must not be before 2000'],
  [
    'an end before its beginning',
    { expiresAt: '2026-11-22T09:29:59Z' },
    'expiresAt',
    'must be after receivedAt',
  ],
  ['an end at its beginning', { expiresAt: '2026-11-22T09:30:00Z' }, 'expiresAt', 'must be after receivedAt'],
  ['an end in the year 2100', { expiresAt: '2100-01-01T00:00:00Z' }, 'expiresAt', 'must be before 2100'],
  ['an unknown sender', { sender: { kind: 'friend' } }, 'sender.kind', 'must be one of microsoft'],
  ['a sender without kind', { sender: { name: 'Ben' } }, 'sender.kind', 'is required: one of microsoft'],
  ['no language', { locale: 'es_ES!' }, 'locale', 'must be a language tag'],
  ['an unknown field', { priority: 'high' }, 'priority', 'is not a known field'],
  ['a constructor', { constructor: { prototype: { stage: 'won' } } }, 'constructor', 'is not a known field'],
];

/** The body as it is sent, the headers, the status, and the path and a piece of what is named. */
const json = (text: string): [string, Record<string, string>] => [text, {}];
const as = (type: string, body = '{}'): [string, Record<string, string>] => [body, { 'content-type': type }];
const PADDED = JSON.stringify(sampleLead()).replace('{', `{${' '.repeat(1_000_000)}`);
const REQUESTS: [string, [string | Uint8Array, Record<string, string>], number, string][] = [
  ['nothing', json(''), 400, 'position 0 (line 1, column 1, its end)'],
  ['half of it', json('{"externalId": "1"'), 400, 'position 18'],
  ['NaN', json('{"externalId": NaN}'), 400, 'position 15'],
  ['a huge number', json('{"externalId": "1", "contactRequested": 1e999}'), 400, 'contactRequested'],
  [
    'an infinite amount',
    json(JSON.stringify(sampleLead()).replace('25000', '1e999')),
    400,
    'estimatedValue.amount',
  ],
  ['a field given twice', json('{"externalId": "1", "externalId": "2"}'), 400, '"path":"externalId"'],
  ['a prototype', json('{"__proto__": {"created": true}}'), 400, '"path":"__proto__"'],
  ['a nest', json('{"a":'.repeat(10_000)), 400, 'nested deeper than 32 levels'],
  ['a list', json(JSON.stringify([sampleLead()])), 400, 'must be an object'],
  ['null', json('null'), 400, 'must be an object'],
  ['a text', json('"lead"'), 400, 'must be an object'],
  ['Latin 1', [Buffer.from('{"externalId":"é"}', 'latin1'), {}], 400, 'is not UTF-8'],
  ['a form', as('application/x-www-form-urlencoded', 'externalId=1'), 415, 'Content-Type: application/json'],
  ['text that is JSON', as('text/plain'), 415, 'Content-Type: application/json'],
  ['another JSON', as('application/jsonp'), 415, 'Content-Type: application/json'],
  ['UTF-16', as('application/json; charset=utf-16'), 415, 'Send it in UTF-8'],
  ['something packed', ['{}', { 'content-encoding': 'gzip' }], 415, 'Content-Encoding'],
  ['a lead over 1 MB', json(PADDED), 413, '1000000 bytes'],
  ['a body over 10 MB', json(' '.repeat(10_000_001)), 413, '10000000 bytes'],
  ['an empty batch', json('{"leads": []}'), 400, '"path":"leads"'],
  ['a batch that is none', json('{"leads": {}}'), 400, '"path":"leads"'],
  ['1001 leads', json(JSON.stringify({ leads: times(1001, {}) })), 400, '"path":"leads"'],
  ['a batch with more', json('{"leads": [{}], "dryRun": true}'), 400, '"path":"dryRun"'],
];

describe('POST /api/leads, of what is wrong,', () => {
  let server: IntakeServer;

  before(async () => {
    server = await startIntake();
  });
  after(async () => {
    await server.close();
  });
  afterEach(async () => {
    expect(await server.leads(), 'stored').to.have.length(0);
    expect(server.logged.filter(({ level }) => level === 'error')).to.deep.equal([]);
  });

  for (const [title, fields, path, message] of WRONG) {
    it(`refuses ${title} and names ${path}`, async () => {
      const reply = await server.post(sampleLead(fields));
      expectProblem(reply, 400);
      expect(reply.json.errors.map((error) => error.path)).to.deep.equal([path]);
      expect(reply.json.errors[0]?.message).to.contain(message);
    });
  }

  for (const [title, [body, headers], status, said] of REQUESTS) {
    it(`refuses ${title} with ${status}`, async () => {
      const reply = await server.post(body, headers);
      expectProblem(reply, status);
      expect(reply.text).to.contain(said);
    });
  }

  it('names everything that is wrong at once, up to a number that somebody reads', async () => {
    const two = await server.post({ externalId: 1, customer: { companyName: '' } });
    expect(two.json.errors.map(({ path }) => path)).to.deep.equal([
      'externalId',
      'qualification',
      'customer.companyName',
    ]);
    const fields = Object.fromEntries(times(900, 0).map((_, index) => [`f${index}`, 1]));
    const many = await server.post(sampleLead(fields));
    expect(many.json.errors).to.have.length(51);
    expect(many.json.errors[50]?.message).to.equal('has 850 more mistakes');
  });

  it("does not repeat what was given: it may be somebody's data", async () => {
    const reply = await server.post(
      sampleLead({ locale: 'not-to-be-repeated!', qualification: 'neither this' }),
    );
    expect(reply.text).not.to.match(/not-to-be-repeated|neither this/);
  });

  it('answers any JSON with 400, and never breaks', async () => {
    const seed = seedOf('bodies');
    const bodies = fc.oneof(fc.jsonValue({ maxDepth: 4 }), lead(fc.jsonValue({ maxDepth: 2 })));
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const reply = await server.post(JSON.stringify(body));
        expectProblem(reply, 400);
      }),
      { seed, numRuns: 200 },
    );
  });
});

/** A lead with any value in place of one field, and an empty id, so that it cannot be right. */
function lead(anything: fc.Arbitrary<unknown>): fc.Arbitrary<object> {
  const fields = fc.constantFrom(...Object.keys(sampleLead()), 'leads', 'x');
  return fc
    .tuple(fields, anything)
    .map(([field, value]) => ({ ...sampleLead({ [field]: value }), externalId: '' }));
}

function expectProblem(reply: Reply, status: number): void {
  expect(reply.status).to.equal(status);
  expect(reply.headers.get('content-type')).to.equal('application/problem+json');
  expect(reply.json).to.include.keys('type', 'title', 'detail', 'status');
  expect(reply.json.status).to.equal(status);
  expect(reply.text).not.to.match(/\bat .*\.(ts|js):\d+|node_modules|Error:/);
}
