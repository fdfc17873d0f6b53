import { CLOSE_REASONS, ERROR_REASONS, TIMEFRAMES } from './words.ts';

/** One input of a form. `kind` says how what was typed is read (read-form.ts). */
export type Field = {
  id: string;
  kind: 'text' | 'amount' | 'currency' | 'choice' | 'date' | 'email' | 'phone' | 'people' | 'person';
  required?: true;
  /** Characters at most. */
  maxLength?: number;
  /** Several lines. */
  long?: true;
  /** Ids of the choices; their labels are in locales/ under `choice.<list>.<id>`. */
  choices?: { list: 'timeframe' | 'closeReason' | 'errorReason'; ids: readonly string[] };
};

const dealName = { id: 'dealName', kind: 'text', required: true, maxLength: 200 } as const;
const value = { id: 'estimatedValue', kind: 'amount', required: true } as const;
const currency = { id: 'currency', kind: 'currency', required: true } as const;
const notes = { id: 'notes', kind: 'text', maxLength: 4000, long: true } as const;
const crmId = { id: 'crmId', kind: 'text', maxLength: 100 } as const;
const campaignId = { id: 'campaignId', kind: 'text', maxLength: 100 } as const;
const closeReason = {
  id: 'reason',
  kind: 'choice',
  required: true,
  choices: { list: 'closeReason', ids: CLOSE_REASONS },
} as const;
const errorReason = {
  id: 'reason',
  kind: 'choice',
  required: true,
  choices: { list: 'errorReason', ids: ERROR_REASONS },
} as const;

/** Every form, by the action it submits: the cards draw it and the bot reads it from this one table. */
export const FORMS = {
  accept: [
    dealName,
    value,
    currency,
    {
      id: 'purchaseTimeframe',
      kind: 'choice',
      required: true,
      choices: { list: 'timeframe', ids: TIMEFRAMES },
    },
    { ...notes, required: true },
    crmId,
    campaignId,
    { id: 'people', kind: 'people', maxLength: 2000, long: true },
  ],
  reject: [closeReason, notes],
  edit: [
    dealName,
    value,
    currency,
    { id: 'estimatedCloseDate', kind: 'date', required: true },
    { ...notes, required: true },
    crmId,
    campaignId,
  ],
  person: [
    { id: 'name', kind: 'text', required: true, maxLength: 100 },
    { id: 'email', kind: 'email', maxLength: 254 },
    { id: 'phone', kind: 'phone', maxLength: 40 },
  ],
  win: [{ id: 'finalValue', kind: 'amount' }, notes],
  lose: [closeReason, notes],
  error: [errorReason, notes],
  assign: [{ id: 'person', kind: 'person', required: true }],
} as const satisfies Record<string, readonly Field[]>;

export type FormName = keyof typeof FORMS;
export const FORM_NAMES = Object.keys(FORMS) as readonly FormName[];

/** What a person typed, by field; clients send everything as text. */
export type Typed = Readonly<Record<string, string>>;

export type FieldProblem =
  | 'required'
  | 'too-long'
  | 'not-an-amount'
  | 'not-a-currency'
  | 'not-a-choice'
  | 'not-a-date'
  | 'not-an-email'
  | 'not-a-phone'
  | 'notes-for-other'
  | 'email-or-phone'
  | 'person-line'
  | 'person-unknown'
  | 'value-for-currency'
  | 'taken-by-other';

/** What is wrong with one field; `field` is its id. */
export type FieldError = {
  field: string;
  problem: FieldProblem;
  /** For the sentence: a limit, a line, a name. */ detail?: string;
};
