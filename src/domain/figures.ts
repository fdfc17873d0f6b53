import type { Money } from './money.ts';
import type { Narrowing } from './narrow.ts';
import { DAY, type Instant, type Millis } from './time.ts';
import { CLOSE_REASONS, type CloseReason } from './words.ts';

/** Those closed as an error count in nothing but their own number. */
const COUNTING = { not: { outcomes: ['error'] } } as const;

/** Deals are given so long, and another so long, to be won or lost. */
const SOON = 60 * DAY;
const IN_A_YEAR = 365 * DAY;

/** What is counted of some leads: each number is that of a list. */
const COUNTED = {
  received: () => COUNTING,
  /** Still to be answered. */
  open: () => ({ stages: ['received'], informational: false }),
  /** Accepted at some time, whatever became of them. */
  accepted: () => ({ accepted: {}, ...COUNTING }),
  rejected: () => ({ outcomes: ['rejected'] }),
  expired: () => ({ outcomes: ['expired'] }),
  /** Accepted, and neither won nor lost yet. */
  underway: () => ({ stages: ['accepted'] }),
  won: () => ({ outcomes: ['won'] }),
  lost: () => ({ outcomes: ['lost'] }),
  error: () => ({ outcomes: ['error'] }),
  /** Accepted or rejected within a day. */
  prompt: () => ({ answerTime: { to: DAY } }),
  /** Accepted long enough ago to tell whether they were won or lost in time. */
  dueSoon: (now) => ({ accepted: { to: now - SOON }, ...COUNTING }),
  closedSoon: (now) => ({ accepted: { to: now - SOON }, closeTime: { to: SOON } }),
  dueInAYear: (now) => ({ accepted: { to: now - IN_A_YEAR }, ...COUNTING }),
  closedInAYear: (now) => ({ accepted: { to: now - IN_A_YEAR }, closeTime: { to: IN_A_YEAR } }),
} as const satisfies Record<string, (now: Instant) => Narrowing>;

/** A part of some leads that is counted, as of a moment. */
export function counted(name: CountName, now: Instant): Narrowing {
  const part: (now: Instant) => Narrowing = COUNTED[name];
  return part(now);
}

export type CountName = keyof typeof COUNTED;
export const COUNT_NAMES = Object.keys(COUNTED) as readonly CountName[];
export type Counts = Record<CountName, number>;

/** What the rates of a part of the leads are made of. */
export const RATED = ['accepted', 'rejected', 'expired', 'won'] as const satisfies readonly CountName[];
export type GroupCounts = Pick<Counts, (typeof RATED)[number]>;

/** Why leads were rejected or lost. */
export const REASONED = (['rejected', 'lost'] as const).flatMap((outcome) =>
  CLOSE_REASONS.map((reason) => ({ outcome, reason })),
);
export type ReasonCount = { outcome: 'rejected' | 'lost'; reason: CloseReason; count: number };

/** What is worth so much in one currency, and how many leads that are. */
export type Total = Money & { count: number };

/** The middle of some lengths of time, and that which nine in ten kept to. */
export type Times = { median: Millis; ninth: Millis };

export type Figures = {
  counts: Counts;
  /** Those that occurred, most often first. */
  reasons: readonly ReasonCount[];
  /** From receipt to yes or no. */
  answered?: Times;
  /** From receipt to won. */
  won?: Times;
  /** What is underway is worth, and what was won came to: never added across currencies. */
  pipeline: readonly Total[];
  earned: readonly Total[];
};

export const RATES = ['accept', 'expiry', 'closeSoon', 'closeInAYear', 'win'] as const;
export type RateName = (typeof RATES)[number];

/** In percent; `share` is absent where nothing has been decided yet. */
export type Rate = { name: RateName; share?: number; target: number; isMet?: boolean };

/** What Microsoft asks of partners in its qualified referral program. */
const TARGETS: Record<RateName, { percent: number; isMet: (share: number) => boolean }> = {
  accept: { percent: 80, isMet: (share) => share >= 80 },
  expiry: { percent: 3, isMet: (share) => share < 3 },
  closeSoon: { percent: 50, isMet: (share) => share >= 50 },
  closeInAYear: { percent: 90, isMet: (share) => share >= 90 },
  win: { percent: 7, isMet: (share) => share >= 7 },
};

/** What each rate is a part of. */
const SHARES = {
  accept: (counts: GroupCounts) => [counts.accepted, answerable(counts)],
  expiry: (counts: GroupCounts) => [counts.expired, answerable(counts)],
  closeSoon: ({ closedSoon, dueSoon }: Counts) => [closedSoon, dueSoon],
  closeInAYear: ({ closedInAYear, dueInAYear }: Counts) => [closedInAYear, dueInAYear],
  win: ({ won, accepted }: GroupCounts) => [won, accepted],
  prompt: (counts: Counts) => [counts.prompt, answerable(counts)],
} as const satisfies Record<RateName | 'prompt', (counts: Counts) => readonly [part: number, whole: number]>;

/** The leads whose answer is known. */
function answerable({ accepted, rejected, expired }: GroupCounts): number {
  return accepted + rejected + expired;
}

export function ratesOf(counts: Counts): Rate[] {
  return RATES.map((name) => {
    const { percent: target, isMet } = TARGETS[name];
    const share = shareOf(counts, name);
    return share === undefined ? { name, target } : { name, target, share, isMet: isMet(share) };
  });
}

export function shareOf(counts: Counts, name: RateName | 'prompt'): number | undefined {
  return percent(SHARES[name](counts));
}

/** Of a part of the leads; those that need more time to tell are of all leads alone. */
export const GROUP_RATES = ['accept', 'expiry', 'win'] as const satisfies readonly RateName[];

export function groupShareOf(counts: GroupCounts, name: (typeof GROUP_RATES)[number]): number | undefined {
  return percent(SHARES[name](counts));
}

/** Undefined of nothing. */
function percent([part, whole]: readonly [part: number, whole: number]): number | undefined {
  return whole === 0 ? undefined : (part / whole) * 100;
}
