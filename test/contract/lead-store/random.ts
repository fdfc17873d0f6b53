import { expect } from 'chai';
import fc from 'fast-check';
import type { Lead } from '../../../src/domain/lead.ts';
import type { LeadFilter, LeadSort, LeadStore } from '../../../src/ports/lead-store.ts';
import type { Open } from '../opened.ts';
import { filter, story } from './arbitrary-leads.ts';
import { isListed, passes, SORT_KEYS, SORTS } from './oracle.ts';
import { allPages, idsOf } from './walk.ts';

type Asked = { tenantId: string; filter: LeadFilter; sort: LeadSort };

/**
 * On failure, fast-check prints the seed and the smallest leads and filters that show the fault. Each run has a
 * store of its own, in which half of the leads stand in another tenant, too.
 */
export function randomContract(open: Open): void {
  describe('random filters on random leads', () => {
    it('find and count what a look at every lead would', async () => {
      const stories = fc.array(story, { maxLength: 40 });
      const questions = fc.array(fc.tuple(filter, fc.constantFrom(...SORTS)), { minLength: 1, maxLength: 8 });
      const property = fc.asyncProperty(stories, questions, async (drawn, asked) => {
        const opened = await open();
        const { leads } = opened;
        const all = drawn.map((tell, index) =>
          tell(index + 1)
            .of('tenant-1')
            .build(),
        );
        const others = drawn.map((tell, index) =>
          tell(index + 1)
            .of('tenant-2')
            .build(),
        );
        const both = [...all, ...others.slice(all.length / 2)];
        await Promise.all(both.map((lead) => leads.create(lead)));
        for (const [filter, sort] of asked) await compare(leads, all, { tenantId: 'tenant-1', filter, sort });
        await opened.close();
      });
      await fc.assert(property, { numRuns: 40 });
    }).timeout(180_000);
  });
}

async function compare(leads: LeadStore, all: readonly Lead[], { sort, ...asked }: Asked): Promise<void> {
  const expected = all.filter((lead) => passes(lead, asked.filter));
  const listed = expected.filter((lead) => isListed(lead, sort));
  const pages = await allPages(leads, { ...asked, sort, limit: 7 });
  const found = pages.flat();
  expect(await leads.count(asked)).to.equal(expected.length);
  expect(idsOf(found).sort()).to.deep.equal(idsOf(listed).sort());
  expect(found.map(SORT_KEYS[sort])).to.deep.equal(listed.map(SORT_KEYS[sort]).sort((a, b) => a - b));
}
