import { expect } from 'chai';
import { writeCursor } from '../../src/adapters/sqlite/cursor.ts';
import { countsQuery, KEPT, LOVED, wordsQuery } from '../../src/adapters/sqlite/count-queries.ts';
import { ALL, type Clause } from '../../src/adapters/sqlite/clause.ts';
import {
  BY_ID,
  BY_REF,
  CREATE,
  DUE,
  endOfNearby,
  nearbyQuery,
  PICKING,
  pageQuery,
  PRESENT,
  replaceQuery,
  walking,
} from '../../src/adapters/sqlite/lead-queries.ts';
import { COLUMN_NAMES, rowOf } from '../../src/adapters/sqlite/lead-row.ts';
import { RECORDS_DUE } from '../../src/adapters/sqlite/record-store.ts';
import type { LeadFilter, LeadSort } from '../../src/ports/lead-store.ts';
import { answered } from '../../src/adapters/sqlite/word-clauses.ts';
import { TENANT } from '../support/fixed-world.ts';
import { aLead } from '../support/leads.ts';
import { usingPlans } from './support/plan.ts';
import { SORTS } from '../contract/lead-store/oracle.ts';

const range = { from: 1, to: 2 };
const FILTERS = {
  nothing: {},
  stage: { stages: ['received'] },
  stages: { stages: ['received', 'accepted'] },
  outcomes: { outcomes: ['won'] },
  qualifications: { qualifications: ['SalesQualified'] },
  countries: { countries: ['ES', 'MX'] },
  assignee: { assigneeId: 'ana' },
  'nobody as assignee': { unassigned: true },
  favorites: { favoriteOf: 'ana' },
  urgency: { urgency: 'urgent' },
  waiting: { waiting: true },
  'not waiting': { waiting: false },
  receipt: { received: range },
  informational: { informational: true },
  senders: { senders: ['partner'] },
  products: { products: ['azure', 'dynamics'] },
  services: { services: ['training'] },
  solutions: { solutions: ['erp'] },
  industries: { industries: ['education'] },
  sizes: { sizes: ['1to9employees'] },
  value: { value: { currency: 'EUR', from: 1 } },
  contacted: { contacted: false },
  acceptance: { accepted: range },
  'close date': { closes: { from: '2026-11-22' } },
  expiry: { expires: range },
  archival: { archived: range },
  words: { words: 'contoso erp' },
  sources: { sources: ['website'] },
  reasons: { reasons: ['duplicate'] },
  'time to answer': { answerTime: { to: 1 } },
  'time to close': { closeTime: { to: 1 } },
  'what is not': { not: { outcomes: ['error'], countries: ['ES'], words: 'contoso' } },
  several: { stages: ['received'], countries: ['ES'], words: 'contoso', favoriteOf: 'ana', received: range },
} as const satisfies Record<string, LeadFilter>;

/** Which index answers, where one is made for the question. */
const MADE_FOR: [keyof typeof FILTERS, string][] = [
  ['nothing', 'leads_by_receipt'],
  ['assignee', 'leads_by_assignee'],
  ['favorites', 'favorites USING PRIMARY KEY'],
  ['urgency', 'leads_by_urgency'],
  ['waiting', 'leads_waiting'],
  ['receipt', 'leads_by_receipt'],
  ['archival', 'leads_by_archival'],
  ['words', 'lead_words VIRTUAL TABLE INDEX'],
];

