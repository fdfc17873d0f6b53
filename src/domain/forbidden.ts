import type { Refusal } from './decision.ts';
import { lastStageChange, type Lead } from './lead.ts';
import { mayAct, ruleOf, stageAllows, type Action } from './lifecycle.ts';
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
  const { from, needsAnswer } = ruleOf(action);
  if (needsAnswer === true && from.includes(lead.stage)) return { code: 'lead.informational', action };
  if (action === 'undo' && lead.stage === 'archived') return { code: 'lead.hold_over', action };
  const last = lastStageChange(lead);
  return { code: 'lead.stage_forbids', action, ...(last === undefined ? {} : { last }) };
}

function forbiddenByRole(lead: Lead, action: Action, actor: Actor): Refusal | undefined {
  return mayAct(lead, action, actor)
    ? undefined
    : { code: 'lead.role_forbids', action, who: ruleOf(action).who };
}
