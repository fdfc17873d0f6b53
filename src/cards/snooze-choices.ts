import { answerEnd, contactEnd } from '../domain/clocks.ts';
import type { Lead } from '../domain/lead.ts';
import { DAY, HOUR, earliest, type Instant } from '../domain/time.ts';
import { SNOOZES, type Snooze } from '../domain/words.ts';
import type { Pen } from './pen.ts';

/** How long a reminder can be put off: never past a running clock. */
export function snoozeChoices(pen: Pen, lead: Lead): { title: string; value: Snooze }[] {
  const end = earliest([answerEnd(lead), contactEnd(lead)]) ?? Infinity;
  const moments = momentsOf(pen);
  const sameDay = moments.tomorrow === moments.monday;
  return SNOOZES.filter((snooze) => moments[snooze] < end && !(snooze === 'monday' && sameDay)).map(
    (value) => ({
      title: pen.say(`choice.snooze.${value}`),
      value,
    }),
  );
}

function momentsOf({ view, write }: Pen): Record<Snooze, Instant> {
  const { now } = view;
  const today = Date.parse(write.today(now));
  const weekday = new Date(today).getUTCDay();
  const morning = (days: number): Instant => today + days * DAY + 9 * HOUR - write.offset(today + days * DAY);
  return {
    PT1H: now + HOUR,
    PT4H: now + 4 * HOUR,
    tomorrow: morning(1),
    monday: morning(((7 - weekday) % 7) + 1),
  };
}
