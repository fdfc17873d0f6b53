import type { LeadFilter } from '../domain/lead-filter.ts';
import type { Lead } from '../domain/lead.ts';
import type { Query } from '../domain/query.ts';
import type { LeadSort, LeadStore } from '../ports/lead-store.ts';

/** Lines of a list on one page. */
export const PAGE_LENGTH = 10;

/** Which page of a list: its number, and where the one before ended. */
export type Place = { page: number; cursor?: string };
export type ListPage = { leads: readonly Lead[]; /** Where the next page begins. */ next?: string };

/** Lists and counts of one tenant's leads: the number is that of the leads on all pages of the list. */
export type LeadLists = {
  count(tenantId: string, query: Pick<Query, 'filter' | 'top'>): Promise<number>;
  page(tenantId: string, query: Query, place: Place): Promise<ListPage>;
  /** So many leads after the first ones. */
  slice(tenantId: string, query: Query, range: { skip: number; count: number }): Promise<readonly Lead[]>;
};

export function makeLeadLists({ store }: { store: LeadStore }): LeadLists {
  const find = (tenantId: string, { filter, sort }: Query, limit: number, cursor?: string) =>
    store.find({
      tenantId,
      filter,
      sort: storeSort(sort),
      limit,
      ...(cursor === undefined ? {} : { cursor }),
    });

  return {
    count: async (tenantId, { filter, top = Infinity }) =>
      Math.min(await countOf(store, tenantId, filter), top),
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
  };
}

function countOf(store: LeadStore, tenantId: string, filter: LeadFilter): Promise<number> {
  return store.count({ tenantId, filter });
}

/** Stores keep no order by value. */
function storeSort(sort: Query['sort']): LeadSort {
  return sort === 'value' ? 'newest' : sort;
}
