import type { Received, Submission } from '../application/receive-lead.ts';
import { isStoreAway } from './failure.ts';
import { receiptOf, statusOf, type Receipt } from './lead-receipt.ts';
import type { FieldError } from './problem.ts';
import { isRefused, type ReadLead } from './read-lead.ts';

export type BatchResult =
  ({ status: 200 | 201 } & Receipt) | { status: number; errors: readonly FieldError[] };

/** Leads that are stored at the same time, and mostly in one commit: in between, others have their turn. */
const AT_ONCE = 100;

export type BatchParts = {
  readLead: ReadLead;
  receive: (submission: Submission) => Promise<Received>;
  /** Logs an error that nobody foresaw; the answer is its id. */
  crashed: (error: unknown) => string;
};

/** Stores the good ones, and says of each lead what became of it, in order. */
export async function takeBatch(posted: readonly unknown[], parts: BatchParts): Promise<BatchResult[]> {
  const read = posted.map(parts.readLead);
  const results: BatchResult[] = read.map((lead) => ({ status: 400, errors: isRefused(lead) ? lead : [] }));
  const good = read.flatMap((lead, index) => (isRefused(lead) ? [] : [{ lead, index }]));
  for (const wave of waves(good)) {
    for (let start = 0; start < wave.length; start += AT_ONCE) {
      const chunk = wave.slice(start, start + AT_ONCE);
      await Promise.all(
        chunk.map(async ({ lead, index }) => {
          results[index] = await takeOne(lead, parts);
        }),
      );
    }
  }
  return results;
}

async function takeOne(lead: Submission, { receive, crashed }: BatchParts): Promise<BatchResult> {
  try {
    const received = await receive(lead);
    return { status: statusOf(received), ...receiptOf(received) };
  } catch (error) {
    if (isStoreAway(error))
      return { status: 503, errors: [{ path: '', message: 'was not stored: send it again' }] };
    return { status: 500, errors: [{ path: '', message: `was not stored: see ${crashed(error)}` }] };
  }
}

/** The same lead given again goes into a later wave, so that what came last counts. */
function waves<T extends { lead: Submission }>(items: readonly T[]): T[][] {
  const given = new Map<string, number>();
  return items.reduce<T[][]>((all, item) => {
    const key = JSON.stringify([item.lead.source, item.lead.externalId]);
    const times = given.get(key) ?? 0;
    given.set(key, times + 1);
    (all[times] ??= []).push(item);
    return all;
  }, []);
}
