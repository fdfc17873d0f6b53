import { expect } from 'chai';
import type { SqlQuerySpec } from '@azure/cosmos';
import { INDEXED } from '../../src/adapters/cosmos/containers.ts';
import { countQuery } from '../../src/adapters/cosmos/count-queries.ts';
import { dueQuery, pageQuery } from '../../src/adapters/cosmos/lead-queries.ts';
import { LIST, RECORDS_DUE } from '../../src/adapters/cosmos/record-store.ts';
import type { LeadFilter, LeadSort } from '../../src/ports/lead-store.ts';
import { NOW, TENANT } from '../support/fixed-world.ts';
import { aLead } from '../support/leads.ts';
import { behindProxy } from './support/behind-proxy.ts';
import { figures, OWN, type Listed } from './support/figure-queries.ts';

/** Each part of a filter, its condition, and the paths that the condition looks up in the index. */
const CONDITIONS: [LeadFilter, string, string[]][] = [
  [{ stages: ['received'] }, 'c.stage IN (@stage0)', ['/stage/?']],
  [{ stages: ['received', 'accepted'] }, 'c.stage IN (@stage0, @stage1)', ['/stage/?']],
  [{ stages: [] }, 'false', []],
  [{ outcomes: ['won', 'lost'] }, 'c.outcome IN (@outcome0, @outcome1)', ['/outcome/?']],
  [{ qualifications: ['CustomerInquiry'] }, 'c.qualification IN (@qualification0)', ['/qualification/?']],
  [{ countries: ['ES', 'MX'] }, 'c.country IN (@country0, @country1)', ['/country/?']],
  [{ assigneeId: 'ana' }, 'c.assignee = @assignee', ['/assignee/?']],
  [{ unassigned: true }, 'c.assignee = null', ['/assignee/?']],
  [{ unassigned: false }, 'IS_STRING(c.assignee)', ['/assignee/?']],
  [{ favoriteOf: 'ana' }, 'ARRAY_CONTAINS(c.favorites, @favoriteOf)', ['/favorites/[]/?']],
  [{ urgency: 'urgent' }, 'c.urgency = @urgency', ['/urgency/?']],
  [{ waiting: true }, 'c.waiting = @waiting', ['/waiting/?']],
  [
    { received: { from: NOW } },
    'c.byReceipt >= @byReceiptFrom AND c.byReceipt < @byReceiptTo',
    ['/byReceipt/?'],
  ],
  [
    { expires: { to: NOW } },
    "c.stage = 'received' AND c.byExpiry >= @byExpiryFrom AND c.byExpiry < @byExpiryTo",
    ['/stage/?', '/byExpiry/?'],
  ],
  [{ informational: true }, 'c.informational = @informational', ['/informational/?']],
  [
    { callsToAction: ['FreeTrial'] },
    'c.informational = true AND c.lead.callToAction IN (@lead_callToAction0)',
    ['/informational/?', '/lead/callToAction/?'],
  ],
  [{ senders: ['partner'] }, 'c.sender IN (@sender0)', ['/sender/?']],
  [
    { products: ['azure', 'ERP'] },
    '(CONTAINS(c.products, @products0) OR CONTAINS(c.products, @products1))',
    ['/products/?'],
  ],
  [{ products: [] }, 'false', []],
  [{ services: ['training'] }, '(CONTAINS(c.services, @services0))', ['/services/?']],
  [{ solutions: ['erp'] }, '(CONTAINS(c.solutions, @solutions0))', ['/solutions/?']],
  [{ industries: ['legal'] }, '(CONTAINS(c.industries, @industries0))', ['/industries/?']],
  [{ sizes: ['1to9employees'] }, 'c.size IN (@size0)', ['/size/?']],
  [{ value: { from: 1 } }, 'c.amount >= @amountFrom AND c.amount <= @amountTo', ['/amount/?']],
  [
    { value: { currency: 'EUR' } },
    'c.currency = @currency AND c.amount >= @amountFrom AND c.amount <= @amountTo',
    ['/currency/?', '/amount/?'],
  ],
  [{ contactRequested: true }, 'c.contactRequested = @contactRequested', ['/contactRequested/?']],
  [{ contacted: false }, 'c.contacted = @contacted', ['/contacted/?']],
  [
    { accepted: { from: NOW } },
    'c.acceptedAt >= @acceptedAtFrom AND c.acceptedAt < @acceptedAtTo',
    ['/acceptedAt/?'],
  ],
  [
    { closes: { from: '2026-11-22' } },
    'c.closesOn >= @closesOnFrom AND c.closesOn < @closesOnTo',
    ['/closesOn/?'],
  ],
  [
    { archived: { from: NOW } },
    'c.archivedAt >= @archivedAtFrom AND c.archivedAt < @archivedAtTo',
    ['/archivedAt/?'],
  ],
  [{ sources: ['website'] }, 'c.source IN (@source0)', ['/source/?']],
  [{ reasons: ['duplicate'] }, 'c.reason IN (@reason0)', ['/reason/?']],
  [
    { answerTime: { to: 1 } },
    'c.answerTime >= @answerTimeFrom AND c.answerTime < @answerTimeTo',
    ['/answerTime/?'],
  ],
  [{ closeTime: {} }, 'c.closeTime >= @closeTimeFrom AND c.closeTime < @closeTimeTo', ['/closeTime/?']],
  [
    { outcomes: ['won'], not: { outcomes: ['error'], countries: ['ES'] } },
    'c.outcome IN (@outcome0) AND NOT ((c.outcome IN (@not_outcome0)) ?? false) AND NOT ((c.country IN (@not_country0)) ?? false)',
    ['/outcome/?', '/country/?'],
  ],
  [{ words: 'azure' }, 'CONTAINS(c.words, @word0)', ['/words/?']],
  [{ words: 'azure erp' }, 'CONTAINS(c.words, @word0) AND CONTAINS(c.words, @word1)', ['/words/?']],
  [{ words: ' ... ' }, 'true', []],
  [
    { countries: ['ES'], stages: ['received'], words: 'erp' },
    'c.stage IN (@stage0) AND c.country IN (@country0) AND CONTAINS(c.words, @word0)',
    ['/stage/?', '/country/?', '/words/?'],
  ],
];

