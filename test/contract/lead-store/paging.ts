import { expect } from 'chai';
import type { Lead } from '../../../src/domain/lead.ts';
import { HOUR } from '../../../src/domain/time.ts';
import type { LeadStore } from '../../../src/ports/lead-store.ts';
import { NOW, TENANT } from '../../support/fixed-world.ts';
import { aLead, type LeadBuilder } from '../../support/leads.ts';
import { emptyStore, filledStore, type Open } from '../opened.ts';
import { SORT_KEYS, SORTS } from './oracle.ts';
import { allPages, idsOf, pagesOf } from './walk.ts';

const MANY = 137;

/** Ten arrive at a time, in no order of their ids; every seventh never expires. */
function tied(n: number): LeadBuilder {
  const place = Math.floor(((n * 37) % MANY) / 10);
  const lead = aLead(n)
    .arrived(NOW + place * HOUR)
    .asking({ estimatedValue: { amount: 900.5 + place * 100, currency: 'EUR' } });
  return n % 7 === 0 ? lead.informational() : lead;
}

const ALL = Array.from({ length: MANY }, (_, index) => tied(index + 1).build());
const createAll = (leads: LeadStore): Promise<unknown> => Promise.all(ALL.map((lead) => leads.create(lead)));

export function pagingContract(open: Open): void {
  describe('pages', () => {
    const store = filledStore(open, ({ leads }) => createAll(leads));

    for (const sort of SORTS) {
      for (const limit of [1, 10, 50, MANY - 1, MANY, 500]) {
        it(`show each of ${MANY} leads once, ${sort} first, ${limit} a page`, async () => {
          const pages = await allPages(store().leads, { tenantId: TENANT, filter: {}, sort, limit });
          const shown = pages.flat();
          expect(pages.map((page) => page.length)).to.deep.equal(lengths(limit));
          expect(idsOf(shown).sort()).to.deep.equal(idsOf(ALL).sort());
          expect(shown.map(SORT_KEYS[sort])).to.deep.equal(ALL.map(SORT_KEYS[sort]).sort((a, b) => a - b));
        });
      }
    }

    it('keep to the filter', async () => {
      const query = { tenantId: TENANT, filter: { words: '00013' }, sort: 'newest', limit: 2 } as const;
      const pages = await allPages(store().leads, query);
      expect(idsOf(pages.flat())).to.deep.equal(['lead-00013']);
    });

    for (const cursor of ['', 'nonsense', '????', base64url('{}'), base64url('[]'), base64url('[1,2,3]')]) {
      it(`are refused for ${JSON.stringify(cursor)}, which is no cursor`, async () => {
        const query = { tenantId: TENANT, filter: {}, sort: 'newest', limit: 10, cursor } as const;
        const error: unknown = await store()
          .leads.find(query)
          .then(
            () => 'found',
            (reason: unknown) => reason,
          );
        expect(error).to.be.an('error').with.property('code', 'store.bad_cursor');
      });
    }
  });

  describe('pages of leads that change meanwhile', () => {
    const store = emptyStore(open);

    for (const sort of SORTS) {
      it(`show, ${sort} first, each lead that stays once, and none that has gone`, async () => {
        const { leads } = store();
        await createAll(leads);
        const query = { tenantId: TENANT, filter: { waiting: true }, sort, limit: 10 };
        const shown: string[] = [];
        const gone: string[] = [];
        let next = MANY;
        for await (const page of pagesOf(leads, query)) {
          shown.push(...idsOf(page));
          await Promise.all([1, 2, 3].map(() => leads.create(tied(++next).build())));
          const unseen = ALL.filter(({ id }) => !shown.includes(id) && !gone.includes(id));
          const going = unseen.slice(unseen.length / 2).slice(0, 1);
          gone.push(...idsOf(going));
          for (const lead of [...page.slice(0, 1), ...going]) await place(leads, lead);
        }
        expect(shown).to.deep.equal([...new Set(shown)]);
        expect(shown).to.include.members(idsOf(ALL).filter((id) => !gone.includes(id)));
        expect(shown.filter((id) => gone.includes(id))).to.deep.equal([]);
      });
    }
  });
}

/** A channel takes the lead: it waits no longer. */
async function place(leads: LeadStore, lead: Lead): Promise<void> {
  const stored = await leads.get(lead);
  const placed = tied(Number(lead.externalId)).inChannel('19:sales@thread.tacv2').build();
  await leads.replace({ lead: placed, version: stored?.version ?? '' });
}

function lengths(limit: number): number[] {
  const full = Math.floor(MANY / limit);
  const rest = MANY % limit;
  return [...Array.from({ length: full }, () => limit), ...(rest > 0 ? [rest] : [])];
}

function base64url(text: string): string {
  return Buffer.from(text).toString('base64url');
}
