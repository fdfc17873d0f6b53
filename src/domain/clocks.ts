import type { Lead } from './lead.ts';
import type { Context } from './commands.ts';
import { DAY, type Instant } from './time.ts';

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
