import { DAY } from '../../domain/time.ts';

/** A time of leads, counted in steps; an index of the same time tells them apart within one. The sign stands for the lead's row. */
export type KeptTime = {
  column: 'answer_time' | 'win_time' | 'accepted_at';
  index: keyof typeof TIME_INDEXES;
  /** Which of the leads that have the time are meant; all, if it is absent. */
  only?: string;
  /** Where none of these columns changes, neither does this. */
  changedBy: readonly string[];
};

/** The columns that stand in each index. */
export const TIME_INDEXES = {
  leads_by_answer_time: 'answer_time',
  leads_by_win_time: 'win_time',
  leads_by_acceptance: 'accepted_at, close_time, answer_time',
} as const satisfies Record<`leads_${string}`, string>;

/** Whoever was accepted and closed as an error since has no time to the answer. */
const COUNTING = '#answer_time IS NOT NULL';

const closedWithin = (days: number) =>
  ({
    column: 'accepted_at',
    index: 'leads_by_acceptance',
    only: `#close_time < ${days * DAY}`,
    changedBy: ['accepted_at', 'close_time'],
  }) as const;

export const KEPT_TIMES = {
  answered: { column: 'answer_time', index: 'leads_by_answer_time', changedBy: ['answer_time'] },
  won: { column: 'win_time', index: 'leads_by_win_time', changedBy: ['win_time'] },
  accepted: {
    column: 'accepted_at',
    index: 'leads_by_acceptance',
    only: COUNTING,
    changedBy: ['accepted_at', 'answer_time'],
  },
  closed_in_60_days: closedWithin(60),
  closed_in_365_days: closedWithin(365),
} as const satisfies Record<string, KeptTime>;

export type KeptTimeName = keyof typeof KEPT_TIMES;

/** The condition for the leads that are meant. */
export function meant({ column, only }: KeptTime): string {
  return `#${column} IS NOT NULL${only === undefined ? '' : ` AND ${only}`}`;
}

/**
 * True of every lead, and asked by nobody but those who ask for what stands in these indexes: others would have to
 * open each lead that they find there.
 */
export const OWN = 'n > 0';

/** A condition or an expression as it is said of a row: `new.`, `old.`, or the only one there is. */
export function saidOf(row: 'new.' | 'old.' | '', text: string): string {
  return text.replaceAll('#', row);
}
