import { answerEnd, channelsOf, contactEnd, nextRedraw, type ClockSettings } from './clocks.ts';
import { heads } from './effects.ts';
import type { Lead } from './lead.ts';
import { nextReminder } from './reminders.ts';
import { earliest, type Instant } from './time.ts';
import { without } from './without.ts';

/** The last step of every change: works out when the lead must be looked at again. */
export function seal<T extends Lead>(lead: T, settings: ClockSettings): T {
  const wakeAt = earliest([nextClockMoment(lead, settings), nextEffectMoment(lead)]);
  const sealed = { ...lead, waiting: isWaiting(lead) };
  return wakeAt === undefined ? without(sealed, 'wakeAt') : { ...sealed, wakeAt };
}

/** The next moment at which a clock of the lead asks for something. */
function nextClockMoment(lead: Lead, settings: ClockSettings): Instant | undefined {
  const hold = lead.stage === 'archived' ? lead.hold?.until : undefined;
  const next = channelsOf(lead).map((channel) => nextReminder(lead, channel, settings)?.at);
  return earliest([answerEnd(lead), contactEnd(lead), hold, nextRedraw(lead), ...next]);
}

/** When somebody must look after the effects: at once, when due, or when the lease of who does it lapses. */
function nextEffectMoment(lead: Lead): Instant | undefined {
  const due = earliest(heads(lead.effects).map((effect) => effect.dueAt));
  if (due === undefined || lead.lease === undefined) return due;
  return Math.max(due, lead.lease.until);
}

function isWaiting(lead: Lead): boolean {
  return lead.stage !== 'archived' && channelsOf(lead).length === 0;
}
