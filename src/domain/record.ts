import type { Context } from './commands.ts';
import { channelsOf } from './clocks.ts';
import { addEffects, type Intent, type Notice, type Prompt } from './effects.ts';
import { isLine, type Changes, type Lead, type Post } from './lead.ts';
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

/** Says something in the threads of channels; where the lead is but a line, its own card is posted first. */
export function sayIn<T extends Lead>(
  lead: T,
  what: { notice: Notice; channels: readonly string[] },
  when: { now: Instant } & Prompt,
): T {
  const { notice, channels } = what;
  const before = channels.reduce((present, channel) => withOwnPost(present, channel, when), lead);
  const says = channels.map((channel): Intent => ({ kind: 'say', channel, notice }));
  return { ...before, effects: addEffects(before.effects, says, when) };
}

/** Gives the lead a card of its own in a channel where it is but a line. */
export function withOwnPost<T extends Lead>(lead: T, channel: string, when: { now: Instant } & Prompt): T {
  const isWanted = (post: Post): boolean => post.channel === channel && isLine(post);
  if (!lead.posts.some(isWanted)) return lead;
  const posts = lead.posts.map((post): Post => (isWanted(post) ? { ...post, own: true } : post));
  return { ...lead, posts, effects: addEffects(lead.effects, [{ kind: 'show', channel }], when) };
}

/** Lets every post and every copy of the lead show its present state. */
export function showEverywhere<T extends Lead>(lead: T, now: Instant, prompt: Prompt = {}): T {
  const intents: Intent[] = [
    ...channelsOf(lead).map((channel) => ({ kind: 'show', channel }) as const),
    ...(lead.copies ?? []).map(({ person }) => ({ kind: 'copy', person }) as const),
  ];
  return { ...lead, shownAt: now, effects: addEffects(lead.effects, intents, { now, ...prompt }) };
}
