import type { Person } from '../../domain/people.ts';
import type { Query } from '../../domain/query.ts';
import type { Instant } from '../../domain/time.ts';
import type { Locale } from '../../domain/words.ts';

/** Whose names and days are meant; with `now`, sentences and chips say "last month" for a month's two ends. */
export type Naming = { people: readonly Person[]; timeZone: string; me: string; now?: Instant };

/** A text that `understand` reads back to the same query, at whatever time. */
export function asCommand(_query: Query, _locale: Locale, _naming: Naming): string {
  return 'leads';
}

/** For people: `urgent leads from Mexico, accepted last month`; with `count` in front where it is given. */
export function asSentence(_query: Query, _locale: Locale, _naming: Naming & { count?: number }): string {
  return 'leads';
}

/** What a part of the filter says, and the command without it. */
export type Chip = { label: string; without: string };

export function chips(_query: Query, _locale: Locale, _naming: Naming): Chip[] {
  return [];
}
