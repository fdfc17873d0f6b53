import type { Refusal } from './decision.ts';
import { lastStageChange, type Entry, type Lead } from './lead.ts';
import { hasEnded, mayAct, ruleOf, stageAllows, type Action } from './lifecycle.ts';
import type { Actor } from './people.ts';
import type { Instant } from './time.ts';

/** Why this actor may not do the action on the lead as it stands; undefined if nothing forbids it. */
export function forbidden(
  lead: Lead,
  action: Action,
  { actor, now }: { actor: Actor; now: Instant },
): Refusal | undefined {
  return forbiddenByStage(lead, action, now) ?? forbiddenByRole(lead, action, actor);
}

function forbiddenByStage(lead: Lead, action: Action, now: Instant): Refusal | undefined {
  if (stageAllows(lead, action, now)) return undefined;
  if (hasEnded(lead, now)) return { code: 'lead.stage_forbids', action, last: endOf(lead) };
  const { from, needsAnswer } = ruleOf(action);
  if (needsAnswer === true && from.includes(lead.stage)) return { code: 'lead.informational', action };
  if (action === 'undo' && lead.stage === 'archived') return { code: 'lead.hold_over', action };
  const last = lastStageChange(lead);
  return { code: 'lead.stage_forbids', action, ...(last === undefined ? {} : { last }) };
}

/** What history will say of it in a moment. */
function endOf({ expiresAt = 0, stage }: Lead): Entry {
  const changes = { stage: { from: stage, to: 'archived' }, outcome: { to: 'expired' } };
  return { at: expiresAt, by: { kind: 'clock' }, action: 'expire', changes };
}

function forbiddenByRole(lead: Lead, action: Action, actor: Actor): Refusal | undefined {
  return mayAct(lead, action, actor)
    ? undefined
    : { code: 'lead.role_forbids', action, who: ruleOf(action).who };
}
