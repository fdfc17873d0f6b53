import { KIND_NAMES } from './copy.ts';
import { EMPTY, sameDigest, withDocument, type Digest } from './digest.ts';
import type { Progress } from './move.ts';
import { pagesOf, type Reading } from './pages.ts';
import type { Place } from './stores.ts';

/** What a store holds of a tenant. */
export type Holding = { leads: Digest; records: Digest };

/** Reads all that a store holds of a tenant. */
export async function holdingOf(place: Place, reading: Reading, progress: Progress): Promise<Holding> {
  const { tenantId } = reading;
  const of = await place.leads.count({ tenantId, filter: {} });
  let leads = EMPTY;
  for await (const page of pagesOf(place.leads, reading)) {
    leads = page.leads.reduce(withDocument, leads);
    progress(`check of ${place.name}`, leads.count, of);
  }
  return { leads, records: await recordsOf(place, tenantId) };
}

async function recordsOf({ records }: Place, tenantId: string): Promise<Digest> {
  let digest = EMPTY;
  for (const kind of KIND_NAMES)
    for (const { id, value } of await records.list(kind, tenantId))
      digest = withDocument(digest, { kind, id, value });
  return digest;
}

export function sameHolding(a: Holding, b: Holding): boolean {
  return sameDigest(a.leads, b.leads) && sameDigest(a.records, b.records);
}
