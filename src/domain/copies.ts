import type { Context } from './commands.ts';
import { addEffects, type Effect, type ForPerson, type Prompt } from './effects.ts';
import type { Copy, Lead } from './lead.ts';
import { record } from './record.ts';
import type { NotYet, Settled } from './settled.ts';
import type { Instant } from './time.ts';
import { without } from './without.ts';

/**
 * Who has the lead from now on gets a copy of its card in their own chat, one for each lead; whoever had it keeps
 * the copy. Where it was claimed in that very chat, the card that was clicked is the copy.
 */
export function copyToAssignee(before: Lead, lead: Lead, context: Context): Lead {
  const { assignee } = lead;
  if (
    assignee === undefined ||
    assignee.id === before.assignee?.id ||
    copyOf(lead, assignee.id) !== undefined
  )
    return lead;
  const { actor, inChat, now } = context;
  const isOwn = actor.kind === 'person' && actor.person.id === assignee.id;
  if (isOwn && inChat !== undefined)
    return inChat.message === undefined
      ? lead
      : withCopy(lead, { person: assignee, activityId: inChat.message });
  const prompt: Prompt = actor.kind === 'person' ? { prompt: true } : {};
  const effects = addEffects(lead.effects, [{ kind: 'copy', person: assignee }], { now, ...prompt });
  return { ...lead, effects };
}

export function copyOf(lead: Lead, person: string): Copy | undefined {
  return lead.copies?.find((copy) => copy.person.id === person);
}

/** Whether there is nothing to show: nobody is sent a lead that they do not have any more. */
export function isNeedless(lead: Lead, { person }: ForPerson): boolean {
  return copyOf(lead, person.id)?.activityId === undefined && lead.assignee?.id !== person.id;
}

/** Ticks a copy off; one whose post was deleted is made anew, and where nothing arrives there is none. */
export function settleCopy(
  lead: Lead,
  effect: Effect & ForPerson,
  outcome: Exclude<Settled, NotYet>,
  now: Instant,
): Lead {
  const known = copyOf(lead, effect.person.id);
  if (outcome.kind === 'post-gone')
    return known === undefined ? lead : withCopy(lead, without(known, 'activityId'));
  const done = { ...lead, effects: lead.effects.filter(({ n }) => n !== effect.n) };
  if (outcome.kind !== 'sent')
    return known?.activityId === undefined || outcome.kind === 'channel-gone'
      ? withoutCopy(done, effect)
      : done;
  if (known?.activityId !== undefined || outcome.activityId === undefined) return done;
  const { person } = effect;
  const line = { action: 'copy', changes: { person: { to: person.name } } };
  const copied = withCopy(done, { person, activityId: outcome.activityId });
  return record(copied, { now, actor: { kind: 'clock' } }, line);
}

function withCopy(lead: Lead, copy: Copy): Lead {
  const others = (lead.copies ?? []).filter(({ person }) => person.id !== copy.person.id);
  return { ...lead, copies: [...others, copy] };
}

function withoutCopy(lead: Lead, effect: ForPerson): Lead {
  const others = (lead.copies ?? []).filter(({ person }) => person.id !== effect.person.id);
  return others.length === 0 ? without(lead, 'copies') : { ...lead, copies: others };
}
