import { atOnce } from './at-once.ts';
import type { Bookmarks } from './bookmark.ts';
import { copyLead, copyRecord, KIND_NAMES, type Copied } from './copy.ts';
import { knowsCursor, pagesOf, type Reading } from './pages.ts';
import type { Place } from './stores.ts';

/** Tells how far a step has come. */
export type Progress = (step: string, done: number, of: number) => void;

export type Move = {
  from: Place;
  to: Place;
  reading: Reading;
  bookmarks: Bookmarks;
  progress: Progress;
};

/** How many documents became what. */
export type Counts = Record<Copied, number>;

/** Makes all leads of a tenant in one store what they are in the other, going on where it was interrupted. */
export async function moveLeads(move: Move, counts: Counts): Promise<void> {
  const { from, to, reading, bookmarks, progress } = move;
  const of = await from.leads.count({ tenantId: reading.tenantId, filter: {} });
  let { done, cursor } = await startOf(move);
  progress('leads', done, of);
  for await (const page of pagesOf(from.leads, reading, cursor)) {
    await atOnce(page.leads, async (lead) => {
      const copied = await copyLead(to.leads, lead);
      counts[copied]++;
    });
    done += page.leads.length;
    cursor = page.cursor;
    if (cursor !== undefined) bookmarks.write({ ...namesOf(move), done, cursor });
    progress('leads', done, of);
  }
}

async function startOf(move: Move): Promise<{ done: number; cursor?: string }> {
  const { from, reading, bookmarks } = move;
  const kept = bookmarks.read(namesOf(move));
  if (kept === undefined) return { done: 0 };
  return (await knowsCursor(from.leads, reading.tenantId, kept.cursor)) ? kept : { done: 0 };
}

/** The small documents; they are few, so that they are always all looked at. */
export async function moveRecords({ from, to, reading, progress }: Move, counts: Counts): Promise<void> {
  const { tenantId } = reading;
  for (const [index, kind] of KIND_NAMES.entries()) {
    const records = await from.records.list(kind, tenantId);
    await atOnce(records, async (record) => {
      const copied = await copyRecord(to.records, { kind, tenantId }, record);
      counts[copied]++;
    });
    progress('records', index + 1, KIND_NAMES.length);
  }
}

function namesOf({ from, to, reading }: Move): { from: string; to: string; tenantId: string } {
  return { from: from.name, to: to.name, tenantId: reading.tenantId };
}
