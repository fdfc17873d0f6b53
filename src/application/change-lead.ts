import type { ClockSettings } from '../domain/clocks.ts';
import type { Command, Context } from '../domain/commands.ts';
import { decide } from '../domain/decide.ts';
import type { Decision, Refusal, Unchanged } from '../domain/decision.ts';
import type { Lead } from '../domain/lead.ts';
import { lease } from '../domain/settle.ts';
import { seal } from '../domain/seal.ts';
import type { LeadKey } from '../ports/lead-store.ts';
import type { Channels } from './channels.ts';
import type { Deliver } from './deliver.ts';
import { LEASE_MS } from './holding.ts';
import type { Parts } from './parts.ts';

/** What became of a command, with the lead as it now stands. */
export type Changed =
  | { kind: 'changed'; lead: Lead }
  | { kind: 'unchanged'; lead: Lead; reason: Unchanged }
  | { kind: 'refused'; lead: Lead; refusal: Refusal }
  | { kind: 'unknown' };

export type ChangeLead = (key: LeadKey, command: Command, by: Doer) => Promise<Changed>;

/** Who does it, having seen which revision, and whether in their own chat. */
export type Doer = Pick<Context, 'actor' | 'seen' | 'inChat'>;

/** Changes one lead: decided on what is stored, written only if nobody wrote meanwhile, then carried out. */
export function makeChangeLead(parts: Parts, channels: Channels, deliver: Deliver): ChangeLead {
  const { store, clock, calendar, defaults, metrics, instance } = parts;

  const contextOf = async ({ tenantId }: LeadKey, by: Doer): Promise<Context> => {
    const now = clock.now();
    return {
      ...(await channels.clockSettings(tenantId)),
      ...by,
      now,
      today: calendar(defaults.timeZone).today(now),
    };
  };

  return async function changeLead(key, command, by): Promise<Changed> {
    for (;;) {
      const stored = await store.get({ tenantId: key.tenantId, id: key.id });
      if (stored === undefined) return { kind: 'unknown' };
      const context = await contextOf(key, by);
      const decision = decide(stored.lead, command, context);
      metrics.count('actions', { action: command.action, decision: nameOf(decision) });
      if (decision.kind !== 'changed') return { ...decision, lead: stored.lead };
      const lead = leased(decision.lead, context, instance);
      const answer = await store.replace({ lead, version: stored.version });
      if (answer.kind === 'moved') continue;
      deliver(lead, by.actor.kind === 'person' ? 'prompt' : undefined);
      return { kind: 'changed', lead };
    }
  };
}

/** Who commits a change carries it out, unless somebody is at it already. */
export function leased(lead: Lead, context: ClockSettings & Pick<Context, 'now'>, instance: string): Lead {
  const busy = lead.lease !== undefined && lead.lease.until > context.now && lead.lease.owner !== instance;
  if (busy || lead.effects.every((effect) => effect.dueAt > context.now)) return lead;
  return seal(lease(lead, instance, context.now + LEASE_MS), context);
}

function nameOf(decision: Decision): string {
  return decision.kind === 'refused' ? decision.refusal.code : decision.kind;
}
