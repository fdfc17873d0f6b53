import type { Context } from './commands.ts';
import { channelsOf } from './clocks.ts';
import { addEffects, type Intent, type Prompt } from './effects.ts';
import type { Changes, Lead } from './lead.ts';
import { by } from './people.ts';
import type { Instant } from './time.ts';

type Line = {
  action: string;
  changes?: Changes;
  /** Others see it: it makes a new revision. */ shared?: boolean;
};

/** Adds a line to the lead's history. */
export function record<T extends Lead>(lead: T, context: Pick<Context, 'now' | 'actor'>, line: Line): T {
  const revision = lead.revision + (line.shared === true ? 1 : 0);
  const entry = {
    at: context.now,
    by: by(context.actor),
    action: line.action,
    ...(line.shared === true ? { revision } : {}),
    ...(line.changes === undefined ? {} : { changes: line.changes }),
  };
  return { ...lead, revision, history: [...lead.history, entry] };
}

/** Lets every post and every copy of the lead show its present state. */
export function showEverywhere<T extends Lead>(lead: T, now: Instant, prompt: Prompt = {}): T {
  const intents: Intent[] = [
    ...channelsOf(lead).map((channel) => ({ kind: 'show', channel }) as const),
    ...(lead.copies ?? []).map(({ person }) => ({ kind: 'copy', person }) as const),
  ];
  return { ...lead, shownAt: now, effects: addEffects(lead.effects, intents, { now, ...prompt }) };
}
