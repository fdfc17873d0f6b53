import { DAY, HOUR, type Millis } from '../../domain/time.ts';
import { NEVER } from './lead-row.ts';

/**
 * Times up to a moment are counted in steps of one width: few steps in all, and few leads in each. Files are written
 * by it: another scale would be another migration.
 */
type Step = { upTo: Millis; width: Millis };

const MINUTE: Millis = HOUR / 60;
const STEPS: readonly Step[] = [
  { upTo: HOUR, width: MINUTE },
  { upTo: DAY, width: 5 * MINUTE },
  { upTo: 14 * DAY, width: HOUR },
  { upTo: Infinity, width: DAY },
];

/** Whoever answers before the source's clock says that a lead has come has taken less than no time. */
const BEFORE_ALL = -NEVER;

/** Where the step begins that a time belongs to: no earlier step has any time as long. */
export function stepOf(time: Millis): Millis {
  const width = STEPS.find(({ upTo }) => time < upTo)?.width ?? DAY;
  return time < 0 ? BEFORE_ALL : time - (time % width);
}

/** The same of a column. */
export function stepIn(column: string): string {
  const widths = STEPS.map(({ upTo, width }) =>
    upTo === Infinity ? `ELSE ${width}` : `WHEN ${column} < ${upTo} THEN ${width}`,
  );
  return `CASE WHEN ${column} < 0 THEN ${BEFORE_ALL} ELSE ${column} - ${column} % CASE ${widths.join(' ')} END END`;
}
