import { heads, type Effect } from '../domain/effects.ts';
import type { Lead } from '../domain/lead.ts';
import type { Done } from '../domain/repeatable.ts';
import { nextEffect } from '../domain/settle.ts';
import type { Instant } from '../domain/time.ts';
import type { LeadKey } from '../ports/lead-store.ts';
import type { Channels } from './channels.ts';
import type { Floods } from './floods.ts';
import type { Holding } from './holding.ts';
import type { Parts } from './parts.ts';
import { makeWorkers, type Workers } from './workers.ts';

/** Leads that become lines together: nothing is sent for them, so that they need not wait for one another. */
const AT_ONCE = 500;

/**
 * Ticks off what is shown by lines of floods, many leads in one write; the others, and what else they need, are
 * handed on.
 */
export function makeListLeads(
  { store, clock, log }: Pick<Parts, 'store' | 'clock' | 'log'>,
  rooms: {
    channels: Channels;
    floods: Pick<Floods, 'showing'>;
    holding: Holding;
    /** Takes what is not ended by a line. */
    handOn: (lead: LeadKey) => void;
    /** What is left is not due yet. */
    ended: (lead: Lead) => void;
  },
): Workers<LeadKey> {
  const { channels, floods, holding, handOn, ended } = rooms;

  /** Of the posts that are due, those that are lines. */
  const linesOf = async (lead: Lead): Promise<readonly Done[]> => {
    const due = firstShows(lead, clock.now());
    const done = await Promise.all(
      due.map(async (effect): Promise<Done[]> => {
        const channel = await channels.get(lead.tenantId, effect.channel);
        if (channel === undefined || channel.gone !== undefined) return [];
        const showing = await floods.showing(lead, effect.channel, undefined);
        return showing.kind === 'listed' ? [{ effect, outcome: showing }] : [];
      }),
    );
    return done.flat();
  };

  const list = async (key: LeadKey): Promise<Lead | undefined> => {
    const stored = await store.get(key);
    if (stored === undefined || holding.isOthers(stored.lead)) return undefined;
    if (firstShows(stored.lead, clock.now()).length === 0) return stored.lead;
    const held = await holding.hold(stored);
    const done = held === undefined ? [] : await linesOf(held.lead);
    if (held === undefined || done.length === 0) return held?.lead;
    return (await holding.save(held, await holding.ticking(held.lead, done)))?.lead;
  };

  return makeWorkers<LeadKey>({
    atOnce: AT_ONCE,
    nameOf: ({ tenantId, id }) => `${tenantId}/${id}`,
    work: async (key) => {
      const lead = await list(key);
      if (lead === undefined) return;
      if (nextEffect(lead, clock.now()) === undefined) ended(lead);
      else handOn(key);
    },
    failed: (key, error) => {
      log.error('lines.failed', { lead: key.id, error });
      handOn(key);
    },
  });
}

type Show = Extract<Effect, { kind: 'show' }>;

/** Shows that are due in channels that have nothing of the lead yet. */
function firstShows(lead: Lead, now: Instant): Show[] {
  return heads(lead.effects).filter(
    (effect): effect is Show =>
      effect.kind === 'show' &&
      effect.dueAt <= now &&
      lead.posts.every(({ channel }) => channel !== effect.channel),
  );
}
