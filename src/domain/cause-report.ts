import type { Entry, Lead } from './lead.ts';
import type { Instant } from './time.ts';

/** Why a lead expired, out of its own history. */
export type CauseReport = {
  /** What was sent, when, and whether it arrived. */
  sent: readonly { at: Instant; what: 'post' | 'remind'; delivered: boolean }[];
  /** Who opened the lead, in order of time. */
  openedBy: readonly string[];
  /** Who did something about it. */
  touchedBy: readonly string[];
  /** The longest time in which nothing happened. */
  gap: { from: Instant; to: Instant };
};

export function causeReport(lead: Lead): CauseReport {
  const people = (entries: readonly Entry[]): string[] => [
    ...new Set(entries.flatMap((entry) => (entry.by.kind === 'person' ? [entry.by.name] : []))),
  ];
  return {
    sent: lead.history.flatMap(sending),
    openedBy: people(lead.history.filter((entry) => entry.action === 'open')),
    touchedBy: people(lead.history.filter((entry) => entry.action !== 'open')),
    gap: longestGap(lead),
  };
}

function sending({ at, action, changes }: Entry): CauseReport['sent'] {
  if (action === 'post' || action === 'remind') return [{ at, what: action, delivered: true }];
  if (action !== 'undelivered') return [];
  return [{ at, what: changes?.['clock'] === undefined ? 'post' : 'remind', delivered: false }];
}

function longestGap(lead: Lead): CauseReport['gap'] {
  const end = lead.stage === 'archived' ? lead.archivedAt : (lead.history.at(-1)?.at ?? lead.receivedAt);
  const moments = [lead.createdAt, ...lead.history.map((entry) => entry.at), end];
  const gaps = moments.slice(1).map((to, index) => ({ from: moments[index] ?? to, to }));
  return gaps.reduce((longest, gap) => (gap.to - gap.from > longest.to - longest.from ? gap : longest));
}
