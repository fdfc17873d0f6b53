import type { LeadFilter } from './lead-filter.ts';
import { without } from './without.ts';

/** Marketplace leads came straight from the customer; qualified ones by way of marketing or a seller. */
export const TABS = ['marketplace', 'qualified', 'favorites'] as const;
export type Tab = (typeof TABS)[number];

type TabFilter = Pick<LeadFilter, 'qualifications' | 'favoriteOf'>;

const FILTERS: Record<Tab, (me: string) => TabFilter> = {
  marketplace: () => ({ qualifications: ['CustomerInquiry'] }),
  qualified: () => ({ qualifications: ['MarketingQualified', 'SalesQualified'] }),
  favorites: (me) => ({ favoriteOf: me }),
};

/** The same filter on a tab, whichever it was on before. */
export function onTab(filter: LeadFilter, tab: Tab, me: string): LeadFilter {
  return { ...without(filter, 'qualifications', 'favoriteOf'), ...FILTERS[tab](me) };
}

/** Whether the filter is on the tab. */
export function isOnTab(filter: LeadFilter, tab: Tab, me: string): boolean {
  const wanted = FILTERS[tab](me);
  const same = (one: readonly string[] = [], other: readonly string[] = []): boolean =>
    [...one].sort().join() === [...other].sort().join();
  return filter.favoriteOf === wanted.favoriteOf && same(filter.qualifications, wanted.qualifications);
}
