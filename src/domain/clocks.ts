import type { Lead } from './lead.ts';
import type { Context } from './commands.ts';
import { DAY, earliest, type Calendar, type Instant, type PlainDate } from './time.ts';
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

export type ClockSettings = Pick<Context, 'policy' | 'calendarOf'>;

/** The end of the answer clock, while it runs. */
export function answerEnd(lead: Lead): Instant | undefined {
  return lead.stage === 'received' ? lead.expiresAt : undefined;
}

/** The end of the contact clock, while it runs. */
export function contactEnd(lead: Lead): Instant | undefined {
  if (lead.stage !== 'received' || lead.contacted !== undefined || lead.contactOverdue) return undefined;
  return lead.contactBy;
}

type Nominal = Omit<Reminder, 'at'> & { nominal: Instant; from: Instant };

/** Every reminder that the lead's running clocks have in a channel, in order of time. */
export function reminders(lead: Lead, channel: string, settings: ClockSettings): Reminder[] {
  const calendar = settings.calendarOf(channel);
  const placed = nominals(lead, calendar, settings).flatMap((nominal) => place(nominal, calendar));
  const awake = placed.filter((reminder) => !isSnoozed(lead, reminder));
  return [...awake, ...snoozeEnd(lead, calendar)].sort((a, b) => a.at - b.at);
}

/** The first reminder in a channel that has not been dealt with. */
export function nextReminder(lead: Lead, channel: string, settings: ClockSettings): Reminder | undefined {
  const done = lead.reminded[channel] ?? -Infinity;
  return reminders(lead, channel, settings).find((reminder) => reminder.at > done);
}

/** When the words of time on the posts are a day old: whole days before the end of the answer clock. */
export function nextRedraw(lead: Lead): Instant | undefined {
  const end = answerEnd(lead);
  if (end === undefined || lead.posts.length === 0) return undefined;
  const daysLeft = Math.ceil((end - lead.shownAt) / DAY) - 1;
  return daysLeft < 1 ? undefined : end - daysLeft * DAY;
}

/** The channels in which the lead has, or is about to have, its post. */
export function channelsOf(lead: Lead): string[] {
  const shown = lead.effects.flatMap((effect) => (effect.kind === 'show' ? [effect.channel] : []));
  return [...new Set([...lead.posts.map((post) => post.channel), ...shown])];
}

/** The next moment at which a clock of the lead asks for something. */
export function nextClockMoment(lead: Lead, settings: ClockSettings): Instant | undefined {
  const hold = lead.stage === 'archived' ? lead.hold?.until : undefined;
  const next = channelsOf(lead).map((channel) => nextReminder(lead, channel, settings)?.at);
  return earliest([answerEnd(lead), contactEnd(lead), hold, nextRedraw(lead), ...next]);
}

function nominals(lead: Lead, calendar: Calendar, { policy }: ClockSettings): Nominal[] {
  const answer = answerEnd(lead);
  const contact = contactEnd(lead);
  const before =
    answer === undefined
      ? []
      : policy.expiryReminders.map((step) => ({
          clock: 'answer' as const,
          end: answer,
          nominal: answer - step,
          from: lead.expirySetAt,
          last: false,
          managers: step === DAY,
        }));
  const after =
    contact === undefined
      ? []
      : policy.contactReminders.flatMap((step) => {
          const nominal = lead.receivedAt + step;
          return nominal < contact
            ? [
                {
                  clock: 'contact' as const,
                  end: contact,
                  nominal,
                  from: lead.createdAt,
                  last: false,
                  managers: false,
                },
              ]
            : [];
        });
  return [
    ...markLast(before),
    ...markLast(after),
    ...outcomeNominals(lead, calendar, policy.outcomeReminders),
  ];
}

function outcomeNominals(lead: Lead, calendar: Calendar, steps: readonly number[]): Nominal[] {
  if (lead.stage !== 'accepted') return [];
  const date = lead.deal.estimatedCloseDate;
  const end = calendar.morningOf(date);
  return steps.map((step) => {
    const nominal = step % DAY === 0 ? calendar.morningOf(addDays(date, step / DAY)) : end + step;
    return { clock: 'outcome', end, nominal, from: lead.acceptedAt, last: false, managers: false };
  });
}

function markLast(list: Nominal[]): Nominal[] {
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
  if (!rest.last || rest.end <= from) return [];
  return [{ ...rest, at: Math.max(nominal, from) }];
}

function isSnoozed(lead: Lead, reminder: Reminder): boolean {
  const { snooze } = lead;
  return snooze !== undefined && !reminder.last && reminder.at >= snooze.from && reminder.at < snooze.until;
}

/** A snooze ends with the reminder that was put off, of the clock that ends first. */
function snoozeEnd(lead: Lead, calendar: Calendar): Reminder[] {
  if (lead.snooze === undefined) return [];
  const at = lead.snooze.until;
  const outcome = lead.stage === 'accepted' ? calendar.morningOf(lead.deal.estimatedCloseDate) : undefined;
  const running: [ClockName, Instant | undefined][] = [
    ['contact', contactEnd(lead)],
    ['answer', answerEnd(lead)],
  ];
  const first = running
    .filter(([, end]) => end !== undefined && at < end)
    .sort((a, b) => (a[1] ?? 0) - (b[1] ?? 0))[0];
  if (first?.[1] !== undefined) return [{ at, clock: first[0], end: first[1], last: false, managers: false }];
  return outcome === undefined ? [] : [{ at, clock: 'outcome', end: outcome, last: false, managers: false }];
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}
