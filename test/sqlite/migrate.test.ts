import { expect } from 'chai';
import fc from 'fast-check';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CREATE } from '../../src/adapters/sqlite/lead-queries.ts';
import { rowOf } from '../../src/adapters/sqlite/lead-row.ts';
import { migrate } from '../../src/adapters/sqlite/migrate.ts';
import { MIGRATIONS, type Migration } from '../../src/adapters/sqlite/migrations.ts';
import { openSqlite } from '../../src/adapters/sqlite/sqlite.ts';
import { ben, TENANT } from '../support/fixed-world.ts';
import { aLead } from '../support/leads.ts';
import { SEED } from '../support/random.ts';
import { story } from '../contract/lead-store/arbitrary-leads.ts';
import { expectKept } from './support/kept.ts';
import { aFolder, withDatabase } from './support/stores.ts';

describe('A database of version 1', () => {
  let folder: string;
  let path: string;
  const lead = aLead().favoriteOf(ben).build();

  /** As the first release left it. */
  beforeEach(async () => {
    folder = await aFolder();
    path = join(folder, 'leads.db');
    const database = new DatabaseSync(path);
    migrate(database, MIGRATIONS.slice(0, 1));
    database
      .prepare(
        `INSERT INTO leads (tenant, id, ref, version, stage, qualification, waiting, received_at, expires_at,
           favorite_of, words, document)
         VALUES (?, ?, ?, 7, 'received', 'CustomerInquiry', 1, ?, ?, '["ben"]', ' contoso ', ?)`,
      )
      .run(TENANT, lead.id, lead.ref, lead.receivedAt, lead.expiresAt ?? 0, JSON.stringify(lead));
    database.close();
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is brought to the present version when it is opened, with all its leads', async () => {
    const { leads } = openSqlite({ path });
    expect(await leads.get(lead)).to.deep.equal({ lead, version: '7' });
    for (const filter of [
      { words: 'contoso' },
      { favoriteOf: 'ben' },
      { waiting: true },
      { sources: ['website'], not: { reasons: ['other'] } },
      { products: ['azure'], sizes: ['51to250employees'], value: { currency: 'EUR', from: 25_000 } },
    ] as const)
      expect(await leads.count({ tenantId: TENANT, filter })).to.equal(1);
    expect(await leads.count({ tenantId: TENANT, filter: { waiting: true, stages: ['received'] } })).to.equal(
      1,
    );
    await leads.close();
    expect(versionOf(path)).to.equal(MIGRATIONS.length);
    withDatabase(path, expectKept);
  });

  it('takes each later step once, in order', () => {
    const taken: string[] = [];
    const steps: Migration[] = [
      ...MIGRATIONS,
      (database) => {
        taken.push('second');
        database.exec('ALTER TABLE leads ADD COLUMN second TEXT');
      },
      (database) => {
        taken.push('third');
        database.exec("UPDATE leads SET second = 'third'");
      },
    ];
    for (let time = 0; time < 2; time += 1)
      withDatabase(path, (database) => {
        migrate(database, steps);
      });
    expect(taken).to.deep.equal(['second', 'third']);
    expect(versionOf(path)).to.equal(steps.length);
    withDatabase(path, (database) => {
      expect(database.prepare('SELECT second, version FROM leads').get()).to.include({
        second: 'third',
        version: 7,
      });
    });
  });

  it('stays as it is when a step fails', () => {
    const steps: Migration[] = [
      ...MIGRATIONS,
      (database) => {
        database.exec('DROP TABLE records');
      },
      (database) => {
        database.exec('This is no statement');
      },
    ];
    withDatabase(path, (database) => {
      expect(() => {
        migrate(database, steps);
      }).to.throw(/syntax error/);
      expect(database.isTransaction).to.equal(false);
    });
    expect(versionOf(path)).to.equal(1);
    withDatabase(path, (database) => {
      expect(database.prepare('SELECT count(*) AS n FROM records').get()).to.include({ n: 0 });
    });
  });
});

describe('A database of version 5', () => {
  it(`has the figures of all its leads when it is opened (SEED ${SEED})`, async () => {
    const folder = await aFolder();
    const path = join(folder, 'leads.db');
    const stories = fc.sample(story, { numRuns: 200, seed: SEED });
    withDatabase(path, (database) => {
      migrate(database, MIGRATIONS.slice(0, 5));
      const create = database.prepare(CREATE);
      stories.forEach((tell, n) => create.get(...rowOf(tell(n).build())));
    });
    await openSqlite({ path }).leads.close();
    withDatabase(path, expectKept);
    await rm(folder, { recursive: true });
  });
});

function versionOf(path: string): number {
  return withDatabase(path, (database) =>
    Number(database.prepare('PRAGMA user_version').get()?.['user_version']),
  );
}
