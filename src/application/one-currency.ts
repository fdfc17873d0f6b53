import type { Total } from '../domain/figures.ts';
import { narrow } from '../domain/narrow.ts';
import { isByValue, type Query } from '../domain/query.ts';
import type { LeadStore } from '../ports/lead-store.ts';

/** The query with one currency, and all that its leads are valued in, most often first. */
export type InOneCurrency = { query: Query; currencies: readonly Total[] };

export type OneCurrency = (tenantId: string, query: Query) => Promise<InOneCurrency>;

/** An order by value compares within one currency alone: the one that was asked for, or that most of the leads have. */
export function makeOneCurrency({ store }: { store: LeadStore }): OneCurrency {
  return async (tenantId, query) => {
    const { filter, sort } = query;
    if (!isByValue(sort) || filter.value?.currency !== undefined) return { query, currencies: [] };
    const totals = await store.totals({ tenantId, filter });
    const currencies = totals.sort((one, other) => other.count - one.count);
    const [first] = currencies;
    if (first === undefined) return { query, currencies };
    return {
      query: { ...query, filter: narrow(filter, { value: { currency: first.currency } }) },
      currencies,
    };
  };
}
