import type { Instant } from '../../domain/time.ts';

const FIRST: Instant = Date.parse('0000-01-01T00:00:00.000Z');

/** The end of what never ends: after all other moments, and outside every range. */
export const NEVER: Instant = Date.parse('9999-12-31T23:59:59.999Z');

/** A moment as text that sorts as moments do, and that a person can read in the Data Explorer. */
export function momentText(at: Instant): string {
  return new Date(Math.min(Math.max(at, FIRST), NEVER)).toISOString();
}

export function momentOf(at: Instant | undefined): string | undefined {
  return at === undefined ? undefined : momentText(at);
}

/**
 * A moment made unique by an id: one path to sort by, to go on from, and to cut ranges out of, so that no
 * composite index is needed.
 */
export function sortKey(at: Instant, id: string): string {
  return `${momentText(at)} ${id}`;
}

export const EVER = { from: momentText(FIRST), to: momentText(NEVER) };
