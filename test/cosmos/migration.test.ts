import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../../src/adapters/sqlite/sqlite.ts';
import { DAY } from '../../src/domain/time.ts';
import type { Lead } from '../../src/domain/lead.ts';
import { ana, ben, NOW, TENANT } from '../support/fixed-world.ts';
import { aLead, type LeadBuilder } from '../support/leads.ts';
import { runMigration, type Run } from './support/migration.ts';
import { cosmosServer } from '../support/cosmos-server.ts';
import { dropDatabase } from './support/stores.ts';

/** More take longer: `MIGRATION_LEADS=20000 npx mocha test/cosmos/migration.test.ts`. */
const LEADS = Number(process.env['MIGRATION_LEADS'] ?? 400);

/** Each way is interrupted after two and after six pages, or a little later. */
const PAGE = LEADS / 10;

const FATES: readonly ((lead: LeadBuilder) => LeadBuilder)[] = [
  (lead) => lead,
  (lead) => lead.urgent().favoriteOf(ana),
  (lead) => lead.informational(),
  (lead) => lead.inChannel('19:sales@thread.tacv2').delivered().accepted(),
  (lead) => lead.won({ finalValue: { amount: 12.5, currency: 'EUR' } }),
  (lead) => lead.rejected().favoriteOf(ben),
];

function lead(n: number): Lead {
  const fate = FATES[n % FATES.length] ?? ((same) => same);
  return fate(
    aLead(n)
      .arrived(NOW + (n % 97) * DAY)
      .asking({ message: `Nº ${n}: añádanos ⚡` }),
  ).build();
}

describe('Moving a store', function () {
  this.timeout(Math.max(60_000, LEADS * 60));

  let folder: string;
  let env: Record<string, string>;
  const file = (name: string): string => join(folder, name);

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lead-desk-'));
    const { endpoint, key } = await cosmosServer();
    env = { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key, COSMOS_DATABASE: `test-${randomUUID()}` };
    await fill(file('from.db'));
  });
  after(async () => {
    await rm(folder, { recursive: true });
    await dropDatabase(env['COSMOS_DATABASE'] ?? '');
  });

  const move = (from: string, to: string, until?: RegExp): Promise<Run> =>
    runMigration(
      [
        '--from',
        from,
        '--to',
        to,
        '--tenant',
        TENANT,
        '--page',
        String(PAGE),
        '--bookmark',
        file('bookmark.json'),
      ],
      env,
      until,
    );

  /** Killed while it is at work, then killed again further on, then let be. */
  const moveWithInterruptions = async (from: string, to: string): Promise<void> => {
    const reports: number[] = [];
    for (const part of [0.2, 0.6]) {
      const killed = await move(from, to, atPart(part));
      expect(killed.code, killed.output).to.equal(null);
      reports.push(firstReport(killed));
    }
    const { code, output } = await move(from, to);
    expect(output).to.contain('Both stores hold the same.');
    expect(code).to.equal(0);
    const [start, second, third] = [...reports, firstReport({ output })];
    expect(start).to.equal(0);
    expect(second).to.be.above(0);
    expect(third).to.be.above(second ?? 0);
  };

  it(`brings ${LEADS} leads to Cosmos DB and back, interrupted twice each way, and they are the same`, async () => {
    await moveWithInterruptions(`sqlite:${file('from.db')}`, 'cosmos');
    await moveWithInterruptions('cosmos', `sqlite:${file('back.db')}`);
    expect(await contents(file('back.db'))).to.deep.equal(await contents(file('from.db')));
  });

  it('does nothing when it is done again, and says so', async () => {
    const { code, output } = await move(`sqlite:${file('from.db')}`, 'cosmos');
    expect(output).to.contain(`This run: 0 new, 0 changed, ${LEADS + 4} as they were.`);
    expect(code).to.equal(0);
  });

  it('brings what has changed since', async () => {
    const { leads } = openSqlite({ path: file('from.db') });
    const stored = await leads.get(lead(1));
    if (stored !== undefined)
      await leads.replace({ ...stored, lead: { ...stored.lead, favorites: ['eva'] } });
    await leads.close();
    const { code, output } = await move(`sqlite:${file('from.db')}`, 'cosmos');
    expect(output).to.contain('This run: 0 new, 1 changed');
    expect(code).to.equal(0);
  });

  it('says when the stores differ in the end', async () => {
    const { leads } = openSqlite({ path: file('back.db') });
    await leads.create(aLead(99_999).build());
    await leads.close();
    const { code, output } = await move('cosmos', `sqlite:${file('back.db')}`);
    expect(output).to.contain('The stores differ.');
    expect(code).to.equal(1);
  });

  it('refuses a file that is not there', async () => {
    const { code, output } = await move(`sqlite:${file('nothing.db')}`, 'cosmos');
    expect(output).to.contain(`There is no ${file('nothing.db')}.`);
    expect(code).to.equal(1);
  });
});

async function fill(path: string): Promise<void> {
  const { leads, records } = openSqlite({ path });
  for (let first = 0; first < LEADS; first += 1_000) {
    const some = Array.from({ length: Math.min(1_000, LEADS - first) }, (_, n) => lead(first + n));
    await Promise.all(some.map((one) => leads.create(one)));
  }
  const key = { tenantId: TENANT, id: 'a:1/2?x=#&%' };
  await records.put({ kind: 'greeting', ...key }, { at: NOW }, undefined);
  await records.put({ kind: 'greeting', tenantId: TENANT, id: 'another' }, { at: NOW }, undefined);
  await records.put({ kind: 'stoppedReceiver', ...key }, { at: NOW, code: 'Gone' }, undefined);
  await records.put({ kind: 'directory', ...key }, { admins: [ana], managers: [ben] }, undefined);
  await leads.close();
}

async function contents(path: string): Promise<unknown> {
  const { leads, records } = openSqlite({ path });
  const page = await leads.find({ tenantId: TENANT, filter: {}, sort: 'oldest', limit: LEADS + 1 });
  const kinds = ['greeting', 'stoppedReceiver', 'directory'] as const;
  const lists = await Promise.all(kinds.map((kind) => records.list(kind, TENANT)));
  await leads.close();
  return { leads: page.leads, records: lists.flat().map(({ id, value }) => ({ id, value })) };
}

/** Fits when at least that part of the leads has been reported. */
function atPart(part: number): RegExp {
  const least = Math.ceil((LEADS * part) / PAGE) * PAGE;
  const later = Array.from({ length: LEADS / PAGE }, (_, n) => n * PAGE).filter((n) => n >= least);
  return new RegExp(`leads: (${later.join('|')}) of ${LEADS}\\n`);
}

function firstReport({ output }: Pick<Run, 'output'>): number {
  return Number(/leads: (\d+) of/.exec(output)?.[1]);
}
