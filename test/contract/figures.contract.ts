import { expect } from 'chai';
import fc from 'fast-check';
import { makeLeadFigures } from '../../src/application/lead-figures.ts';
import { makeLeadGroups, type By } from '../../src/application/lead-groups.ts';
import {
  makeLeadLists,
  type LeadLists,
  type ListPage,
  type Place,
} from '../../src/application/lead-lists.ts';
import { counted, COUNT_NAMES, type Figures } from '../../src/domain/figures.ts';
import { narrow } from '../../src/domain/narrow.ts';
import type { Lead } from '../../src/domain/lead.ts';
import type { Query } from '../../src/domain/query.ts';
import { DAY } from '../../src/domain/time.ts';
import type { LeadFilter, LeadStore } from '../../src/ports/lead-store.ts';
import { NOW } from '../support/fixed-world.ts';
import { looseFilter, story } from './lead-store/arbitrary-leads.ts';
import { passes, SORTS } from './lead-store/oracle.ts';
import { allPages } from './lead-store/walk.ts';
import { figuresByHand, groupsByHand } from './figures-by-hand.ts';
import type { Open } from './opened.ts';

/** Long enough after all that happens for every rate to have something to tell. */
const clock = { now: () => NOW + 100 * DAY };
const TENANT = 'tenant-1';

const MONTHS: By = {
  group: 'month',
  months: [0, 1, 2].map((n) => ({
    value: `2026-1${n}`,
    part: { received: { from: Date.UTC(2026, 9 + n), to: Date.UTC(2026, 10 + n) } },
  })),
};
const GROUPS: readonly By[] = [
  ...(['stage', 'outcome', 'qualification', 'size', 'reason'] as const).map((group) => ({ group })),
  ...(['country', 'assignee', 'source', 'product', 'industry', 'currency'] as const).map((group) => ({
    group,
  })),
  MONTHS,
];

/** What every store tells of its leads, held to a look at each of them. */
export function figuresContract(name: string, open: Open): void {
  describe(`Figures on ${name}`, () => {
    it('are what a look at every lead would find, and each number the length of its list', async () => {
      await ofRandomLeads(open, async (store, all, filter) => {
        const leads = all.filter((lead) => passes(lead, filter));
        const figures = await makeLeadFigures({ store, clock })(TENANT, filter);
        expect(figures).to.deep.equal(figuresByHand(leads, clock.now()));
        for (const [list, number] of listsOf(figures, filter))
          expect(await lengthOf(store, list), JSON.stringify(list)).to.equal(number);
      });
    }).timeout(240_000);

    it('tell leads apart as a look at every lead would, and each number is the length of its list', async () => {
      await ofRandomLeads(open, async (store, all, filter) => {
        const leads = all.filter((lead) => passes(lead, filter));
        for (const by of GROUPS) {
          const { rows, others } = await makeLeadGroups({ store, clock })(
            { tenantId: TENANT, filter },
            by,
            20,
          );
          const isOneOfMany = by.group === 'product' || by.group === 'industry';
          const asked = by.group === 'product' ? filter.products : filter.industries;
          // Names that were not asked for are left out: a filter could not say both.
          if (isOneOfMany && asked !== undefined) continue;
          expect(
            rows.map(({ value, count, rated }) => ({ value, count, rated })),
            by.group,
          ).to.have.deep.members(groupsByHand(leads, by));
          for (const row of rows) expect(await lengthOf(store, row.filter), by.group).to.equal(row.count);
          const shown = rows.reduce((sum, { count }) => sum + count, 0);
          if (!isOneOfMany) expect(shown + (others ?? 0)).to.equal(leads.length);
        }
      });
    }).timeout(240_000);

    it('are of lists: the number of a query is the length of its list, page by page, in every order', async () => {
      await ofRandomLeads(open, async (store, all, filter) => {
        const lists = makeLeadLists({ store });
        for (const sort of SORTS)
          for (const top of [undefined, 3, 12]) {
            const asked: Query = { filter, sort, measure: 'list', ...(top === undefined ? {} : { top }) };
            const { query } = await lists.inOneCurrency(TENANT, asked);
            const leads = await walked(lists, query);
            expect(leads, sort).to.have.length(await lists.count(TENANT, query));
            expect(await lists.counts(TENANT, [query, query])).to.deep.equal([leads.length, leads.length]);
            expect(leads.every((lead) => passes(lead, query.filter))).to.equal(true);
            expect(leads.length).to.be.at.most(Math.min(all.length, top ?? Infinity));
          }
      });
    }).timeout(240_000);
  });
}

/** A list from its first page to its last, as its buttons turn it. */
async function walked(lists: LeadLists, query: Query): Promise<Lead[]> {
  const leads: Lead[] = [];
  let place: Place | undefined = { page: 1 };
  while (place !== undefined) {
    const { leads: some, next }: ListPage = await lists.page(TENANT, query, place);
    leads.push(...some);
    place = next === undefined ? undefined : { page: place.page + 1, cursor: next };
  }
  return leads;
}

type Look = (store: LeadStore, all: readonly Lead[], filter: LeadFilter) => Promise<void>;

async function ofRandomLeads(open: Open, look: Look): Promise<void> {
  const stories = fc.array(story, { maxLength: 30 });
  const property = fc.asyncProperty(stories, looseFilter, async (drawn, filter) => {
    const opened = await open();
    const all = drawn.map((tell, index) => tell(index + 1).build());
    await Promise.all(all.map((lead) => opened.leads.create(lead)));
    await look(opened.leads, all, filter);
    await look(opened.leads, all, {});
    await opened.close();
  });
  await fc.assert(property, { numRuns: 15 });
}

/** The list behind each number that a card shows. */
function listsOf({ counts, reasons, pipeline, earned }: Figures, filter: LeadFilter): [LeadFilter, number][] {
  const of = (name: (typeof COUNT_NAMES)[number]): LeadFilter => narrow(filter, counted(name, clock.now()));
  return [
    ...COUNT_NAMES.map((name): [LeadFilter, number] => [of(name), counts[name]]),
    ...reasons.map(({ outcome, reason, count }): [LeadFilter, number] => [
      narrow(filter, { outcomes: [outcome], reasons: [reason] }),
      count,
    ]),
    ...pipeline.map(({ currency, count }): [LeadFilter, number] => [
      narrow(of('underway'), { value: { currency } }),
      count,
    ]),
    ...earned.map(({ currency, count }): [LeadFilter, number] => [
      narrow(of('won'), { value: { currency } }),
      count,
    ]),
  ];
}

async function lengthOf(store: LeadStore, filter: LeadFilter): Promise<number> {
  const pages = await allPages(store, { tenantId: TENANT, filter, sort: 'newest', limit: 10 });
  return pages.flat().length;
}
