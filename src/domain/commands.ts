import type { Content, Deal, DealPerson, Money } from './lead.ts';
import type { Actor, Person } from './people.ts';
import type { Calendar, Instant, Millis, PlainDate } from './time.ts';
import type { CloseReason, ErrorReason } from './words.ts';

export type AcceptInput = Omit<Deal, 'estimatedCloseDate'>;
/** Only the fields that are to change; an empty id takes the present one away. */
export type EditInput = Partial<Omit<Deal, 'purchaseTimeframe' | 'people'>>;
export type RejectInput = { reason: CloseReason; notes?: string };
export type ErrorInput = { reason: ErrorReason; notes?: string };
export type WinInput = { finalValue?: Money; notes?: string };

/** What somebody wants done to a lead. */
export type Command =
  | { action: 'accept'; input: AcceptInput }
  | { action: 'reject'; input: RejectInput }
  | { action: 'edit'; input: EditInput }
  | { action: 'person'; input: DealPerson }
  | { action: 'win'; input: WinInput }
  | { action: 'lose'; input: RejectInput }
  | { action: 'error'; input: ErrorInput }
  | { action: 'expire' }
  | { action: 'undo' }
  | { action: 'claim' }
  | { action: 'assign'; input: { person: Person } }
  | { action: 'release' }
  | { action: 'leave'; input: { person: Person } }
  | { action: 'contacted'; input: { how?: string; note?: string } }
  /** Without `on` it turns; `click` names the click, which may be delivered again. */
  | { action: 'favorite'; input: { on?: boolean; click?: string } }
  | { action: 'snooze'; input: { until: Instant } }
  | { action: 'update'; input: Partial<Content> & { expiresAt?: Instant } };

/** The partner's settings that the rules need. */
export type Policy = {
  answerWindow: Millis;
  contactWindow: Millis;
  undoHold: Millis;
  /** Before the end of the answer clock, longest first. */
  expiryReminders: readonly Millis[];
  /** After receipt, shortest first. */
  contactReminders: readonly Millis[];
  /** Days after the estimated close date, shortest first. */
  outcomeReminders: readonly Millis[];
  /** Who is told of every event, by name; absent: nobody. */
  receivers?: readonly string[];
};

/** What a decision depends on besides the lead and the command. */
export type Context = {
  now: Instant;
  today: PlainDate;
  actor: Actor;
  policy: Policy;
  calendarOf: (channel: string) => Calendar;
  /** The revision that the person saw; absent: the present one counts. */
  seen?: number;
  /** It was done on a card in the actor's own chat: that message, as far as Teams tells it. */
  inChat?: { message?: string };
};
