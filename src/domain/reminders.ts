import { answerEnd, contactEnd, type ClockSettings } from './clocks.ts';
import type { Policy } from './commands.ts';
import type { Effect, Notice } from './effects.ts';
import type { AcceptedLead, Lead } from './lead.ts';
import { addDays, DAY, type Calendar, type Instant } from './time.ts';
import type { ClockName } from './words.ts';

/** A reminder of one lead in one channel. */
export type Reminder = {
  at: Instant;
  clock: ClockName;
  /** The end of its clock; for the outcome clock, the estimated close date. */
  end: Instant;
  /** The last before the end of its clock: sent whatever the hour, and whatever is snoozed. */
  last: boolean;
  /** Managers are mentioned too. */
  managers: boolean;
};

/** A reminder before it is moved to working time. `from`: since when its clock has run as it does. */
type Nominal = Omit<Reminder, 'at'> & { nominal: Instant; from: Instant };

/**
 * Every reminder that the lead's running clocks have in a channel, in order of time; of those for one moment
 * the weightiest comes last. Where the lead has no post yet there is no thread to remind in.
 */
export function reminders(lead: Lead, channel: string, settings: ClockSettings): Reminder[] {
  const posted = lead.posts.find((post) => post.channel === channel)?.at;
  if (posted === undefined) return [];
  const calendar = settings.calendarOf(channel);
  const placed = nominals(lead, calendar, settings.policy).flatMap((nominal) =>
    place({ ...nominal, from: Math.max(nominal.from, posted) }, calendar),
  );
  const awake = placed.filter((reminder) => !isSnoozed(lead, reminder));
  return [...awake, ...snoozeEnd(lead, placed)].sort(byTime);
}

/** The first reminder in a channel that has not been dealt with. */
export function nextReminder(lead: Lead, channel: string, settings: ClockSettings): Reminder | undefined {
  const done = lead.reminded[channel] ?? -Infinity;
  return reminders(lead, channel, settings).find((reminder) => reminder.at > done);
}

/** Whether a notice is a reminder of a clock that has stopped, or now ends at another moment. */
export function isMoot(notice: Notice, lead: Lead, now: Instant): boolean {
  if (notice.kind !== 'reminder') return false;
  if (notice.clock === 'outcome') return lead.stage !== 'accepted';
  const end = notice.clock === 'answer' ? answerEnd(lead) : contactEnd(lead);
  return end !== notice.end || end <= now;
}

/** Takes away reminders that wait to be sent and have become moot. */
export function withoutMoot<T extends Lead>(lead: T, now: Instant): T {
  const moot = (effect: Effect): boolean => effect.kind === 'say' && isMoot(effect.notice, lead, now);
  return lead.effects.some(moot)
    ? { ...lead, effects: lead.effects.filter((effect) => !moot(effect)) }
    : lead;
}

function nominals(lead: Lead, calendar: Calendar, policy: Policy): Nominal[] {
  return [
    ...markLast(answerNominals(lead, policy.expiryReminders)),
    ...markLast(contactNominals(lead, policy.contactReminders)),
    ...(lead.stage === 'accepted' ? outcomeNominals(lead, calendar, policy.outcomeReminders) : []),
  ];
}

function answerNominals(lead: Lead, steps: readonly number[]): Nominal[] {
  const end = answerEnd(lead);
  if (end === undefined) return [];
  return steps
    .filter((step) => step > 0)
    .map((step) => ({
      clock: 'answer',
      end,
      nominal: end - step,
      from: lead.expirySetAt,
      last: false,
      managers: step === DAY,
    }));
}

function contactNominals(lead: Lead, steps: readonly number[]): Nominal[] {
  const end = contactEnd(lead);
  if (end === undefined) return [];
  return steps
    .map((step) => lead.receivedAt + step)
    .filter((nominal) => nominal < end)
    .map((nominal) => ({
      clock: 'contact',
      end,
      nominal,
      from: lead.createdAt,
      last: false,
      managers: false,
    }));
}

/** Whole days are counted on the calendar, so that a reminder stays at the start of work over a DST change. */
function outcomeNominals(lead: AcceptedLead, calendar: Calendar, steps: readonly number[]): Nominal[] {
  const date = lead.deal.estimatedCloseDate;
  const end = calendar.morningOf(date);
  const from = closeDateSetAt(lead);
  return steps.map((step) => {
    const nominal = step % DAY === 0 ? calendar.morningOf(addDays(date, step / DAY)) : end + step;
    return { clock: 'outcome', end, nominal, from, last: false, managers: false };
  });
}

/** What would have come before somebody set the date is not sent late. */
function closeDateSetAt({ history, acceptedAt }: AcceptedLead): Instant {
  return history.findLast(({ changes }) => changes?.['estimatedCloseDate'] !== undefined)?.at ?? acceptedAt;
}

function markLast(list: readonly Nominal[]): Nominal[] {
  const latest = Math.max(...list.map((item) => item.nominal));
  return list.map((item) => ({ ...item, last: item.nominal === latest }));
}

/**
 * Moves a reminder to working time: the last working moment before. What would fall before the lead came
 * is left out (its card has just been posted), save the last of a clock, which comes at its own hour.
 */
function place({ nominal, from, ...rest }: Nominal, calendar: Calendar): Reminder[] {
  const moved = calendar.lastWorkingMoment(nominal);
  if (moved > from) return [{ ...rest, at: moved }];
  if (!rest.last || rest.end <= from + 1) return [];
  return [{ ...rest, at: Math.max(nominal, from + 1) }];
}

function isSnoozed({ snooze }: Lead, { last, at }: Reminder): boolean {
  return snooze !== undefined && !last && at >= snooze.from && at < snooze.until;
}

/** A snooze ends with a reminder of the clock that ends first; one of the outcome only if one was due. */
function snoozeEnd({ snooze }: Lead, placed: readonly Reminder[]): Reminder[] {
  if (snooze === undefined) return [];
  const at = snooze.until;
  const [first] = placed
    .filter((reminder) => (reminder.clock === 'outcome' ? reminder.at <= at : reminder.end > at))
    .sort((a, b) => a.end - b.end);
  return first === undefined ? [] : [{ ...first, at, last: false, managers: false }];
}

function byTime(a: Reminder, b: Reminder): number {
  return a.at - b.at || Number(a.last) - Number(b.last) || b.end - a.end;
}
