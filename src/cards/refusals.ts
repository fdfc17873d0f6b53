import type { Refusal } from '../domain/decision.ts';
import type { Entry, Lead } from '../domain/lead.ts';
import type { Permit } from '../domain/lifecycle.ts';
import { sentenceOf } from './history-lines.ts';
import { knownName, whoOf, type Pen } from './pen.ts';
import { plainLine } from './plain-text.ts';
import { fieldName } from './texts.ts';

const NAMES_MAX = 3;

/** Why something was not done: who did what when, or who can do it. */
export function refusalText(pen: Pen, refusal: Refusal, lead: Lead): string {
  const { say } = pen;
  switch (refusal.code) {
    case 'lead.stage_forbids':
      return stageText(pen, refusal.last);
    case 'lead.role_forbids':
      return say('refusal.role', {
        who: permitted(pen, refusal.who, lead),
        deed: say(`deed.${refusal.action}`),
      });
    case 'lead.informational':
      return say('refusal.informational', { cta: say(`choice.cta.${lead.callToAction}`) });
    case 'lead.changed_since':
      return changedText(pen, refusal.since);
    case 'lead.field_conflict':
      return conflictText(pen, refusal);
    case 'lead.has_assignee':
      return say('refusal.hasAssignee', { who: plainLine(refusal.assignee.name, 60) });
    case 'lead.no_assignee':
      return say('refusal.noAssignee');
    case 'lead.hold_over':
      return say('refusal.holdOver');
    case 'lead.nothing_to_change':
      return say('refusal.nothing');
    case 'lead.snooze_past_clock':
      return say('refusal.snooze');
  }
}

/** A lead whose stage has never changed is still to be accepted. */
function stageText(pen: Pen, last: Entry | undefined): string {
  return last === undefined ? pen.say('refusal.stageOnly') : pen.say('refusal.stage', whatAndWhen(pen, last));
}

function changedText(pen: Pen, since: readonly Entry[]): string {
  const last = since.at(-1);
  return last === undefined
    ? pen.say('refusal.changedUnknown')
    : pen.say('refusal.changed', whatAndWhen(pen, last));
}

function whatAndWhen(pen: Pen, entry: Entry): { what: string; at: string } {
  return { what: sentenceOf(pen, entry), at: pen.write.moment(entry.at) };
}

function conflictText(
  pen: Pen,
  { since, fields }: Extract<Refusal, { code: 'lead.field_conflict' }>,
): string {
  const people = [...new Set(since.map((entry) => whoOf(pen, entry.by)))];
  const names = fields.map((field) => fieldName(pen.say, field));
  return pen.say('refusal.conflict', { who: pen.write.list(people), fields: pen.write.list(names) });
}

/** Who may do it, by name where names are known. */
function permitted(pen: Pen, who: readonly Permit[], lead: Lead): string {
  return pen.write.list(
    who.flatMap((permit) => (permit === 'source' ? [] : [permitText(pen, permit, lead)])),
    'disjunction',
  );
}

function permitText(pen: Pen, permit: Exclude<Permit, 'source'>, lead: Lead): string {
  const { say, view } = pen;
  if (permit === 'admin') {
    const names = adminNames(
      pen,
      view.directory.admins.flatMap((person) => knownName(person) ?? []),
    );
    return names === '' ? say('permit.admin') : say('permit.adminNamed', { names });
  }
  const holder = lead.assignee === undefined ? undefined : knownName(lead.assignee);
  if (permit === 'assignee' && holder !== undefined) return say('permit.assigneeNamed', { name: holder });
  const hold = lead.stage === 'archived' ? lead.hold : undefined;
  if (permit === 'doer' && hold !== undefined) return say('permit.doerNamed', { name: whoOf(pen, hold.by) });
  return say(`permit.${permit}`);
}

function adminNames({ say, write }: Pen, names: readonly string[]): string {
  const more = names.length - NAMES_MAX;
  const rest = more > 0 ? [say('permit.more', { count: more })] : [];
  return write.list([...names.slice(0, NAMES_MAX), ...rest], 'disjunction');
}
