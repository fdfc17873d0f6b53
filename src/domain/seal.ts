import { nextClockMoment, channelsOf, type ClockSettings } from './clocks.ts';
import type { Lead } from './lead.ts';
import { earliest, type Instant } from './time.ts';
import { without } from './without.ts';

/** The last step of every change: works out when the lead must be looked at again. */
export function seal<T extends Lead>(lead: T, settings: ClockSettings): T {
  const waiting = isWaiting(lead);
  const rest = without(lead, 'wakeAt');
  const wakeAt = earliest([nextClockMoment(lead, settings), nextEffectMoment(lead)]);
  return { ...rest, waiting, ...(wakeAt === undefined ? {} : { wakeAt }) };
}

/** When somebody must look after the effects: at once, when due, or when the lease of who does it lapses. */
function nextEffectMoment(lead: Lead): Instant | undefined {
  const due = earliest(lead.effects.map((effect) => effect.dueAt));
  if (due === undefined || lead.lease === undefined) return due;
  return Math.max(due, lead.lease.until);
}

function isWaiting(lead: Lead): boolean {
  return lead.stage !== 'archived' && channelsOf(lead).length === 0;
}
