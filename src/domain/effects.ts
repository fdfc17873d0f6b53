import type { Facts } from './facts.ts';
import type { ClockName, Outcome } from './words.ts';
import type { Instant } from './time.ts';
import type { Person } from './people.ts';

/** What a human must see now, as a reply in the lead's thread. */
export type Notice =
  | { kind: 'outcome'; outcome: Outcome }
  | { kind: 'undone' }
  | { kind: 'assigned'; person: Person; by: string }
  /** Who had the lead has left the team. */
  | { kind: 'left'; name: string }
  | { kind: 'reminder'; clock: ClockName; end: Instant; managers: boolean }
  | ToldNotice;

/** That a letter was sent, or why not; and that a receiver of events missed one. No addresses. */
export type ToldNotice =
  | { kind: 'told'; audience: 'customer' | 'sender'; event: Letter['event']; problem?: string }
  | { kind: 'told'; audience: 'source'; receiver: string; event: OutsideEvent; problem: string };

export type OutsideEvent =
  'received' | 'accepted' | 'rejected' | 'edited' | 'won' | 'lost' | 'expired' | 'error' | 'undone';

/** A letter to the customer or the sender: to whom, and what it says, follows from the lead. */
export type Letter =
  | { kind: 'tell'; audience: 'customer'; event: 'rejected' }
  | { kind: 'tell'; audience: 'sender'; event: 'expired' };

/** An event for one of the receivers that the operator has set, with what was so when it happened. */
export type EventTell = {
  kind: 'tell';
  audience: 'source';
  receiver: string;
  event: OutsideEvent;
  facts: Facts;
};

export type Tell = Letter | EventTell;

/** What still has to happen in the world because of a change; committed with the change. */
export type Intent =
  /** Make the channel's root post show the present state: post it, or edit it. */
  { kind: 'show'; channel: string } | { kind: 'say'; channel: string; notice: Notice } | ForPerson | Tell;

/** Make somebody's own copy of the card, in their chat with the bot, show the present state. */
export type ForPerson = { kind: 'copy'; person: Person };

export type Effect = Intent & {
  /** Grows within a lead: a later effect that replaces one still in flight has another number. */
  n: number;
  /** Not before this moment. */
  dueAt: Instant;
  attempts: number;
  /** When telling the outside was first tried in vain: some day it is given up. */
  failingSince?: Instant;
} & Prompt;

/** Somebody has just clicked, and waits to see what follows. */
export type Prompt = { prompt?: true };

/**
 * The effects whose turn it is. In a channel the post comes before what is said in its thread, and what is said
 * keeps its order; each receiver outside is told in order too.
 */
export function heads(effects: readonly Effect[]): Effect[] {
  const first = new Map<string, Effect>();
  for (const effect of effects) {
    const line = lineOf(effect);
    if (effect.kind === 'show' || !first.has(line)) first.set(line, effect);
  }
  return [...first.values()];
}

function lineOf(effect: Effect): string {
  if (effect.kind === 'tell') return `tell:${whomOf(effect)}`;
  return effect.kind === 'copy' ? `copy:${effect.person.id}` : `in:${effect.channel}`;
}

/** Who a tell is for: the customer, the sender, or one receiver of events. */
export function whomOf(tell: Tell | ToldNotice): string {
  return tell.audience === 'source' ? tell.receiver : tell.audience;
}

/** Two intents with the same key are one: the later replaces the earlier. */
export function effectKey(intent: Intent): string {
  switch (intent.kind) {
    case 'show':
      return `show:${intent.channel}`;
    case 'say':
      return `say:${intent.channel}:${noticeKey(intent.notice)}`;
    case 'copy':
      return `copy:${intent.person.id}`;
    case 'tell':
      return intent.audience === 'source'
        ? `tell:${intent.receiver}:${intent.event}:${intent.facts.revision}`
        : `tell:${intent.audience}:${intent.event}`;
  }
}

/** Only the latest reminder of a lead matters; each other notice is told. */
function noticeKey(notice: Notice): string {
  if (notice.kind === 'outcome') return `outcome:${notice.outcome}`;
  if (notice.kind === 'told') return `told:${whomOf(notice)}:${notice.event}`;
  return notice.kind;
}

/** Adds intents to effects; one that is still waiting under the same key is replaced, not doubled. */
export function addEffects(
  effects: readonly Effect[],
  intents: readonly Intent[],
  when: { now: Instant; dueAt?: Instant } & Prompt,
): readonly Effect[] {
  if (intents.length === 0) return effects;
  let n = effects.reduce((highest, effect) => Math.max(highest, effect.n), when.now);
  const keys = new Set(intents.map(effectKey));
  const kept = effects.filter((effect) => !keys.has(effectKey(effect)));
  const dueAt = when.dueAt ?? when.now;
  const prompt = when.prompt === undefined ? {} : { prompt: when.prompt };
  return [
    ...kept,
    ...intents.map((intent): Effect => ({ ...intent, n: ++n, dueAt, attempts: 0, ...prompt })),
  ];
}
