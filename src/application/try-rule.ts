import type { Lead } from '../domain/lead.ts';
import { matches } from '../domain/lead-filter.ts';
import type { Rule } from '../domain/rule.ts';
import { DAY, type Instant } from '../domain/time.ts';
import type { LeadStore } from '../ports/lead-store.ts';

/** What a rule would have brought: leads of the last days, and how many of them each channel has. */
export type Trial = { days: number; leads: number; byChannel: ReadonlyMap<string, number>; isPart: boolean };

const DAYS = 30;
const PAGE = 500;
/** A partner with more leads than this a month sees the latest of them. */
const MOST_PAGES = 20;

/** Runs rules over the leads of the last 30 days; a lead counts once, however many rules it passes. */
export async function tryRules(
  store: Pick<LeadStore, 'find'>,
  { tenantId, rules, now }: { tenantId: string; rules: readonly Rule[]; now: Instant },
): Promise<Trial> {
  const byChannel = new Map<string, number>();
  const filter = { received: { from: now - DAYS * DAY } };
  let [leads, pages] = [0, 0];
  let cursor: string | undefined;
  do {
    const query = { tenantId, filter, sort: 'newest', limit: PAGE } as const;
    const page = await store.find(cursor === undefined ? query : { ...query, cursor });
    const passing = page.leads.filter((lead) => rules.some((rule) => passed(lead, rule)));
    leads += passing.length;
    for (const { channel } of passing.flatMap(({ posts }) => posts))
      byChannel.set(channel, (byChannel.get(channel) ?? 0) + 1);
    cursor = page.cursor;
    pages += 1;
  } while (cursor !== undefined && pages < MOST_PAGES);
  return { days: DAYS, leads, byChannel, isPart: cursor !== undefined };
}

/** Asked of a lead as it came: who has been contacted since was urgent then. */
function passed(lead: Lead, { urgency, ...rule }: Rule): boolean {
  return matches(lead, rule) && (urgency === undefined || lead.contactBy !== undefined);
}
