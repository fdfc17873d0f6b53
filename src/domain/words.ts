/**
 * The closed lists of the field, each once: the array is the list, the type is made from it.
 * Ids are stable (they are stored and sent); what a person reads is in locales/.
 */
const list = <const T extends readonly string[]>(...values: T): T => values;

export const QUALIFICATIONS = list('CustomerInquiry', 'MarketingQualified', 'SalesQualified');
export type Qualification = (typeof QUALIFICATIONS)[number];

export const CALLS_TO_ACTION = list('ContactMe', 'GetItNow', 'FreeTrial', 'TestDrive');
export type CallToAction = (typeof CALLS_TO_ACTION)[number];

export const SENDER_KINDS = list('microsoft', 'partner', 'customer');
export type SenderKind = (typeof SENDER_KINDS)[number];

export const STAGES = list('received', 'accepted', 'archived');
export type Stage = (typeof STAGES)[number];

export const OUTCOMES = list('won', 'lost', 'rejected', 'expired', 'error');
export type Outcome = (typeof OUTCOMES)[number];

export const ROLES = list('admin', 'manager', 'member');
/** A person's roles in the tenant; everybody in a team with the bot is a member. */
export type Role = (typeof ROLES)[number];

export const TIMEFRAMES = list('within-1-month', '1-3-months', '3-6-months', '6-12-months', 'over-12-months');
export type Timeframe = (typeof TIMEFRAMES)[number];

/** Partner Center's own eight reasons, for a rejected and for a lost lead. */
export const CLOSE_REASONS = list(
  'budget-inadequate',
  'customer-did-not-respond',
  'chose-another-vendor',
  'requirement-not-met',
  'not-a-customer',
  'timeline-too-short',
  'abuse-spam-phishing',
  'other',
);
export type CloseReason = (typeof CLOSE_REASONS)[number];

/** Why a lead is closed as an error; such leads count in no percentage. */
export const ERROR_REASONS = list(
  'duplicate',
  'connector-sync',
  'customer-matching',
  'solution-issue',
  'test-referral',
  'data-error',
  'other',
);
export type ErrorReason = (typeof ERROR_REASONS)[number];

export type Reason = CloseReason | ErrorReason;

/** Both generations of Partner Center's sizes, smallest first. */
export const COMPANY_SIZES = list(
  '1to9employees',
  '1to50employees',
  '10to50employees',
  '51to250employees',
  '51to500employees',
  '251to1000employees',
  'Morethan500employees',
  '1001to5000employees',
  '5001to10000employees',
  '10001to20000employees',
  'Morethan20000employees',
);
export type CompanySize = (typeof COMPANY_SIZES)[number];

export const SNOOZES = list('PT1H', 'PT4H', 'tomorrow', 'monday');
/** How long a reminder is put off: an hour, four hours, tomorrow 9:00, Monday 9:00. */
export type Snooze = (typeof SNOOZES)[number];

export const CLOCKS = list('answer', 'contact', 'outcome');
export type ClockName = (typeof CLOCKS)[number];

export const LOCALES = list('en', 'es');
export type Locale = (typeof LOCALES)[number];
