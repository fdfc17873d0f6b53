import type { ClockSettings } from '../../src/domain/clocks.ts';
import { whomOf, type Effect } from '../../src/domain/effects.ts';
import type { AcceptedLead, Lead } from '../../src/domain/lead.ts';
import { DAY, type Calendar, type Instant } from '../../src/domain/time.ts';

/** A reminder as the product describes it: when, of a clock that ends when, and whether it is its last. */
type Moment = { at: Instant; end: Instant; last: boolean; outcome?: true };

/**
 * When a lead must next be looked at, worked out from what the product promises and not from how the domain
 * does it. Without leases.
 */
export function nextMoment(lead: Lead, world: ClockSettings): Instant | undefined {
  const moments = [...effectMoments(lead), ...clockEnds(lead), ...redraws(lead)];
  for (const post of lead.posts) {
    if (post.at === undefined) continue;
    const done = lead.reminded[post.channel] ?? -Infinity;
    const calendar = world.calendarOf(post.channel);
    const at = remindersIn(lead, post.at, calendar, world).map((reminder) => reminder.at);
    moments.push(...at.filter((moment) => moment > done));
  }
  return moments.length === 0 ? undefined : Math.min(...moments);
}

/** In a channel the post first, then word by word; outside, and for people, one by one. */
function effectMoments({ effects }: Lead): Instant[] {
  const lines = Object.groupBy(effects, (effect) => {
    if (effect.kind === 'copy') return `person ${effect.person.id}`;
    return effect.kind === 'tell' ? `outside ${whomOf(effect)}` : `channel ${effect.channel}`;
  });
  const first = (line: readonly Effect[]) => line.find(({ kind }) => kind === 'show') ?? line[0];
  return Object.values(lines).map((line) => first(line ?? [])?.dueAt ?? NaN);
}

function clockEnds(lead: Lead): Instant[] {
  if (lead.stage === 'archived') return lead.hold === undefined ? [] : [lead.hold.until];
  if (lead.stage === 'accepted') return [];
  const contact = lead.contacted === undefined && !lead.contactOverdue ? lead.contactBy : undefined;
  return [lead.expiresAt, contact].filter((end) => end !== undefined);
}

/** Whole days before the end, of those that come after the posts were last drawn. */
function redraws(lead: Lead): Instant[] {
  if (lead.stage !== 'received' || lead.expiresAt === undefined || lead.posts.length === 0) return [];
  const days: Instant[] = [];
  for (let at = lead.expiresAt - DAY; at > lead.shownAt; at -= DAY) days.push(at);
  return days;
}

export function remindersIn(lead: Lead, posted: Instant, calendar: Calendar, world: ClockSettings): Moment[] {
  const { snooze } = lead;
  const all =
    lead.stage === 'accepted'
      ? questions(lead, posted, calendar, world)
      : clockReminders(lead, posted, calendar, world);
  if (snooze === undefined) return all;
  const kept = all.filter(({ at, last }) => last || at < snooze.from || at >= snooze.until);
  const isWorthRepeating = all.some(({ at, end, outcome }) =>
    outcome ? at <= snooze.until : end > snooze.until,
  );
  return isWorthRepeating ? [...kept, { at: snooze.until, end: Infinity, last: false }] : kept;
}

function clockReminders(
  lead: Lead,
  posted: Instant,
  calendar: Calendar,
  { policy }: ClockSettings,
): Moment[] {
  if (lead.stage !== 'received') return [];
  const { expiresAt, contactBy, receivedAt } = lead;
  const before = expiresAt === undefined ? [] : policy.expiryReminders.map((step) => expiresAt - step);
  const isWaiting = lead.contacted === undefined && !lead.contactOverdue && contactBy !== undefined;
  const after = isWaiting ? policy.contactReminders.map((step) => receivedAt + step) : [];
  return [
    ...placed(before, expiresAt ?? 0, Math.max(lead.expirySetAt, posted), calendar),
    ...placed(after, contactBy ?? 0, Math.max(lead.createdAt, posted), calendar),
  ];
}

/** In working time, after the beginning; the last one always, if there is any time left for it. */
function placed(moments: readonly Instant[], end: Instant, from: Instant, calendar: Calendar): Moment[] {
  const within = moments.filter((moment) => moment < end).sort((a, b) => a - b);
  return within.flatMap((moment, index) => {
    const last = index === within.length - 1;
    const worked = calendar.lastWorkingMoment(moment);
    if (worked > from) return [{ at: worked, end, last }];
    return last && end > from + 1 ? [{ at: Math.max(moment, from + 1), end, last }] : [];
  });
}

function questions(
  lead: AcceptedLead,
  posted: Instant,
  calendar: Calendar,
  { policy }: ClockSettings,
): Moment[] {
  const { estimatedCloseDate } = lead.deal;
  const set = lead.history.filter(({ changes }) => changes && 'estimatedCloseDate' in changes).at(-1);
  const from = Math.max(set?.at ?? NaN, posted);
  const day = Date.parse(`${estimatedCloseDate}T00:00Z`);
  const dayAfter = (days: number) =>
    calendar.morningOf(new Date(day + days * DAY).toISOString().slice(0, 10));
  return policy.outcomeReminders
    .map((step) => (step % DAY === 0 ? dayAfter(step / DAY) : dayAfter(0) + step))
    .map((moment) => calendar.lastWorkingMoment(moment))
    .filter((moment) => moment > from)
    .map((at) => ({ at, end: Infinity, last: false, outcome: true }));
}
