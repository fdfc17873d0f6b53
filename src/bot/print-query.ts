import type { PrintQuery } from '../application/digests.ts';
import type { Clock } from '../ports/clock.ts';
import { asCommand } from './understand/print.ts';

/** Writes queries that name nobody as commands. */
export function printQuery(clock: Clock): PrintQuery {
  return (query, { locale, timeZone }) =>
    asCommand(query, locale, { people: [], timeZone, now: clock.now(), me: '' });
}
