import { partOf, type Limit, type Limits } from '../domain/limits.ts';
import type { Instant, Millis } from '../domain/time.ts';
import type { Clock } from '../ports/clock.ts';
import { makeLane, makeSharedLane } from './lane.ts';

/** The lanes' shares of what is allowed: who clicks does not stand behind a flood. */
const SHARES = { usual: 0.8, prompt: 0.2 } as const;
type LaneName = keyof typeof SHARES;
const LANES = { usual: ['usual'], prompt: ['prompt', 'usual'] } as const satisfies Record<
  LaneName,
  readonly LaneName[]
>;

/**
 * So much later than its turn something may be sent, or arrive: whiles are taken to be longer by this. A turn that
 * is taken later still has lapsed.
 */
const SLACK: Millis = 250;
/** Turns of one conversation that are remembered; who comes beyond asks again after the last of them. */
const ROOM = 2_000;
/** After a refusal half as much is sent there, and twice as much again after so long without one. */
const EASIER_FOR: Millis = 10 * 60_000;
const LEAST_SHARE = 1 / 8;

/** Something to be sent: where, under which name, and in which lane. */
export type Sending = { tenantId: string; conversation: string; name: string; lane: LaneName };

/** Whose turn it is to send, so that the other side need not refuse. It knows of this process alone. */
export type Pace = {
  /** When it may be sent: now, or the moment at which to ask again. */
  turn(sending: Sending): Instant;
  /** Something was sent there without asking. */
  sent(tenantId: string, conversation: string): void;
  /** The other side wants nothing there until then. */
  holdUntil(conversation: string, until: Instant): void;
};

export function makePace(clock: Clock, limits: Limits): Pace {
  const conversations = remembered(() => openConversation(limits));
  const tenants = remembered(() => inLanes((share) => makeSharedLane(laneLimit(limits.together, share))));

  return {
    turn: ({ tenantId, conversation, name, lane }) => {
      const now = clock.now();
      const there = conversations(conversation);
      const known = there.takeTurn(name, now);
      if (known !== undefined) return known;
      const free = there.firstFree(LANES[lane], now);
      const together = tenants(tenantId)[free.lane];
      const at = together.firstFree(free.at);
      if (there.book(name, { lane: free.lane, at, now })) together.book(at);
      return at;
    },
    sent: (tenantId, conversation) => {
      const now = clock.now();
      conversations(conversation).note(now);
      tenants(tenantId).prompt.book(now);
    },
    holdUntil: (conversation, until) => {
      conversations(conversation).hold(clock.now(), until);
    },
  };
}

/** What is known of one conversation. */
function openConversation(limits: Limits) {
  const lanes = inLanes((share) => makeLane(limits.conversation.map((limit) => laneLimit(limit, share))));
  const turns = new Map<string, Instant>();
  const held = { until: 0, share: 1, easierUntil: 0 };

  const shareAt = (now: Instant): number => {
    if (held.share < 1 && now >= held.easierUntil) {
      held.share *= 2;
      held.easierUntil = now + EASIER_FOR;
    }
    return held.share;
  };

  return {
    /** The turn that was given before, if it has not lapsed. */
    takeTurn: (name: string, now: Instant): Instant | undefined => {
      const at = turns.get(name);
      if (at === undefined || at > now) return at;
      turns.delete(name);
      return now - at <= SLACK ? now : undefined;
    },
    firstFree: (names: readonly LaneName[], now: Instant): { lane: LaneName; at: Instant } => {
      const from = Math.max(now, held.until);
      const share = shareAt(now);
      const [first = { lane: 'usual', at: from } as const] = names
        .map((lane) => ({ lane, at: lanes[lane].firstFree(from, share) }))
        .sort((a, b) => a.at - b.at);
      return first;
    },
    book: (name: string, { lane, at, now }: { lane: LaneName; at: Instant; now: Instant }): boolean => {
      if (at > now && turns.size >= ROOM) return false;
      if (at > now) turns.set(name, at);
      lanes[lane].book(at);
      return true;
    },
    note: (now: Instant): void => {
      lanes.prompt.book(now);
    },
    hold: (now: Instant, until: Instant): void => {
      // Several that were under way when it began are refused together: that is one refusal.
      if (now >= held.until) held.share = Math.max(LEAST_SHARE, held.share / 2);
      held.until = Math.max(held.until, until);
      held.easierUntil = held.until + EASIER_FOR;
      turns.clear();
      for (const lane of Object.values(lanes)) lane.clearAfter(now);
    },
  };
}

function laneLimit(limit: Limit, share: number): Limit {
  const { count, within } = partOf(limit, share);
  return { count, within: within + SLACK };
}

function inLanes<T>(make: (share: number) => T): Record<LaneName, T> {
  return { usual: make(SHARES.usual), prompt: make(SHARES.prompt) };
}

function remembered<T>(make: () => T): (id: string) => T {
  const known = new Map<string, T>();
  return (id) => {
    const found = known.get(id) ?? make();
    known.set(id, found);
    return found;
  };
}
