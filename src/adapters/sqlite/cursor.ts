import { StoreError } from '../../ports/store-error.ts';
import type { LeadSort } from '../../ports/lead-store.ts';

/** Where a page ended: the sort key of its last lead. */
export type Position = { at: number; id: string };

export function writeCursor(sort: LeadSort, { at, id }: Position): string {
  return Buffer.from(JSON.stringify([sort, at, id])).toString('base64url');
}

/** The position that a page of the same sort ended at; anything else is no cursor. */
export function readCursor(sort: LeadSort, cursor: string): Position {
  const parts = parse(Buffer.from(cursor, 'base64url').toString());
  if (!Array.isArray(parts)) throw new StoreError('store.bad_cursor');
  const [of, at, id] = parts as unknown[];
  if (of !== sort || typeof at !== 'number' || typeof id !== 'string')
    throw new StoreError('store.bad_cursor');
  return { at, id };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
