import type { Instant, Millis } from './time.ts';

/** Not more than so many within so long, wherever the while begins. */
export type Limit = { count: number; within: Millis };

/** What the other side allows: in one conversation, and in all of a tenant together. */
export type Limits = { conversation: readonly Limit[]; together: Limit };

/** A part of what is allowed; one message at least. */
export function partOf(limit: Limit, share: number): Limit {
  return { ...limit, count: Math.max(1, Math.floor(limit.count * share)) };
}

/** The first moment from `from` on at which one more keeps the limits; after all that is booked, which is in order. */
export function firstFree(booked: readonly Instant[], limits: readonly Limit[], from: Instant): Instant {
  const freeAt = limits.map(({ count, within }) => (booked.at(-count) ?? -Infinity) + within);
  return Math.max(from, booked.at(-1) ?? from, ...freeAt);
}
