import type { Place } from '../../application/lead-lists.ts';
import type { ListData } from '../../cards/list-model.ts';
import type { Typed } from '../../domain/forms.ts';

/** Where in a list somebody is, and where the pages before began: the way back. */
export type ListPlace = Place & { trail: readonly string[] };

/** The first page begins nowhere. */
const START = '-';
/** So many pages back, one by one; further back is the first page. */
const TRAIL_MAX = 5;
const PAGE_MAX = 100_000;

/** The place that a button names; nothing in it is trusted, and a cursor is for the store to check. */
export function readPlace({ cursor = '', trail = '', page = '' }: Typed): ListPlace {
  if (cursor === '') return { page: 1, trail: [] };
  const number = /^\d{1,6}$/.test(page) ? Math.min(Math.max(2, Number(page)), PAGE_MAX) : 2;
  const before = trail.split(' ').filter((part) => part !== '');
  return { page: number, cursor, trail: before.slice(-TRAIL_MAX) };
}

export function nextData(query: string, place: ListPlace, next: string | undefined): ListData | undefined {
  if (next === undefined) return undefined;
  const trail = [...place.trail, place.cursor ?? START].slice(-TRAIL_MAX);
  return { query, cursor: next, trail: trail.join(' '), page: place.page + 1 };
}

export function previousData(query: string, { page, trail }: ListPlace): ListData | undefined {
  if (page <= 1) return undefined;
  const cursor = trail.at(-1) ?? START;
  if (cursor === START) return { query };
  return { query, cursor, trail: trail.slice(0, -1).join(' '), page: page - 1 };
}
