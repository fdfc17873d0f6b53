import type { LeadFilter } from '../../domain/lead-filter.ts';
import type { Millis } from '../../domain/time.ts';
import { both, type Clause } from './clause.ts';
import { clausesOf } from './lead-filter.ts';
import { KEPT_TIMES, meant, OWN, saidOf, type KeptTimeName } from './kept-times.ts';
import { AMOUNT } from './kept-worth.ts';
import { stepOf } from './time-scale.ts';

/** How many leads have a shorter time than that: whole steps are summed, and of one the leads are counted. */
export function shorterQuery(tenantId: string, name: KeptTimeName, than: Millis): Clause {
  const { column, index } = KEPT_TIMES[name];
  const start = stepOf(than);
  return {
    text: `
      SELECT coalesce((SELECT sum(leads) FROM kept_times WHERE tenant = ? AND name = ? AND step < ?), 0) + (
        SELECT count(*) FROM leads INDEXED BY ${index}
        WHERE tenant = ? AND ${column} >= ? AND ${column} < ? AND ${saidOf('', meant(KEPT_TIMES[name]))} AND ${OWN}
      ) AS found`,
    values: [tenantId, name, start, tenantId, start, than],
  };
}

/** All steps in order, each with its leads. One row holds them: hundreds of rows would take longer to hand over. */
export function stepsQuery(tenantId: string, name: KeptTimeName): Clause {
  return {
    text: `
      SELECT json_group_array(json_array(step, leads)) AS steps FROM (
        SELECT step, leads FROM kept_times WHERE tenant = ? AND name = ? ORDER BY step
      )`,
    values: [tenantId, name],
  };
}

/** The time that stands so many places after the beginning of a step. */
export function timeQuery(
  tenantId: string,
  name: KeptTimeName,
  at: { start: Millis; place: number },
): Clause {
  const { column, index } = KEPT_TIMES[name];
  return {
    text: `
      SELECT ${column} AS time FROM leads INDEXED BY ${index}
      WHERE tenant = ? AND ${column} >= ? AND ${saidOf('', meant(KEPT_TIMES[name]))} AND ${OWN}
      ORDER BY ${column} LIMIT 1 OFFSET ?`,
    values: [tenantId, at.start, at.place],
  };
}

/** How many are worth something together, what, and how many more are worth what no sum holds. */
export function keptTotalsQuery(tenantId: string, filter: LeadFilter): Clause {
  const where = both(clausesOf({ tenantId, filter }));
  return {
    text: `SELECT currency AS value, sum(leads) AS count, ${AMOUNT} AS amount, sum(beyond) AS beyond
      FROM kept_worth WHERE ${where.text} GROUP BY currency ORDER BY 1`,
    values: where.values,
  };
}
