import { APPLY } from './apply.ts';
import type { Command, Context } from './commands.ts';
import { refused, unchanged, type Applied, type Decision, type Refusal } from './decision.ts';
import { addEffects, type Prompt } from './effects.ts';
import type { Entry, Lead } from './lead.ts';
import { copyToAssignee } from './copies.ts';
import { forbidden } from './forbidden.ts';
import { changesSince, lastStageChange } from './lead.ts';
import { ruleOf, stageAllows, type Action } from './lifecycle.ts';
import { channelsOf } from './clocks.ts';
import { by, sameBy } from './people.ts';
import { record, sayIn, showEverywhere } from './record.ts';
import { withoutMoot } from './reminders.ts';
import { seal } from './seal.ts';
import { tellsOf } from './tells.ts';

/**
 * Decides what becomes of a lead when somebody wants something done to it. Pure: the lead that comes back
 * holds the new state, its line of history, and the effects that must follow; nothing has happened yet.
 */
export function decide(lead: Lead, command: Command, context: Context): Decision {
  if (isRepeat(lead, command, context)) return unchanged('repeat');
  const refusal = forbidden(lead, command.action, context) ?? overtaken(lead, command, context);
  if (refusal !== undefined) return refused(refusal);
  // Each row of APPLY takes the command of its own name; the compiler cannot follow that through the index.
  const apply = APPLY[command.action] as (lead: Lead, command: Command, context: Context) => Applied;
  const applied = apply(lead, command, context);
  if ('kind' in applied) return applied;
  return { kind: 'changed', lead: seal(finish(lead, applied, command, context), context) };
}

/** History, effects and the new look, the same for every action. */
function finish(
  before: Lead,
  { lead, changes, ...then }: Exclude<Applied, Decision>,
  command: Command,
  context: Context,
): Lead {
  const shared = then.personal !== true;
  const recorded = record(lead, context, { action: command.action, shared, ...(changes ? { changes } : {}) });
  if (!shared) return recorded;
  const { now } = context;
  const prompt: Prompt = context.actor.kind === 'person' ? { prompt: true } : {};
  const shown = showEverywhere(withoutMoot(recorded, now), now, prompt);
  const said = (then.notices ?? []).reduce(
    (lead, notice) => sayIn(lead, { notice, channels: channelsOf(lead) }, { now, ...prompt }),
    shown,
  );
  const tells = then.event === undefined ? [] : tellsOf(then.event, shown, context);
  const told = { ...said, effects: addEffects(said.effects, tells, { now, dueAt: then.tellAt ?? now }) };
  return copyToAssignee(before, told, context);
}

/** The same person did the same thing already, since the state that this click was made on. */
function isRepeat(lead: Lead, command: Command, context: Context): boolean {
  const mine = (entry: Entry): boolean =>
    entry.action === command.action && sameBy(entry.by, by(context.actor)) && meansSame(entry, command);
  const rule = ruleOf(command.action);
  if (COMPARES.has(command.action)) return false;
  if (context.seen !== undefined) return changesSince(lead, context.seen).some(mine);
  const last = lastStageChange(lead);
  return (
    rule.to !== undefined &&
    last !== undefined &&
    mine(last) &&
    !stageAllows(lead, command.action, context.now)
  );
}

/** Who assigns somebody else next means something else. */
function meansSame({ changes }: Entry, command: Command): boolean {
  return command.action !== 'assign' || changes?.['assignee']?.to === command.input.person.name;
}

/** Actions that find out for themselves, field by field, whether there is anything left to do. */
const COMPARES: ReadonlySet<Action> = new Set(['edit', 'person', 'update']);

function overtaken(lead: Lead, { action }: Command, context: Context): Refusal | undefined {
  const { minds } = ruleOf(action);
  if (minds === 'nothing' || minds === 'fields') return undefined;
  const others = changesSince(lead, context.seen).filter((entry) => !sameBy(entry.by, by(context.actor)));
  const since =
    minds === 'any' ? others : others.filter((entry) => entry.changes?.['assignee'] !== undefined);
  return since.length === 0 ? undefined : { code: 'lead.changed_since', action, since };
}
