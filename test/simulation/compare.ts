import type { Lead } from '../../src/domain/lead.ts';
import type { Instant } from '../../src/domain/time.ts';
import type { Seen } from './instance.ts';
import { START, STEP, type Plan } from './plan.ts';

/** What of a lead must not depend on when Lead Desk was there to look. */
export function essenceOf(lead: Lead): object {
  const { stage, assignee, favorites, contacted, contactOverdue, revision, waiting, snooze, effects } = lead;
  const did = lead.history.flatMap(({ action, by, changes, revision }) =>
    revision === undefined ? [] : [{ action, by, changes, revision }],
  );
  const rest =
    lead.stage === 'archived' ? { outcome: lead.outcome, closing: lead.closing, hold: lead.hold } : {};
  const deal = lead.stage === 'received' ? undefined : lead.deal;
  const channels = lead.posts.map(({ channel }) => channel).sort();
  const copies = lead.copies?.map(({ person }) => person.id).sort();
  return {
    ...{
      stage,
      assignee,
      favorites,
      contacted,
      contactOverdue,
      revision,
      waiting,
      snooze,
      deal,
      channels,
      copies,
      did,
    },
    ...rest,
    undone: effects.length,
  };
}

export function countBy<T>(items: readonly T[], key: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}

/** How often each thing is there more often in the one than in the other. */
export function surplus(
  more: ReadonlyMap<string, number>,
  less: ReadonlyMap<string, number>,
): Map<string, number> {
  const rest = [...more].map(([key, count]) => [key, count - (less.get(key) ?? 0)] as const);
  return new Map(rest.filter(([, count]) => count > 0));
}

export const messageOf = ({ lead, where, what }: Seen): string => `${lead} ${where}: ${what}`;
export const isReminder = ({ what }: Seen): boolean => what.startsWith('remind ');
const stepOf = ({ at }: Seen): number => (at - START) / STEP;

/** What was seen while both runs were there to look. */
export function undisturbed(seen: readonly Seen[], { outages, cuts }: Plan): Seen[] {
  return seen.filter((what) => {
    const step = stepOf(what);
    return (
      !cuts.has(step) && !cuts.has(step - 1) && !outages.some(([from, to]) => step >= from && step <= to)
    );
  });
}

/** Where a lead was posted at another time in the one run than in the other: reminders count from then. */
export function postedApart(some: ReadonlyMap<string, Lead>, others: ReadonlyMap<string, Lead>): Set<string> {
  const times = (leads: ReadonlyMap<string, Lead>): string[] =>
    [...leads.values()].flatMap(({ externalId, posts }) =>
      posts.map(({ channel, at = 0 }) => `${externalId} ${channel} ${at}`),
    );
  const apart = new Set(times(some)).symmetricDifference(new Set(times(others)));
  return new Set([...apart].map((time) => time.split(' ').slice(0, 2).join(' ')));
}

/** The reminders that fell due in each outage, by outage, lead and channel. */
export function remindersInOutages(seen: readonly Seen[], { outages }: Plan): Map<string, Seen[]> {
  const found = seen
    .filter(isReminder)
    .flatMap((what) =>
      outages
        .filter(([from, to]) => stepOf(what) >= from && stepOf(what) <= to)
        .map(([, to]) => ({ what, key: `${START + to * STEP} ${what.lead} ${what.where}` })),
    );
  const groups = Object.groupBy(found, ({ key }) => key);
  return new Map(Object.entries(groups).map(([key, list = []]) => [key, list.map(({ what }) => what)]));
}

/** Whether a reminder still means something at a moment: its lead is open, and its clock has not ended. */
export function meansSomething({ what }: Seen, lead: Lead | undefined, now: Instant): boolean {
  const [, clock, end] = what.split(' ');
  if (lead?.stage === 'archived' && lead.archivedAt <= now) return false;
  return clock === 'outcome' || Number(end) > now;
}
