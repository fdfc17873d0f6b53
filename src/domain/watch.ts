import type { Reference } from './channel.ts';
import type { LeadFilter } from './lead-filter.ts';
import type { Person } from './people.ts';
import type { Instant } from './time.ts';
import type { Locale } from './words.ts';

export const LIMIT_NAMES = ['over', 'atLeast', 'under', 'atMost'] as const;
/** The number beyond which somebody wants to be told. */
export type Limit = { is: (typeof LIMIT_NAMES)[number]; number: number };

/** What somebody asked to be told of: a number of leads that crosses a limit. */
export type Watch = {
  tenantId: string;
  id: string;
  person: Person;
  /** Where it was asked, and is told. */
  reference: Reference;
  locale: Locale;
  timeZone: string;
  /** As it was asked: `this week` is another one next week. */
  question: string;
  filter: LeadFilter;
  limit: Limit;
  /** The number was beyond the limit at the last look: it is not told again until it was back. */
  beyond: boolean;
  /** Tries to tell it, in vain so far. */
  attempts: number;
  wakeAt: Instant;
};

const BEYOND: Record<Limit['is'], (count: number, number: number) => boolean> = {
  over: (count, number) => count > number,
  atLeast: (count, number) => count >= number,
  under: (count, number) => count < number,
  atMost: (count, number) => count <= number,
};

export function isBeyond(count: number, { is, number }: Limit): boolean {
  return BEYOND[is](count, number);
}
