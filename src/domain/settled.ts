import type { Instant } from './time.ts';

/** How an effect ended. */
export type Settled =
  | { kind: 'sent'; activityId?: string }
  /** The lead is a line of a flood's card. */
  | { kind: 'listed'; flood: string }
  /** The channel is no more, or the bot is out of it. */
  | { kind: 'channel-gone'; code: string }
  /** Somebody deleted the post. */
  | { kind: 'post-gone' }
  | { kind: 'later'; at: Instant }
  /** Its turn has not come: not tried. */
  | { kind: 'waits'; at: Instant }
  /** It was to call somebody who has left the team. */
  | { kind: 'assignee-left' }
  /** Never to be tried again. */
  | { kind: 'dropped'; code: string }
  /** Nobody could be told, for this reason. */
  | { kind: 'untold'; why: string }
  /** Of no use any more: not tried. */
  | { kind: 'moot' };

/** It is still to be done. */
export type NotYet = Extract<Settled, { kind: 'later' | 'waits' | 'assignee-left' }>;
