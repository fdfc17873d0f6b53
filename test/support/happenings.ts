import type { Command } from '../../src/domain/commands.ts';
import { decide } from '../../src/domain/decide.ts';
import type { Decision } from '../../src/domain/decision.ts';
import type { Lead } from '../../src/domain/lead.ts';
import type { Actor } from '../../src/domain/people.ts';
import { nextEffect, settle } from '../../src/domain/settle.ts';
import type { Instant } from '../../src/domain/time.ts';
import { wake } from '../../src/domain/wake.ts';
import { contextAt, theClock } from './fixed-world.ts';

/** Something that happens to a lead. */
export type Happening = (lead: Lead) => Lead;

/** Somebody does something; what the domain refuses is a mistake of the test. */
export function doing(command: Command, actor: Actor, now: Instant): Happening {
  return (lead) => changed(decide(lead, command, contextAt(now, actor)), command.action);
}

export function waking(at: Instant): Happening {
  return (lead) => changed(wake(lead, contextAt(at, theClock)), 'wake');
}

/** All that is due is carried out well; a post's activity id is its channel and `/root`. */
export function delivering(now: Instant): Happening {
  return function deliver(lead): Lead {
    const effect = nextEffect(lead, now);
    if (effect === undefined) return lead;
    const activityId = 'channel' in effect ? `${effect.channel}/root` : effect.kind;
    return deliver(
      settle(lead, [{ effect, outcome: { kind: 'sent', activityId } }], contextAt(now, theClock)),
    );
  };
}

function changed(decision: Decision, what: string): Lead {
  if (decision.kind === 'changed') return decision.lead;
  throw new Error(`The domain does not ${what}: ${JSON.stringify(decision)}`);
}
