import { expect } from 'chai';
import fc from 'fast-check';
import { foldNames } from '../../../src/domain/fold.ts';
import { valueOf } from '../../../src/domain/lead-filter.ts';
import { LEAD_TIMES, type LeadTime } from '../../../src/domain/lead-times.ts';
import type { Lead } from '../../../src/domain/lead.ts';
import type { Facet, LeadCounts, Some, Total } from '../../../src/ports/lead-counts.ts';
import type { LeadFilter } from '../../../src/ports/lead-store.ts';
import type { Open } from '../opened.ts';
import { looseFilter, story } from './arbitrary-leads.ts';
import { passes } from './oracle.ts';

/** The values that a lead counts for. */
const FACETS: Record<Facet, (lead: Lead) => readonly (string | undefined)[]> = {
  country: (lead) => [lead.customer.address?.country],
  assignee: (lead) => [lead.assignee?.id],
  source: (lead) => [lead.source],
  product: (lead) => [...new Set(foldNames(lead.request.products)?.split('|'))],
  industry: (lead) => [...new Set(foldNames(lead.request.industries)?.split('|'))],
};

const isNamed = (value: string | undefined): value is string => value !== undefined && value !== '';

function numbersOf(values: readonly string[]): [string, number][] {
  const names = [...new Set(values)].sort();
  return names.map((name) => [name, values.filter((value) => value === name).length]);
}

function totalsOf(leads: readonly Lead[]): Total[] {
  const values = leads.map(valueOf).filter((value) => value !== undefined);
  return numbersOf(values.map(({ currency }) => currency)).map(([currency, count]) => ({
    currency,
    count,
    amount: values.reduce((sum, value) => (value.currency === currency ? sum + value.amount : sum), 0),
  }));
}

/** The shortest time that a share of the leads kept to, by trying each. */
function timeAt(leads: readonly Lead[], time: LeadTime, share: number): number | undefined {
  const times = leads
    .map(LEAD_TIMES[time])
    .filter((length) => length !== undefined)
    .sort((a, b) => a - b);
  return times.find((length) => times.filter((one) => one <= length).length >= share * times.length);
}

const AT = [0.1, 0.5, 0.9, 1];

async function compare(store: LeadCounts, all: readonly Lead[], some: Some): Promise<void> {
  const leads = all.filter((lead) => passes(lead, some.filter));
  for (const facet of Object.keys(FACETS) as Facet[])
    expect(await store.shares(some, facet), facet).to.deep.equal(
      numbersOf(leads.flatMap(FACETS[facet]).filter(isNamed)).map(([value, count]) => ({ value, count })),
    );
  expect(await store.totals(some)).to.deep.equal(totalsOf(leads));
  for (const time of Object.keys(LEAD_TIMES) as LeadTime[]) {
    const expected = AT.map((share) => timeAt(leads, time, share)).filter((found) => found !== undefined);
    expect(await store.quantiles(some, time, AT), time).to.deep.equal(expected);
  }
}

export function countsContract(open: Open): void {
  describe('the figures of random leads', () => {
    it('are what a look at every lead would find', async () => {
      const stories = fc.array(story, { maxLength: 30 });
      const filters = fc.array(looseFilter, { minLength: 1, maxLength: 3 });
      const property = fc.asyncProperty(stories, filters, async (drawn, asked) => {
        const opened = await open();
        const store = opened.leads;
        const [tenantId, other] = ['tenant-1', 'tenant-2'];
        const leadsOf = (tenant: string): Lead[] =>
          drawn.map((tell, index) =>
            tell(index + 1)
              .of(tenant)
              .build(),
          );
        const all = leadsOf(tenantId);
        await Promise.all(
          [...all, ...leadsOf(other).slice(all.length / 2)].map((lead) => store.create(lead)),
        );
        for (const filter of asked) await compare(store, all, { tenantId, filter });
        expect(await store.counts(tenantId, asked)).to.deep.equal(
          asked.map((filter: LeadFilter) => all.filter((lead) => passes(lead, filter)).length),
        );
        await opened.close();
      });
      await fc.assert(property, { numRuns: 25 });
    }).timeout(180_000);

    it('are none of no leads', async () => {
      const opened = await open();
      const store = opened.leads;
      const some = { tenantId: 'tenant-1', filter: {} };
      expect(await store.counts('tenant-1', [])).to.deep.equal([]);
      expect(await store.counts('tenant-1', [{}, { stages: ['received'] }])).to.deep.equal([0, 0]);
      expect(await store.quantiles(some, 'answerTime', AT)).to.deep.equal([]);
      expect(await store.totals(some)).to.deep.equal([]);
      await opened.close();
    });
  });
}
