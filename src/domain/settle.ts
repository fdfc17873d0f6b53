import type { ClockSettings } from './clocks.ts';
import { effectKey, type Effect } from './effects.ts';
import type { Lead, Post } from './lead.ts';
import { record } from './record.ts';
import { seal } from './seal.ts';
import type { Instant } from './time.ts';
import { without } from './without.ts';

/** How an effect ended. */
export type Settled =
  | { kind: 'sent'; activityId?: string }
  /** The channel is no more, or the bot is out of it. */
  | { kind: 'channel-gone'; code: string }
  /** Somebody deleted the post. */
  | { kind: 'post-gone' }
  | { kind: 'later'; at: Instant }
  /** Never to be tried again. */
  | { kind: 'dropped'; code: string };

type Settings = ClockSettings & { now: Instant };

/** Ticks an effect off in the document, or puts it off; a newer effect of the same kind stays. */
export function settle(lead: Lead, effect: Effect, outcome: Settled, settings: Settings): Lead {
  return seal(settled(lead, effect, outcome, settings), settings);
}

function settled(lead: Lead, effect: Effect, outcome: Settled, { now }: Settings): Lead {
  switch (outcome.kind) {
    case 'sent':
      return sent(withoutEffect(lead, effect), effect, { now, activityId: outcome.activityId });
    case 'channel-gone':
      return log(withoutChannel(lead, effect), effect, { now, action: 'undelivered', code: outcome.code });
    case 'post-gone':
      return {
        ...lead,
        posts: lead.posts.map((post) => (isOf(post, effect) ? { channel: post.channel } : post)),
      };
    case 'later':
      return {
        ...lead,
        effects: lead.effects.map((other) =>
          other.n === effect.n ? { ...other, dueAt: outcome.at, attempts: other.attempts + 1 } : other,
        ),
      };
    case 'dropped':
      return log(withoutEffect(lead, effect), effect, { now, action: 'undelivered', code: outcome.code });
  }
}

function sent(
  lead: Lead,
  effect: Effect,
  { now, activityId }: { now: Instant; activityId: string | undefined },
): Lead {
  if (effect.kind === 'tell') return lead;
  if (effect.kind === 'say') {
    return effect.notice.kind === 'reminder' ? log(lead, effect, { now, action: 'remind' }) : lead;
  }
  const known = lead.posts.find((post) => post.channel === effect.channel);
  if (known?.activityId !== undefined || activityId === undefined) return lead;
  const post: Post = { channel: effect.channel, activityId, at: now };
  const posts = [...lead.posts.filter((other) => other !== known), post];
  return log({ ...lead, posts }, effect, { now, action: 'post' });
}

function withoutEffect(lead: Lead, effect: Effect): Lead {
  return { ...lead, effects: lead.effects.filter((other) => other.n !== effect.n) };
}

function withoutChannel(lead: Lead, effect: Effect): Lead {
  if (effect.kind === 'tell') return withoutEffect(lead, effect);
  const effects = lead.effects.filter((other) => other.kind === 'tell' || other.channel !== effect.channel);
  return { ...lead, effects, posts: lead.posts.filter((post) => post.channel !== effect.channel) };
}

function isOf(post: Post, effect: Effect): boolean {
  return effect.kind !== 'tell' && post.channel === effect.channel;
}

function log(lead: Lead, effect: Effect, line: { now: Instant; action: string; code?: string }): Lead {
  const clock =
    effect.kind === 'say' && effect.notice.kind === 'reminder' ? { clock: { to: effect.notice.clock } } : {};
  const where =
    effect.kind === 'tell' ? { told: { to: effectKey(effect) } } : { channel: { to: effect.channel } };
  const code = line.code === undefined ? {} : { code: { to: line.code } };
  return record(
    lead,
    { now: line.now, actor: { kind: 'clock' } },
    { action: line.action, changes: { ...where, ...clock, ...code } },
  );
}

/** The next effect that may be carried out: a channel's post before what is said in its thread. */
export function nextEffect(lead: Lead, now: Instant): Effect | undefined {
  const due = lead.effects.filter((effect) => effect.dueAt <= now);
  const shows = new Set(lead.effects.flatMap((effect) => (effect.kind === 'show' ? [effect.channel] : [])));
  return (
    due.find((effect) => effect.kind === 'show') ??
    due.find((effect) => effect.kind === 'tell' || !shows.has(effect.channel))
  );
}

/** Takes the lease: until it lapses, nobody else carries out this lead's effects. */
export function lease<T extends Lead>(lead: T, owner: string, until: Instant): T {
  return { ...lead, lease: { owner, until } };
}

export function release<T extends Lead>(lead: T): T {
  return without(lead, 'lease');
}
