import { APPLY } from './apply.ts';
import type { Command, Context } from './commands.ts';
import { refused, unchanged, type Applied, type Decision, type Refusal } from './decision.ts';
import { addEffects, type Intent } from './effects.ts';
import type { Entry, Lead } from './lead.ts';
import { forbidden } from './forbidden.ts';
import { lastStageChange } from './lead.ts';
import { ruleOf, stageAllows } from './lifecycle.ts';
import { channelsOf } from './clocks.ts';
import { by, sameBy } from './people.ts';
import { record, showEverywhere } from './record.ts';
import { seal } from './seal.ts';

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
  return { kind: 'changed', lead: seal(finish(applied, command, context), context) };
}

/** History, effects and the new look, the same for every action. */
function finish(
  { lead, changes, ...then }: Exclude<Applied, Decision>,
  command: Command,
  context: Context,
): Lead {
  const shared = then.personal !== true;
  const recorded = record(lead, context, { action: command.action, shared, ...(changes ? { changes } : {}) });
  if (!shared) return recorded;
  const shown = showEverywhere(recorded, context.now);
  const said = (then.notices ?? []).flatMap((notice) =>
    channelsOf(shown).map((channel): Intent => ({ kind: 'say', channel, notice })),
  );
  const now = context.now;
  const effects = addEffects(shown.effects, said, { now });
  return { ...shown, effects: addEffects(effects, then.tells ?? [], { now, dueAt: then.tellAt ?? now }) };
}

/** The same person did the same thing already, since the state that this click was made on. */
function isRepeat(lead: Lead, command: Command, context: Context): boolean {
  const mine = (entry: Entry): boolean =>
    entry.action === command.action && sameBy(entry.by, by(context.actor));
  const rule = ruleOf(command.action);
  if (command.action === 'edit')
    return changedSince(lead, context).some((entry) => mine(entry) && edits(entry, command.input));
  if (command.action === 'person' || command.action === 'update') return false;
  if (context.seen !== undefined) return changedSince(lead, context).some(mine);
  const last = lastStageChange(lead);
  return (
    rule.to !== undefined &&
    last !== undefined &&
    mine(last) &&
    !stageAllows(lead, command.action, context.now)
  );
}

function edits(entry: Entry, input: object): boolean {
  return Object.entries(input).every(([field, value]) => {
    const change = entry.changes?.[field];
    return change !== undefined && JSON.stringify(change.to) === JSON.stringify(value);
  });
}

/** What changed, for everybody to see, since the person saw the lead. */
function changedSince(lead: Lead, { seen }: Context): Entry[] {
  if (seen === undefined) return [];
  return lead.history.filter((entry) => entry.revision !== undefined && entry.revision > seen);
}

function overtaken(lead: Lead, { action }: Command, context: Context): Refusal | undefined {
  const { minds } = ruleOf(action);
  if (minds === 'nothing' || minds === 'fields') return undefined;
  const others = changedSince(lead, context).filter((entry) => !sameBy(entry.by, by(context.actor)));
  const since =
    minds === 'any' ? others : others.filter((entry) => entry.changes?.['assignee'] !== undefined);
  return since.length === 0 ? undefined : { code: 'lead.changed_since', action, since };
}
