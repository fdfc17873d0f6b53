import { expect } from 'chai';
import { isDeepStrictEqual } from 'node:util';
import { openSqlite } from '../../src/adapters/sqlite/sqlite.ts';
import type { Lead } from '../../src/domain/lead.ts';
import { TENANT } from '../support/fixed-world.ts';
import { aLead } from '../support/leads.ts';
import { makeMoving, movedLead, RECORDS, type Moving, type Run } from './support/migration.ts';

describe('Moving a large store', function () {
  this.timeout(400_000);

  const LEADS = 20_000;
  /** Each way is interrupted after two and after six pages, or a little later. */
  const PAGE = LEADS / 10;
  let moving: Moving;

  before(async () => {
    moving = await makeMoving({ leads: LEADS, page: PAGE });
  });
  after(() => moving.close());

  it(`brings ${LEADS} leads to Cosmos DB and back, interrupted twice each way, and they are the same`, async () => {
    const { file } = moving;
    await moveWithInterruptions(`sqlite:${file('from.db')}`, 'cosmos');
    await moveWithInterruptions('cosmos', `sqlite:${file('back.db')}`);
    const [before, after] = [await contents(file('from.db')), await contents(file('back.db'))];
    expect(before.leads).to.have.length(LEADS);
    expect(after.leads).to.have.length(LEADS);
    // Chai would take half a minute over so many.
    expect(before.leads.filter((lead, n) => !isDeepStrictEqual(lead, after.leads[n]))).to.deep.equal([]);
    expect(after.records).to.deep.equal(before.records);
  });

  /** Killed while it is at work, then killed again further on, then let be. */
  async function moveWithInterruptions(from: string, to: string): Promise<void> {
    const reports: number[] = [];
    for (const part of [0.2, 0.6]) {
      const killed = await moving.move(from, to, atPart(part));
      expect(killed.code, killed.output).to.equal(null);
      reports.push(firstReport(killed));
    }
    const { code, output } = await moving.move(from, to);
    expect(output).to.contain('Both stores hold the same.');
    expect(code).to.equal(0);
    const [start, second, third] = [...reports, firstReport({ output })];
    expect(start).to.equal(0);
    expect(second).to.be.above(0);
    expect(third).to.be.above(second ?? 0);
  }

  /** Fits when at least that part of the leads has been reported. */
  function atPart(part: number): RegExp {
    const least = Math.ceil((LEADS * part) / PAGE) * PAGE;
    const later = Array.from({ length: LEADS / PAGE }, (_, n) => n * PAGE).filter((n) => n >= least);
    return new RegExp(`leads: (${later.join('|')}) of ${LEADS}\\n`);
  }
});

describe('Moving a store', () => {
  const LEADS = 150;
  let moving: Moving;
  let from: string;

  before(async () => {
    moving = await makeMoving({ leads: LEADS, page: 40 });
    from = `sqlite:${moving.file('from.db')}`;
    await moving.move(from, 'cosmos');
  });
  after(() => moving.close());

  it('does nothing when it is done again, and says so', async () => {
    const { code, output } = await moving.move(from, 'cosmos');
    expect(output).to.contain(`This run: 0 new, 0 changed, ${LEADS + RECORDS} as they were.`);
    expect(code).to.equal(0);
  });

  it('brings what has changed since', async () => {
    const { leads } = openSqlite({ path: moving.file('from.db') });
    const stored = await leads.get(movedLead(1));
    if (stored !== undefined)
      await leads.replace({ ...stored, lead: { ...stored.lead, favorites: ['eva'] } });
    await leads.close();
    const { code, output } = await moving.move(from, 'cosmos');
    expect(output).to.contain('This run: 0 new, 1 changed');
    expect(code).to.equal(0);
  });

  it('says when the stores differ in the end', async () => {
    const { leads } = openSqlite({ path: moving.file('back.db') });
    await leads.create(aLead(99_999).build());
    await leads.close();
    const { code, output } = await moving.move('cosmos', `sqlite:${moving.file('back.db')}`);
    expect(output).to.contain('The stores differ.');
    expect(code).to.equal(1);
  });

  it('refuses a file that is not there', async () => {
    const { code, output } = await moving.move(`sqlite:${moving.file('nothing.db')}`, 'cosmos');
    expect(output).to.contain(`There is no ${moving.file('nothing.db')}.`);
    expect(code).to.equal(1);
  });
});

async function contents(path: string): Promise<{ leads: Lead[]; records: object[] }> {
  const { leads, records } = openSqlite({ path });
  const page = await leads.find({ tenantId: TENANT, filter: {}, sort: 'oldest', limit: 100_000 });
  const kinds = ['greeting', 'stoppedReceiver', 'directory'] as const;
  const lists = await Promise.all(kinds.map((kind) => records.list(kind, TENANT)));
  await leads.close();
  return { leads: page.leads, records: lists.flat().map(({ id, value }) => ({ id, value })) };
}

function firstReport({ output }: Pick<Run, 'output'>): number {
  return Number(/leads: (\d+) of/.exec(output)?.[1]);
}
