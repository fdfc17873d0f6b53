import type { Money } from './money.ts';
import type { Instant, PlainDate } from './time.ts';
import type { Outcome, Reason, Stage, Timeframe } from './words.ts';

/**
 * What was so of a lead when an event happened: the event may be told much later. Nothing by which somebody
 * can be reached, and no free text, which may hold that.
 */
export type Facts = {
  at: Instant;
  /** Numbers the events of a lead in their order, and names each. */
  revision: number;
  stage: Stage;
  outcome?: Outcome;
  expiresAt?: Instant;
  deal?: Figures;
  reason?: Reason;
  finalValue?: Money;
};

/** What of a deal is figures, dates and ids. */
export type Figures = {
  estimatedValue: Money;
  purchaseTimeframe: Timeframe;
  estimatedCloseDate: PlainDate;
  crmId?: string;
  campaignId?: string;
};