/** Each order, with and without a cursor; `first` stands before the condition of the filter. */
const ORDERS: Record<LeadSort, { order: string; beyond: string; path: string; first?: string }> = {
  newest: { order: 'ORDER BY c.byReceipt DESC', beyond: 'c.byReceipt < @after', path: '/byReceipt/?' },
  oldest: { order: 'ORDER BY c.byReceipt ASC', beyond: 'c.byReceipt > @after', path: '/byReceipt/?' },
  expiring: { order: 'ORDER BY c.byExpiry ASC', beyond: 'c.byExpiry > @after', path: '/byExpiry/?' },
  value: {
    order: 'ORDER BY c.byValue DESC',
    beyond: 'c.byValue < @after',
    path: '/byValue/?',
    first: ' AND IS_STRING(c.byValue)',
  },
  lowest: {
    order: 'ORDER BY c.byValue ASC',
    beyond: 'c.byValue > @after',
    path: '/byValue/?',
    first: ' AND IS_STRING(c.byValue)',
  },
};
const SORTS = Object.keys(ORDERS) as LeadSort[];

const DUE = 'SELECT TOP @limit c.tenantId, c.lead.id FROM c WHERE c.wakeAt <= @now ORDER BY c.wakeAt ASC';
const RECORDS = [
  'SELECT * FROM c WHERE c.tenantId = @tenantId AND c.kind = @kind',
  'SELECT TOP @limit c.kind, c.tenantId, c.name AS id FROM c WHERE c.wakeAt <= @now ORDER BY c.wakeAt ASC',
];

const query = (filter: LeadFilter, sort: LeadSort) => ({ tenantId: TENANT, filter, sort, limit: 10 });

