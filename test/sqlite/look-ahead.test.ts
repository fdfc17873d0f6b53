import { expect } from 'chai';
import { DatabaseSync } from 'node:sqlite';
import { connect } from '../../src/adapters/sqlite/connection.ts';
import { makeGroupCommit } from '../../src/adapters/sqlite/group-commit.ts';
import type { LeadKey } from '../../src/ports/lead-store.ts';
import { TENANT } from '../support/fixed-world.ts';
import { aLead } from '../support/leads.ts';
import { inFile } from './support/stores.ts';

const keys = (count: number): LeadKey[] =>
  Array.from({ length: count }, (_, n) => ({ tenantId: TENANT, id: `id-${n}` }));

describe('Leads that are created', () => {
  let database: DatabaseSync;
  let looked: (readonly LeadKey[])[];
  let answer: PromiseWithResolvers<unknown>;
  let commits: ReturnType<typeof makeGroupCommit>;
  let written: string[];
  beforeEach(() => {
    database = new DatabaseSync(':memory:');
    [looked, written, answer] = [[], [], Promise.withResolvers()];
    const lookAhead = (leads: readonly LeadKey[]): Promise<unknown> => {
      looked.push(leads);
      return answer.promise;
    };
    commits = makeGroupCommit(database, { lookAhead });
  });
  afterEach(() => {
    database.close();
  });
  const create = (leads: readonly LeadKey[]): Promise<unknown> =>
    Promise.all(leads.map((lead) => commits.write(() => written.push(lead.id), lead)));

  it('many at once, are looked for first, by their keys alone, and other writes do not wait for that', async () => {
    const created = create(keys(16).map((key) => ({ ...key, ref: 'L-00000' })));
    const other = commits.write(() => written.push('other'));
    await other;
    expect(looked).to.deep.equal([keys(16)]);
    expect(written).to.deep.equal(['other']);
    answer.resolve(undefined);
    await created;
    expect(written).to.deep.equal(['other', ...keys(16).map(({ id }) => id)]);
    expect(looked).to.have.lengthOf(1);
  });

  it('few at once, are written straight away', async () => {
    await create(keys(15));
    expect(written).to.have.lengthOf(15);
    expect(looked).to.deep.equal([]);
  });

  it('are written all the same where they cannot be looked for', async () => {
    const created = create(keys(40));
    await commits.write(() => undefined);
    answer.reject(new Error('no thread'));
    await created;
    expect(written).to.have.lengthOf(40);
  });

  it('are written once, by a flush while they are looked for', async () => {
    const created = create(keys(20));
    await commits.write(() => undefined);
    expect(written).to.deep.equal([]);
    commits.flush();
    expect(written).to.have.lengthOf(20);
    answer.resolve(undefined);
    await created;
    await commits.write(() => undefined);
    expect(written).to.have.lengthOf(20);
  });
});

describe('The thread that finds pages', () => {
  it('looks for leads by their ids', async () => {
    const store = await inFile();
    const lead = aLead(1).build();
    await store.leads.create(lead);
    const database = connect({ path: store.path });
    expect(await database.ask('present', [lead, aLead(2).build()])).to.equal(1);
    expect(await database.ask('present', [{ ...lead, tenantId: 'another' }])).to.equal(0);
    await database.close();
    await store.close();
  });

  it('finds pages first: leads that come meanwhile are not kept back', async () => {
    const store = await inFile();
    const database = connect({ path: store.path });
    const done: string[] = [];
    const page = database
      .ask('page', { tenantId: TENANT, filter: {}, sort: 'newest', limit: 10 })
      .then(() => done.push('page'));
    const written = keys(16).map((lead) => database.write(() => done.push(lead.id), lead));
    await Promise.all([page, ...written]);
    expect(done).to.deep.equal([...keys(16).map(({ id }) => id), 'page']);
    await database.close();
    await store.close();
  });
});