describe('Every question to SQLite', () => {
  const { database, planOf } = usingPlans();

  /** Leads are looked up in an index, never gone through one by one; those of times know too little. */
  const expectIndexed = (question: Clause): void => {
    for (const step of planOf(question).filter((detail) => /\bleads\b/.test(detail)))
      expect(step)
        .to.match(/^SEARCH leads USING (COVERING INDEX|INDEX|INTEGER PRIMARY KEY)/)
        .and.not.to.match(/leads_by_(answer_time|win_time|acceptance)/);
  };

  for (const [name, filter] of Object.entries(FILTERS)) {
    it(`by ${name} uses an index, for a count and for pages in each order`, () => {
      expectIndexed(countsQuery(TENANT, [filter]));
      for (const sort of SORTS) {
        const query = { tenantId: TENANT, filter, sort, limit: 10 };
        expectIndexed(pageQuery(query));
        expectIndexed(pageQuery({ ...query, cursor: writeCursor(sort, { at: 1, id: 'lead' }) }));
      }
    });
  }

  for (const sort of SORTS) {
    it(`looks at the leads that stand next in the order first, ${sort}, and at no others`, () => {
      for (const filter of Object.values(FILTERS)) {
        const query = { tenantId: TENANT, filter, sort, limit: 10 };
        const plan = planOf(nearbyQuery(query, { at: 1, id: 'lead' }));
        expect(plan.join('\n')).not.to.include('lead_words').and.not.to.include('TEMP B-TREE');
        expect(plan.find((step) => step.includes(' leads_'))).to.match(/(<|>)(\?|\()/);
        expect(planOf(endOfNearby(query)).join()).to.match(/^SEARCH leads USING COVERING INDEX/);
      }
    });

    it(`by words that many leads have walks the order, ${sort}, and sorts nothing`, () => {
      const query = { tenantId: TENANT, filter: { words: 'erp' }, sort, limit: 10 };
      expect(planOf(pageQuery(query, walking(query))).join('\n')).not.to.include('TEMP B-TREE');
    });

    it(`by words that few leads have opens those alone, ${sort}`, () => {
      const query = { tenantId: TENANT, filter: { words: 'erp', countries: ['ES'] }, sort, limit: 10 };
      const plan = planOf(pageQuery(query, { ...PICKING, words: answered('erp', '[1,2]') })).join('\n');
      expect(plan).to.include('SEARCH leads USING INTEGER PRIMARY KEY').and.not.to.include('lead_words');
    });
  }

  const NARROWER: [LeadFilter, LeadSort, string][] = [
    [{ waiting: true }, 'oldest', 'leads_waiting'],
    [{ assigneeId: 'ana', stages: ['accepted'] }, 'newest', 'leads_by_assignee'],
    [{ urgency: 'urgent' }, 'newest', 'leads_by_urgency'],
    [{ stages: ['received'] }, 'expiring', 'leads_by_stage'],
  ];
  for (const [filter, sort, index] of NARROWER) {
    it(`looks at those alone that stand in ${index}, where that will do`, () => {
      const query = { tenantId: TENANT, filter, sort, limit: 10 };
      for (const question of [nearbyQuery(query, { at: 1, id: 'lead' }), endOfNearby(query)])
        expect(planOf(question).join('\n')).to.include(index).and.not.to.include('TEMP B-TREE');
    });
  }

  it('for how many leads have the words alone looks at no lead', () => {
    expect(planOf(wordsQuery(TENANT, 'erp') ?? ALL).join('\n')).to.include(
      'SCAN lead_words VIRTUAL TABLE INDEX 0:M1',
    );
  });

  it('for what somebody loves opens those leads alone, whatever else is asked of them', () => {
    const filter: LeadFilter = { favoriteOf: 'ana', stages: ['received'], words: 'erp' };
    const plan = planOf(countsQuery(TENANT, [filter], LOVED)).join('\n');
    expect(plan).to.include('SEARCH leads USING INTEGER PRIMARY KEY').and.not.to.include('lead_words');
  });

  it('for what is kept looks at no lead', () => {
    const plan = planOf(countsQuery(TENANT, [FILTERS.nothing, FILTERS.stage, FILTERS.countries], KEPT));
    expect(plan).to.deep.equal(['SEARCH kept_counts USING PRIMARY KEY (tenant=?)']);
  });

  for (const [name, index] of MADE_FOR) {
    it(`by ${name} uses ${index}`, () => {
      const query = { tenantId: TENANT, filter: FILTERS[name], sort: 'newest', limit: 10 } as const;
      expect(planOf(pageQuery(query)).join('\n')).to.include(index);
    });
  }

  for (const sort of ['newest', 'oldest', 'expiring'] as const) {
    it(`for all leads, ${sort} first, sorts nothing and opens the documents of the page alone`, () => {
      const query = { tenantId: TENANT, filter: {}, sort, limit: 10 };
      const plan = planOf(nearbyQuery(query, undefined)).join('\n');
      expect(plan).not.to.include('TEMP B-TREE');
      expect(plan).to.include('SEARCH leads USING COVERING INDEX');
    });
  }

  const row = rowOf(aLead().build());
  const STATEMENTS: [string, Clause, string][] = [
    ['for a lead by its id', { text: BY_ID, values: ['t', 'id'] }, 'leads_by_id (tenant=? AND id=?)'],
    [
      'for a lead by its ref, if its id begins so,',
      { text: BY_REF, values: ['t', 'ref'] },
      'leads_by_id (tenant=? AND id>? AND id<?)',
    ],
    [
      'for a lead by its ref, if its id does not,',
      { text: BY_REF, values: ['t', 'ref'] },
      'leads_by_ref (tenant=? AND ref=?)',
    ],
    [
      'for whether the ref of a new lead is taken',
      { text: CREATE, values: row },
      'leads_by_ref (tenant=? AND ref=?)',
    ],
    [
      'for whether the id of another lead begins with the ref of a new one',
      { text: CREATE, values: row },
      'leads_by_id (tenant=? AND id>? AND id<?)',
    ],
    ['for what is due', { text: DUE, values: [1, 1] }, 'COVERING INDEX leads_to_wake (wake_at<?)'],
    [
      'for the records that are due',
      { text: RECORDS_DUE, values: [1, 1] },
      'INDEX records_to_wake (wake_at<?)',
    ],
    [
      'for what stands in the columns of a lead',
      { text: PRESENT, values: ['t', 'id', '1'] },
      'leads_by_id (tenant=? AND id=?)',
    ],
    [
      'that replaces a lead',
      { text: replaceQuery(COLUMN_NAMES), values: [...row, 1] },
      'INTEGER PRIMARY KEY (rowid=?)',
    ],
  ];
  for (const [name, statement, index] of STATEMENTS) {
    it(`${name} uses ${index}, and sorts nothing`, () => {
      const plan = planOf(statement).join('\n');
      expect(plan).to.include(index);
      expect(plan).not.to.include('TEMP B-TREE');
    });
  }

  it('that replaces a lead writes the indexes of what changes, and no others', () => {
    const written = (columns: readonly string[]): number =>
      database
        .prepare(`EXPLAIN ${replaceQuery(columns)}`)
        .all()
        .filter(({ opcode }) => opcode === 'IdxInsert').length;
    expect(written(['document'])).to.equal(0);
    expect(written(['document', 'wake_at'])).to.equal(1);
    expect(written(COLUMN_NAMES)).to.be.greaterThan(8);
  });
});
