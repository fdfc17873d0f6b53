import { expect } from 'chai';
import fc from 'fast-check';
import type { DatabaseSync } from 'node:sqlite';
import { isKept } from '../../src/adapters/sqlite/kept-filters.ts';
import type { Lead } from '../../src/domain/lead.ts';
import { ben, TENANT } from '../support/fixed-world.ts';
import { aLead } from '../support/leads.ts';
import { looseFilter, story } from '../contract/lead-store/arbitrary-leads.ts';
import { passes } from '../contract/lead-store/oracle.ts';
import type { Opened } from '../contract/opened.ts';
import { expectKept } from './support/kept.ts';
import { inFile, inMemory, withDatabase } from './support/stores.ts';

/** Leads come, and become others, as often as is drawn. */
const changes = fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), story), { maxLength: 40 });
const filters = fc.array(looseFilter.filter(isKept), { minLength: 1, maxLength: 5 });

async function live({ leads }: Opened, drawn: readonly (readonly [number, Lead])[]): Promise<Lead[]> {
  const now = new Map<number, Lead>();
  for (const [n, lead] of drawn) {
    const stored = await leads.get(lead);
    if (stored === undefined) await leads.create(lead);
    else await leads.replace({ lead, version: stored.version });
    now.set(n, lead);
  }
  return [...now.values()];
}

describe('The counts that SQLite keeps', () => {
  it('are those of a look at every lead, whatever the leads have been before', async () => {
    const property = fc.asyncProperty(changes, filters, async (drawn, asked) => {
      const opened = await inMemory();
      const leads = await live(
        opened,
        drawn.map(([n, tell]) => [n, tell(n).of(TENANT).build()]),
      );
      for (const filter of asked)
        expect(await opened.leads.count({ tenantId: TENANT, filter })).to.equal(
          leads.filter((lead) => passes(lead, filter)).length,
        );
      await opened.close();
    });
    await fc.assert(property, { numRuns: 60 });
  }).timeout(60_000);

  it('agree with the leads, cell by cell, after random changes', async () => {
    const property = fc.asyncProperty(changes, async (drawn) => {
      const store = await inFile();
      await live(
        store,
        drawn.map(([n, tell]) => [n, tell(n).build()]),
      );
      withDatabase(store.path, expectKept);
      await store.close();
    });
    await fc.assert(property, { numRuns: 15 });
  }).timeout(60_000);

  it('are left alone by what touches none of them, and keep no cell without leads', async () => {
    const store = await inFile();
    await store.leads.create(aLead().build());
    const cells = (database: DatabaseSync) => database.prepare('SELECT * FROM kept_counts').all();
    const before = withDatabase(store.path, cells);
    const change = async (lead: Lead): Promise<void> => {
      const stored = await store.leads.get(lead);
      await store.leads.replace({ lead, version: stored?.version ?? '' });
    };
    await change(aLead().favoriteOf(ben).build());
    expect(withDatabase(store.path, cells)).to.deep.equal(before);
    await change(aLead().won().build());
    const after = withDatabase(store.path, cells);
    expect(after.map(({ outcome, leads }) => [outcome, leads])).to.deep.equal([['won', 1]]);
    await store.close();
  });
});
