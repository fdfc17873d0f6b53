import type { LeadPage, LeadStore } from '../../src/ports/lead-store.ts';
import { StoreError } from '../../src/ports/store-error.ts';

/** What to read: all leads of a tenant, so many at once. Each page is dealt with before the next is read. */
export type Reading = { tenantId: string; limit: number };

/** The leads, oldest first, from a cursor on. */
export async function* pagesOf(
  leads: LeadStore,
  { tenantId, limit }: Reading,
  start?: string,
): AsyncGenerator<LeadPage, void> {
  let cursor = start;
  do {
    const page = await leads.find({ tenantId, filter: {}, sort: 'oldest', limit, ...at(cursor) });
    yield page;
    cursor = page.cursor;
  } while (cursor !== undefined);
}

/** Whether the store knows the cursor: it may have been made anew since. */
export async function knowsCursor(leads: LeadStore, tenantId: string, cursor: string): Promise<boolean> {
  try {
    await leads.find({ tenantId, filter: {}, sort: 'oldest', limit: 1, cursor });
    return true;
  } catch (error) {
    if (error instanceof StoreError && error.code === 'store.bad_cursor') return false;
    throw error;
  }
}

function at(cursor: string | undefined): { cursor?: string } {
  return cursor === undefined ? {} : { cursor };
}
