import { type Effect } from '../../src/domain/effects.ts';
import type { Lead } from '../../src/domain/lead.ts';
import { nextEffect, settle, type Settled } from '../../src/domain/settle.ts';
import { type Instant } from '../../src/domain/time.ts';
import { contextAt } from '../support/fixed-world.ts';

export const SENT: Settled = { kind: 'sent', activityId: 'new' };

export const nameOf = (effect: Effect | undefined): string | undefined =>
  effect && ('channel' in effect ? `${effect.kind} ${effect.channel}` : effect.kind);

/** Settles what is next, as often as there are outcomes. */
export function carryOut(lead: Lead, now: Instant, ...outcomes: Settled[]): { lead: Lead; done: string[] } {
  const done: string[] = [];
  let current = lead;
  for (const outcome of outcomes) {
    const effect = nextEffect(current, now);
    done.push(nameOf(effect) ?? 'nothing');
    if (effect !== undefined) current = settle(current, [{ effect, outcome }], contextAt(now));
  }
  return { lead: current, done };
}
