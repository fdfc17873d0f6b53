import type { ClockSettings } from './clocks.ts';
import { settleCopy } from './copies.ts';
import { decide } from './decide.ts';
import { addEffects, heads, type Effect, type ForPerson, type Tell } from './effects.ts';
import type { Lead, Post } from './lead.ts';
import { withoutChannel } from './leave-channel.ts';
import { record } from './record.ts';
import type { Done } from './repeatable.ts';
import { seal } from './seal.ts';
import { settleTell } from './settle-tell.ts';
import type { NotYet, Settled } from './settled.ts';
import { isHeld } from './tells.ts';
import type { Instant } from './time.ts';
import { without } from './without.ts';

export type { Settled };

type Settings = ClockSettings & { now: Instant };
/** What happens in a channel. */
type InChannel = Exclude<Effect, Tell | ForPerson>;

/** A thread whose post is gone again each time is given up. */
const POST_TRIES = 5;

/**
 * Ticks effects off in the document, or puts them off; a newer effect of the same kind stays. The lead is free again if
 * nothing more is due.
 */
export function settle(lead: Lead, done: readonly Done[], settings: Settings): Lead {
  const after = done.reduce((one, { effect, outcome }) => settled(one, effect, outcome, settings), lead);
  return seal(nextEffect(after, settings.now) === undefined ? release(after) : after, settings);
}

function settled(lead: Lead, effect: Effect, outcome: Settled, settings: Settings): Lead {
  const { now } = settings;
  if (outcome.kind === 'waits') return putOff(lead, effect, outcome.at);
  if (outcome.kind === 'assignee-left') return withoutAssignee(lead, effect, settings);
  if (outcome.kind === 'later') return putOff(lead, tried(effect, now), outcome.at);
  if (effect.kind === 'copy') return settleCopy(lead, effect, outcome, now);
  return effect.kind === 'tell'
    ? settleTell(lead, effect, outcome, now)
    : settleInChannel(lead, effect, outcome, now);
}

/** The lead is free again; what was to be said is said after that, to those who are there. */
function withoutAssignee(lead: Lead, effect: Effect, settings: Settings): Lead {
  const { assignee: person } = lead;
  if (person === undefined) return lead;
  const context = { ...settings, today: '', actor: { kind: 'clock' } } as const;
  const decision = decide(lead, { action: 'leave', input: { person } }, context);
  if (decision.kind !== 'changed' || effect.kind !== 'say') return lead;
  const { channel, notice } = effect;
  const effects = decision.lead.effects.filter(({ n }) => n !== effect.n);
  return { ...decision.lead, effects: addEffects(effects, [{ kind: 'say', channel, notice }], settings) };
}

function putOff(lead: Lead, effect: Effect, dueAt: Instant): Lead {
  const effects = lead.effects.map((other) => (other.n === effect.n ? { ...effect, dueAt } : other));
  return { ...lead, effects };
}

function settleInChannel(
  lead: Lead,
  effect: InChannel,
  outcome: Exclude<Settled, NotYet>,
  now: Instant,
): Lead {
  switch (outcome.kind) {
    case 'sent':
      return sent(withoutEffect(lead, effect), effect, { now, activityId: outcome.activityId });
    case 'listed':
      return listed(withoutEffect(lead, effect), effect, { now, flood: outcome.flood });
    case 'channel-gone':
      return log(withoutChannel(lead, effect.channel), effect, {
        now,
        action: 'undelivered',
        code: outcome.code,
      });
    case 'post-gone':
      return withoutPost(lead, effect, now);
    case 'dropped':
      return log(givenUp(lead, effect), effect, { now, action: 'undelivered', code: outcome.code });
    case 'moot':
    case 'untold':
      return withoutEffect(lead, effect);
  }
}

function sent(
  lead: Lead,
  effect: InChannel,
  { now, activityId }: { now: Instant; activityId: string | undefined },
): Lead {
  if (effect.kind === 'say') {
    return effect.notice.kind === 'reminder' ? log(lead, effect, { now, action: 'remind' }) : lead;
  }
  const known = lead.posts.find((post) => post.channel === effect.channel);
  if (known?.activityId !== undefined || activityId === undefined) return lead;
  // A post that is made anew is as old as the first: what was reminded of stays so.
  const post: Post = { ...known, channel: effect.channel, activityId, at: known?.at ?? now };
  const posts = [...lead.posts.filter((other) => other !== known), post];
  return log({ ...lead, posts }, effect, { now, action: 'post' });
}

function listed(lead: Lead, effect: InChannel, { now, flood }: { now: Instant; flood: string }): Lead {
  if (lead.posts.some((post) => isOf(post, effect))) return lead;
  const posts = [...lead.posts, { channel: effect.channel, at: now, flood }];
  return log({ ...lead, posts }, effect, { now, action: 'post' });
}

function withoutEffect(lead: Lead, effect: InChannel): Lead {
  return { ...lead, effects: lead.effects.filter((other) => other.n !== effect.n) };
}

/** A channel that refuses the post counts as having it, or the lead would be sent there without end. */
function givenUp(lead: Lead, effect: InChannel): Lead {
  const rest = withoutEffect(lead, effect);
  if (effect.kind !== 'show' || lead.posts.some((post) => isOf(post, effect))) return rest;
  return { ...rest, posts: [...lead.posts, { channel: effect.channel }] };
}

/** The post is made anew; what was to be said in its thread is said then. */
function withoutPost(lead: Lead, effect: InChannel, now: Instant): Lead {
  const posts = lead.posts.map((post) => (isOf(post, effect) ? without(post, 'activityId') : post));
  if (effect.kind === 'show') return { ...lead, posts };
  if (effect.attempts >= POST_TRIES)
    return log(withoutEffect(lead, effect), effect, { now, action: 'undelivered', code: 'PostGone' });
  const effects = lead.effects.map((other) => (other.n === effect.n ? tried(other, now) : other));
  return {
    ...lead,
    posts,
    effects: addEffects(effects, [{ kind: 'show', channel: effect.channel }], { now }),
  };
}

function tried(effect: Effect, now: Instant): Effect {
  const attempts = effect.attempts + 1;
  return effect.kind === 'tell'
    ? { ...effect, attempts, failingSince: effect.failingSince ?? now }
    : { ...effect, attempts };
}

function isOf(post: Post, effect: InChannel): boolean {
  return post.channel === effect.channel;
}

function log(lead: Lead, effect: InChannel, line: { now: Instant; action: string; code?: string }): Lead {
  const clock =
    effect.kind === 'say' && effect.notice.kind === 'reminder' ? { clock: { to: effect.notice.clock } } : {};
  const code = line.code === undefined ? {} : { code: { to: line.code } };
  return record(
    lead,
    { now: line.now, actor: { kind: 'clock' } },
    { action: line.action, changes: { channel: { to: effect.channel }, ...clock, ...code } },
  );
}

/** The next effect that may be carried out now; posts first. */
export function nextEffect(lead: Lead, now: Instant): Effect | undefined {
  const due = heads(lead.effects).filter((effect) => effect.dueAt <= now && !isHeld(effect, lead));
  return due.find((effect) => effect.kind === 'show') ?? due[0];
}

/** Takes the lease: until it lapses, nobody else carries out this lead's effects. */
export function lease<T extends Lead>(lead: T, owner: string, until: Instant): T {
  return { ...lead, lease: { owner, until } };
}

function release<T extends Lead>(lead: T): T {
  return without(lead, 'lease');
}
