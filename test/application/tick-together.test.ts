import { expect } from 'chai';
import { openSqlite } from '../../src/adapters/sqlite/sqlite.ts';
import type { LeadStore } from '../../src/ports/lead-store.ts';
import { NOW, TENANT } from '../support/fixed-world.ts';
import { aLead } from '../support/leads.ts';
import { partsOf, useCasesOf, WILLING } from '../support/use-cases.ts';

const DAY = 24 * 3_600_000;
const DUE = 60;

/** Leads that all expire at the same moment, in a store whose writes may be watched. */
async function openWorld(replace: (leads: LeadStore) => LeadStore['replace']) {
  const { leads, records } = openSqlite({ path: ':memory:' });
  const expiring = Array.from({ length: DUE }, (_, n) =>
    aLead(n)
      .expiring(NOW + DAY)
      .build(),
  );
  for (const lead of expiring) await leads.create(lead);
  const store = { ...leads, replace: replace(leads) };
  const desk = useCasesOf(
    partsOf({ store, records, messenger: WILLING, clock: { now: () => NOW + 2 * DAY } }),
  );
  const expired = async (): Promise<string[]> => {
    const stored = await Promise.all(expiring.map((lead) => leads.get(lead)));
    return stored.flatMap((one) => (one?.lead.stage === 'archived' ? [one.lead.id] : []));
  };
  return { desk, expired };
}

describe('A tick', () => {
  it('changes the leads that are due together, as many as share a commit', async () => {
    let pending = 0;
    const most: number[] = [];
    const { desk, expired } = await openWorld((leads) => async (stored) => {
      pending += 1;
      most.push(pending);
      const answer = await leads.replace(stored);
      pending -= 1;
      return answer;
    });
    await desk.tick(TENANT);
    expect(Math.max(...most)).to.be.within(10, 30);
    expect(await expired()).to.have.length(DUE);
  });

  it('leaves no lead out because another could not be written', async () => {
    const unlucky = aLead(3).build().id;
    const { desk, expired } = await openWorld(
      (leads) => (stored) =>
        stored.lead.id === unlucky ? Promise.reject(new Error('The disk is full')) : leads.replace(stored),
    );
    await desk.tick(TENANT);
    const done = await expired();
    expect(done)
      .to.have.length(DUE - 1)
      .and.not.include(unlucky);
  });
});
