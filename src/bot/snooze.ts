import { HOUR, type Calendar, type Instant } from '../domain/time.ts';
import type { Snooze } from '../domain/words.ts';

const UNTIL: Record<Snooze, (now: Instant, calendar: Calendar) => Instant> = {
  PT1H: (now) => now + HOUR,
  PT4H: (now) => now + 4 * HOUR,
  tomorrow: (now, calendar) => calendar.nextMorning(now, 'tomorrow'),
  monday: (now, calendar) => calendar.nextMorning(now, 'monday'),
};

/** The moment that a choice of the snooze list means, or a moment written as such. */
export function readSnooze(
  choice: string | undefined,
  now: Instant,
  calendar: Calendar,
): Instant | undefined {
  const text = choice?.trim() ?? '';
  const short = /^\d+h$/i.test(text) ? `PT${text.toUpperCase()}` : text;
  if (Object.hasOwn(UNTIL, short)) return UNTIL[short as Snooze](now, calendar);
  if (!/^\d{4}-\d\d-\d\dT.+(Z|[+-]\d\d:\d\d)$/.test(text)) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : at;
}
