import { expect } from 'chai';
import fc from 'fast-check';
import { DatabaseSync } from 'node:sqlite';
import { pageQuery } from '../../src/adapters/sqlite/lead-queries.ts';
import { makeSql } from '../../src/adapters/sqlite/sql.ts';
import { learnWords, MOST_DUE } from '../../src/adapters/sqlite/word-index.ts';
import type { Lead } from '../../src/domain/lead.ts';
import { TENANT, ben } from '../support/fixed-world.ts';
import { aLead } from '../support/leads.ts';
import { inFile } from './support/stores.ts';
import { expectWordsLearned, wordsDue } from './support/words.ts';

const ANIMALS = ['giraffe', 'elephant', 'eel', 'raff', 'antelope', 'heron'];

describe('The index of words in SQLite', () => {
  let store: Awaited<ReturnType<typeof inFile>>;
  let database: DatabaseSync;
  beforeEach(async () => {
    store = await inFile();
    database = new DatabaseSync(store.path);
  });
  afterEach(async () => {
    database.close();
    await store.close();
  });
  const saying = (n: number, message: string): Lead => aLead(n).asking({ message }).build();
  const write = async (lead: Lead): Promise<void> => {
    const stored = await store.leads.get(lead);
    if (stored === undefined) await store.leads.create(lead);
    else await store.leads.replace({ lead, version: stored.version });
  };
  const learn = (): void => {
    learnWords(makeSql(database), 1);
  };
  const index = () => database.prepare('SELECT id, hex(block) FROM lead_words_data').all();
  const count = (words: string): Promise<number> =>
    store.leads.count({ tenantId: TENANT, filter: { words } });

  it('has nothing to learn of a change that leaves the words as they are', async () => {
    await write(saying(1, 'giraffes'));
    learn();
    await write(aLead(1).asking({ message: 'giraffes' }).urgent().claimedBy(ben).favoriteOf(ben).build());
    expect(wordsDue(database)).to.equal(0);
  });

  it('learns of many leads at once, in the very transaction that makes them so many', async () => {
    for (let n = 1; n < MOST_DUE; n += 1) await write(saying(n, 'giraffe'));
    const before = index();
    expect(wordsDue(database)).to.equal(MOST_DUE - 1);
    await write(saying(1, 'elephant'));
    expect(index()).to.deep.equal(before);
    await write(saying(MOST_DUE, 'giraffe'));
    expect(wordsDue(database)).to.equal(0);
    expect(index()).not.to.deep.equal(before);
    expect([await count('giraffe'), await count('elephant')]).to.deep.equal([MOST_DUE - 1, 1]);
    expectWordsLearned(database);
  });

  it('is asked for words that are denied beside those that are wanted', async () => {
    await Promise.all(['giraffe', 'giraffe eel', 'eel'].map((said, at) => write(saying(at + 1, said))));
    learn();
    const filter = { words: 'giraffe', not: { words: 'eel' } };
    expect(await store.leads.count({ tenantId: TENANT, filter })).to.equal(1);
  });

  it('finds what a look at every lead finds, whatever of it has been learned', async () => {
    const message = fc.subarray(ANIMALS).map((animals) => animals.join(' '));
    const change = fc.tuple(fc.integer({ min: 1, max: 6 }), message, fc.boolean());
    const property = fc.asyncProperty(fc.array(change, { maxLength: 12 }), async (changes) => {
      const leads = new Map<number, string>();
      for (let n = 1; n <= 6; n += 1) await write(saying(n, ''));
      for (const [n, said, isLearned] of changes) {
        await write(saying(n, said));
        leads.set(n, said);
        if (isLearned) learn();
      }
      for (const words of [...ANIMALS, 'giraffe eel', 'ele her'])
        await expectFound(
          words,
          [...leads].filter(([, said]) => has(said, words)).map(([n]) => n),
        );
      expectWordsLearned(database);
    });
    await fc.assert(property, { numRuns: 40 });
  }).timeout(60_000);

  /** By lists, of those nearby and of all, by the number alone and by a number among others; and all the others. */
  const expectFound = async (words: string, numbers: readonly number[]): Promise<void> => {
    const own = { tenantId: TENANT, filter: { words } };
    const ids = numbers.map((n) => aLead(n).build().id);
    const page = await store.leads.find({ ...own, sort: 'newest', limit: 10 });
    expect(page.leads.map(({ id }) => id)).to.have.members(ids);
    const { text, values } = pageQuery({ ...own, sort: 'newest', limit: 10 });
    expect(
      makeSql(database)
        .all(text, values)
        .map(({ id }) => id),
    ).to.have.members(ids);
    expect(await count(words)).to.equal(ids.length);
    const filters = [{ words, stages: ['received'] as const }, { not: { words } }];
    expect(await store.leads.counts(TENANT, filters)).to.deep.equal([ids.length, 6 - ids.length]);
  };
});

function has(said: string, words: string): boolean {
  return words.split(' ').every((word) => said.includes(word));
}
