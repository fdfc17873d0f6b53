import type { Received } from '../application/receive-lead.ts';

/** What a source gets back for a lead. */
export type Receipt = { id: string; ref: string; stage: string; created: boolean };

export function receiptOf({ lead, created }: Received): Receipt {
  return { id: lead.id, ref: lead.ref, stage: lead.stage, created };
}

export function statusOf({ created }: Received): 200 | 201 {
  return created ? 201 : 200;
}
