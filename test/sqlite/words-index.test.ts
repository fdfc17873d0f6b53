import { expect } from 'chai';
import { DatabaseSync } from 'node:sqlite';
import { TENANT, ben } from '../support/fixed-world.ts';
import { aLead } from '../support/leads.ts';
import { inFile } from './support/stores.ts';

describe('The index of words in SQLite', () => {
  let store: Awaited<ReturnType<typeof inFile>>;
  let database: DatabaseSync;
  beforeEach(async () => {
    store = await inFile();
    database = new DatabaseSync(store.path);
    await store.leads.create(aLead().build());
  });
  afterEach(async () => {
    database.close();
    await store.close();
  });
  const index = () => database.prepare('SELECT id, hex(block) FROM lead_words_data').all();
  const replace = async (lead: ReturnType<ReturnType<typeof aLead>['build']>): Promise<void> => {
    const stored = await store.leads.get(lead);
    const answer = await store.leads.replace({ lead, version: stored?.version ?? '' });
    expect(answer.kind).to.equal('replaced');
  };

  it('is left alone by a change that leaves the words as they are', async () => {
    const before = index();
    await replace(aLead().urgent().claimedBy(ben).favoriteOf(ben).build());
    expect(index()).to.deep.equal(before);
  });

  it('is written to by a change of the words', async () => {
    const before = index();
    await replace(aLead().asking({ message: 'giraffes' }).build());
    expect(index()).not.to.deep.equal(before);
  });

  it('agrees with the leads after many changes', async () => {
    for (let n = 0; n < 50; n += 1)
      await replace(
        aLead()
          .asking({ message: `giraffe${n} of ${n % 7}` })
          .build(),
      );
    database.exec("INSERT INTO lead_words (lead_words, rank) VALUES ('integrity-check', 1)");
    expect(await store.leads.count({ tenantId: TENANT, filter: { words: 'giraffe48' } })).to.equal(0);
    expect(await store.leads.count({ tenantId: TENANT, filter: { words: 'giraffe49' } })).to.equal(1);
  });
});
