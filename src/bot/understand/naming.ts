import type { Person } from '../../domain/people.ts';
import type { Instant } from '../../domain/time.ts';
import type { Locale } from '../../domain/words.ts';

/** Whose names and days are meant; with `now`, sentences and chips say "last month" for a month's two ends. */
export type Naming = { people: readonly Person[]; timeZone: string; me: string; now?: Instant };

/** In which words a query is printed. */
export type Printing = { locale: Locale; naming: Naming };
