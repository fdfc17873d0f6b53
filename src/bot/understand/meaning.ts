import type { LeadFilter, Range } from '../../domain/lead-filter.ts';
import type { Outcome } from '../../domain/words.ts';
import type { Group, QuerySort } from '../../domain/query.ts';

/** What can happen to a lead at a moment; a period is bound to the nearest of them. */
export type Happening =
  | 'received'
  | 'arrived'
  /** A period alone says when leads came; one ahead, when they will end. */
  | 'unsaid'
  | 'accepted'
  | 'archived'
  | 'won'
  | 'lost'
  | 'rejected'
  | 'expired'
  | 'error'
  | 'expires'
  | 'closes'
  /** Must be answered; a period says until when. */
  | 'due'
  /** Somebody took it; a period says when. */
  | 'taken';

/** The outcomes that some of them are. */
export const OUTCOME_OF: Partial<Record<Happening, Outcome>> = {
  won: 'won',
  lost: 'lost',
  rejected: 'rejected',
  expired: 'expired',
  error: 'error',
};

/** "Friday" is the last one where leads have come, the next one where they will end. */
export type Towards = 'past' | 'future';

/** What a phrase says. */
export type Meaning =
  | { kind: 'used' }
  | { kind: 'lead' }
  | { kind: 'part'; filter: LeadFilter }
  | { kind: 'happening'; happening: Happening }
  | {
      kind: 'period';
      range: (towards: Towards) => Range;
      /** What it says of leads that wait: "untouched for a week". */
      waiting?: Range;
    }
  /** A period to compare with, which no answer can do. */
  | { kind: 'compared' }
  /** Leads are told apart by one thing at a time. */
  | { kind: 'second-group' }
  | { kind: 'measure'; measure: 'count' | 'figures' }
  | { kind: 'group'; group: Group }
  | { kind: 'sort'; sort: QuerySort }
  | { kind: 'top'; top: number; best?: boolean }
  | { kind: 'me' }
  | { kind: 'find' }
  | { kind: 'not' }
  /** The model knows only who is not answered yet. */
  | { kind: 'answered' }
  | { kind: 'exact'; filter: LeadFilter };

/** Some tokens that were read together. */
export type Piece = { at: number; length: number; meanings: readonly Meaning[] };

export const USED: Meaning = { kind: 'used' };
export const part = (filter: LeadFilter): Meaning => ({ kind: 'part', filter });
export const happening = (name: Happening): Meaning => ({ kind: 'happening', happening: name });
