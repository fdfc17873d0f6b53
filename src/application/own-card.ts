import type { Lead } from '../domain/lead.ts';
import { withOwnPost } from '../domain/record.ts';
import { seal } from '../domain/seal.ts';
import type { LeadKey } from '../ports/lead-store.ts';
import type { Channels } from './channels.ts';
import type { Parts } from './parts.ts';
import type { Workers } from './workers.ts';

/** Has a lead posted by a card of its own where it is but a line; the answer tells whether it was one. */
export type OwnCard = (key: LeadKey, channel: string) => Promise<{ lead: Lead; isNew: boolean } | undefined>;

export function makeOwnCard(
  { store, clock }: Pick<Parts, 'store' | 'clock'>,
  channels: Channels,
  deliver: Workers<LeadKey>,
): OwnCard {
  return async function ownCard(key, channel) {
    for (;;) {
      const stored = await store.get(key);
      if (stored === undefined) return undefined;
      const settings = await channels.clockSettings(key.tenantId);
      const next = withOwnPost(stored.lead, channel, { now: clock.now(), prompt: true });
      if (next === stored.lead) return { lead: next, isNew: false };
      const lead = seal(next, settings);
      if ((await store.replace({ lead, version: stored.version })).kind === 'moved') continue;
      deliver(lead, 'prompt');
      return { lead, isNew: true };
    }
  };
}
