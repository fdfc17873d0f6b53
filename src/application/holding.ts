import type { Lead } from '../domain/lead.ts';
import type { Done } from '../domain/repeatable.ts';
import { seal } from '../domain/seal.ts';
import { lease, settle } from '../domain/settle.ts';
import type { LeadKey, Stored } from '../ports/lead-store.ts';
import type { Channels } from './channels.ts';
import type { Parts } from './parts.ts';

/** How long one process may take over one effect before others think it dead. */
export const LEASE_MS = 30_000;

/** Holds leads while their effects are carried out, and ticks those off. */
export type Holding = {
  /** Another process carries out its effects. */
  isOthers: (lead: Lead) => boolean;
  /** Takes or renews the lease if it would not last over the next effect, which may take half a lease. */
  hold: (stored: Stored) => Promise<Stored | undefined>;
  /** Ticks off what is done; the lead is free again if nothing more is due. */
  ticking: (key: LeadKey, done: readonly Done[]) => Promise<(lead: Lead) => Lead>;
  /** Writes what `change` makes of the lead as it is stored by then; undefined: nothing to write. */
  save: (first: Stored, change: (lead: Lead) => Lead | undefined) => Promise<Stored | undefined>;
};

export function makeHolding(
  { store, clock, instance }: Pick<Parts, 'store' | 'clock' | 'instance'>,
  channels: Channels,
): Holding {
  const isOthers = (lead: Lead): boolean =>
    lead.lease !== undefined && lead.lease.owner !== instance && lead.lease.until > clock.now();

  const save: Holding['save'] = async (first, change) => {
    let stored: Stored | undefined = first;
    while (stored !== undefined) {
      const lead = change(stored.lead);
      if (lead === undefined) return undefined;
      const answer = await store.replace({ lead, version: stored.version });
      if (answer.kind === 'replaced') return { lead, version: answer.version };
      stored = await store.get(first.lead);
    }
    return undefined;
  };

  return {
    isOthers,
    save,
    hold: async (stored) => {
      const { lead } = stored;
      if (lead.lease?.owner === instance && lead.lease.until - clock.now() > (LEASE_MS * 2) / 3)
        return stored;
      const settings = await channels.clockSettings(lead.tenantId);
      return save(stored, (present) =>
        isOthers(present) ? undefined : seal(lease(present, instance, clock.now() + LEASE_MS), settings),
      );
    },
    ticking: async ({ tenantId }, done) => {
      const settings = { ...(await channels.clockSettings(tenantId)), now: clock.now() };
      return (lead) => settle(lead, done, settings);
    },
  };
}