function listed(): Listed[] {
  const all: [LeadFilter, string, string[]][] = [[{}, '', []], ...CONDITIONS];
  const filtered = all.flatMap(([filter, condition, paths]) => {
    const where = [OWN, condition].filter((part) => part !== '').join(' AND ');
    const count = {
      text: `SELECT VALUE COUNT(1) FROM c WHERE ${where}`,
      paths: ['/tenantId/?', ...paths],
      made: countQuery(query(filter, 'newest')).query,
    };
    const pages = SORTS.flatMap((sort) => pagesOf(filter, where, { sort, paths }));
    return [count, ...pages];
  });
  return [...filtered, ...figures(), { text: DUE, paths: ['/wakeAt/?'], made: dueQuery(NOW, 10).query }];
}

function pagesOf(
  filter: LeadFilter,
  where: string,
  { sort, paths }: { sort: LeadSort; paths: string[] },
): Listed[] {
  const { order, beyond, path, first = '' } = ORDERS[sort];
  const select = 'SELECT TOP @limit VALUE c.lead FROM c WHERE';
  const used = [...new Set(['/tenantId/?', ...paths, path])];
  const made = (after: string | undefined): SqlQuerySpec => pageQuery(query(filter, sort), after);
  return [
    { text: `${select} ${where}${first} ${order}`, paths: used, made: made(undefined).query },
    { text: `${select} ${where} AND ${beyond} ${order}`, paths: used, made: made('a place').query },
  ];
}

describe('The queries to Cosmos DB', () => {
  const LEADS = listed();

  it('are these, and no others', () => {
    expect(LEADS.map(({ made }) => made)).to.deep.equal(LEADS.map(({ text }) => text));
    expect([LIST, RECORDS_DUE]).to.deep.equal(RECORDS);
  });

  it('name the tenant, save those for what is due', () => {
    const without = [...LEADS.map(({ text }) => text), ...RECORDS].filter(
      (text) => !text.includes(`WHERE ${OWN}`),
    );
    expect(without).to.deep.equal([DUE, RECORDS[1]]);
  });

  it('ask for nothing that is not in the index', () => {
    for (const { text, paths } of LEADS) {
      expect(pathsIn(text), text).to.have.members(paths);
      expect(INDEXED.leads, text).to.include.members(paths);
    }
    expect([...new Set(RECORDS.flatMap(pathsIn))]).to.have.members([...INDEXED.records]);
  });

  it('use all that is in the index', () => {
    expect([...new Set(LEADS.flatMap(({ paths }) => paths))]).to.have.members([...INDEXED.leads]);
  });

  it('hand over every value as a parameter', () => {
    const nasty = `' OR 1=1 --`;
    const filter: LeadFilter = { countries: [nasty], assigneeId: nasty, favoriteOf: nasty, words: nasty };
    const { query: text, parameters = [] } = pageQuery(
      { ...query(filter, 'newest'), tenantId: nasty },
      nasty,
    );
    expect(text).not.to.contain('1=1');
    const names = parameters.map(({ name }) => name);
    expect(names).to.have.members([...new Set(text.match(/@\w+/g))]);
  });
});

describe('The queries that go to Cosmos DB', () => {
  const opened = behindProxy();

  it('are all among those that are listed', async () => {
    const { leads, records, proxy } = opened();
    for (const n of [1, 2, 3]) await leads.create(aLead(n).build());
    for (const [filter] of [[{}] as const, ...CONDITIONS]) {
      await leads.count(query(filter, 'newest'));
      for (const sort of SORTS) {
        const { cursor } = await leads.find({ ...query(filter, sort), limit: 1 });
        if (cursor !== undefined) await leads.find({ ...query(filter, sort), cursor });
      }
    }
    await leads.due(NOW, 10);
    await records.list('channel', TENANT);
    await records.due(NOW, 10);
    const sent = new Set(proxy.calls().flatMap(({ query: text = [] }) => text));
    expect(sent).to.have.property('size').above(60);
    expect([...listed().map(({ text }) => text), ...RECORDS]).to.include.members([...sent]);
  });
});

/** The paths that conditions and orders speak of. */
function pathsIn(text: string): string[] {
  const [, conditions = ''] = text.split(' WHERE ');
  const names = new Set(Array.from(conditions.matchAll(/c\.([\w.]+)/g), ([, name = '']) => name));
  return [...names].map((name) =>
    name === 'favorites' ? '/favorites/[]/?' : `/${name.replaceAll('.', '/')}/?`,
  );
}
