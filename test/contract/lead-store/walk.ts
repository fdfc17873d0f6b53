import type { Lead } from '../../../src/domain/lead.ts';
import type { LeadQuery, LeadStore } from '../../../src/ports/lead-store.ts';

/** The pages of a query, from the first to the one without a cursor. */
export async function* pagesOf(leads: LeadStore, query: Omit<LeadQuery, 'cursor'>): AsyncGenerator<Lead[]> {
  let cursor: string | undefined;
  do {
    const page = await leads.find({ ...query, ...(cursor === undefined ? {} : { cursor }) });
    yield page.leads;
    cursor = page.cursor;
  } while (cursor !== undefined);
}

export async function allPages(leads: LeadStore, query: Omit<LeadQuery, 'cursor'>): Promise<Lead[][]> {
  const pages: Lead[][] = [];
  for await (const page of pagesOf(leads, query)) pages.push(page);
  return pages;
}

export function idsOf(leads: readonly Lead[]): string[] {
  return leads.map((lead) => lead.id);
}
