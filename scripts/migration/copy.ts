import { equal } from '../../src/domain/equal.ts';
import type { Lead } from '../../src/domain/lead.ts';
import type { Kind, ListedRecord, Records } from '../../src/ports/records.ts';
import type { LeadStore } from '../../src/ports/lead-store.ts';

/** What became of one document in the store that it was brought to. */
export type Copied = 'new' | 'changed' | 'same' | 'ref-taken';

/** The kinds of records; the compiler misses none. */
const KINDS = {
  channel: true,
  chat: true,
  directory: true,
  greeting: true,
  deadLetter: true,
  policy: true,
  stoppedReceiver: true,
  watch: true,
  secret: true,
  loss: true,
  arrivals: true,
  floodCard: true,
  digest: true,
} as const satisfies Record<Kind, true>;
export const KIND_NAMES = Object.keys(KINDS) as Kind[];

/** Makes the lead there what it is here. Doing it again does nothing. */
export async function copyLead(to: LeadStore, lead: Lead): Promise<Copied> {
  const created = await to.create(lead);
  if (created.kind === 'created') return 'new';
  if (created.kind === 'ref-taken') return 'ref-taken';
  if (equal(created.stored.lead, lead)) return 'same';
  const answer = await to.replace({ lead, version: created.stored.version });
  return answer.kind === 'replaced' ? 'changed' : copyLead(to, lead);
}

export async function copyRecord<K extends Kind>(
  to: Records,
  { kind, tenantId }: { kind: K; tenantId: string },
  { id, value }: ListedRecord<K>,
): Promise<Copied> {
  const key = { kind, tenantId, id };
  const present = await to.get(key);
  if (present !== undefined && equal(present.value, value)) return 'same';
  const answer = await to.put(key, value, present?.version);
  if (answer === 'moved') return copyRecord(to, { kind, tenantId }, { id, value, version: '' });
  return present === undefined ? 'new' : 'changed';
}
