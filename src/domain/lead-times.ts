import type { Lead } from './lead.ts';
import type { Millis } from './time.ts';

/** How long the customer waited for a yes or a no; absent for leads that got neither, or were closed as an error. */
export function answerTime(lead: Lead): Millis | undefined {
  if (lead.stage === 'received') return undefined;
  if (lead.stage === 'archived' && lead.outcome === 'error') return undefined;
  if (lead.acceptedAt !== undefined) return lead.acceptedAt - lead.receivedAt;
  const rejected = lead.stage === 'archived' && lead.outcome === 'rejected';
  return rejected ? lead.archivedAt - lead.receivedAt : undefined;
}

/** How long after its acceptance a lead was won or lost. */
export function closeTime(lead: Lead): Millis | undefined {
  if (lead.stage !== 'archived' || lead.acceptedAt === undefined) return undefined;
  const closed = lead.outcome === 'won' || lead.outcome === 'lost';
  return closed ? lead.archivedAt - lead.acceptedAt : undefined;
}

/** How long after its receipt a lead was won. */
export function winTime(lead: Lead): Millis | undefined {
  const won = lead.stage === 'archived' && lead.outcome === 'won';
  return won ? lead.archivedAt - lead.receivedAt : undefined;
}

/** The lengths of time that figures tell of. */
export const LEAD_TIMES = { answerTime, winTime } as const satisfies Record<
  string,
  (lead: Lead) => Millis | undefined
>;
export type LeadTime = keyof typeof LEAD_TIMES;
