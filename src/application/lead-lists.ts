import type { LeadFilter } from '../domain/lead-filter.ts';
import type { Lead } from '../domain/lead.ts';
import { narrow } from '../domain/narrow.ts';
import { isByValue, type Query } from '../domain/query.ts';
import type { LeadStore } from '../ports/lead-store.ts';
import { makeOneCurrency, type OneCurrency } from './one-currency.ts';

/** Lines of a list on one page. */
export const PAGE_LENGTH = 10;

/** Leads that are read at a time where all of a list are. */
const READ_LENGTH = 200;

/** Which page of a list: its number, and where the one before ended. */
export type Place = { page: number; cursor?: string };
export type ListPage = { leads: readonly Lead[]; /** Where the next page begins. */ next?: string };

/** A number is that of a list in any order but by value, where leads without one are left out. */
type Counted = Pick<Query, 'filter' | 'top'> & { sort?: Query['sort'] };

/** Lists and counts of one tenant's leads: the number is that of the leads on all pages of the list. */
export type LeadLists = {
  count(tenantId: string, query: Counted): Promise<number>;
  counts(tenantId: string, queries: readonly Counted[]): Promise<number[]>;
  page(tenantId: string, query: Query, place: Place): Promise<ListPage>;
  /** So many leads after the first ones. */
  slice(tenantId: string, query: Query, range: { skip: number; count: number }): Promise<readonly Lead[]>;
  inOneCurrency: OneCurrency;
  /** All of them, some at a time. */
  all(tenantId: string, query: Query): AsyncIterable<readonly Lead[]>;
};

export function makeLeadLists({ store }: { store: LeadStore }): LeadLists {
  const find = (tenantId: string, query: Query, limit: number, cursor?: string) => {
    const { sort } = query;
    const asked = { tenantId, filter: listedOf(query), sort, limit };
    return store.find({ ...asked, ...(cursor === undefined ? {} : { cursor }) });
  };

  return {
    count: async (tenantId, query) =>
      Math.min(await store.count({ tenantId, filter: listedOf(query) }), query.top ?? Infinity),
    counts: async (tenantId, queries) => {
      const found = await store.counts(tenantId, queries.map(listedOf));
      return queries.map(({ top = Infinity }, at) => Math.min(found[at] ?? 0, top));
    },
    page: async (tenantId, query, { page, cursor }) => {
      const left = (query.top ?? Infinity) - (page - 1) * PAGE_LENGTH;
      if (left <= 0) return { leads: [] };
      const found = await find(tenantId, query, Math.min(left, PAGE_LENGTH), cursor);
      const isLast = found.cursor === undefined || left <= PAGE_LENGTH;
      return { leads: found.leads, ...(isLast ? {} : { next: found.cursor }) };
    },
    slice: async (tenantId, query, { skip, count }) => {
      const { leads } = await find(tenantId, query, Math.min(skip + count, query.top ?? Infinity));
      return leads.slice(skip);
    },
    inOneCurrency: makeOneCurrency({ store }),
    all: async function* (tenantId, query) {
      let left = query.top ?? Infinity;
      let cursor: string | undefined;
      do {
        const found = await find(tenantId, query, Math.min(left, READ_LENGTH), cursor);
        yield found.leads;
        left -= found.leads.length;
        cursor = left > 0 ? found.cursor : undefined;
      } while (cursor !== undefined);
    },
  };
}

function listedOf({ filter, sort = 'newest' }: Counted): LeadFilter {
  return isByValue(sort) ? narrow(filter, { value: {} }) : filter;
}
