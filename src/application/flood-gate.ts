import type { FloodCard, FloodLine } from '../domain/flood-card.ts';
import { arrive, NO_ARRIVALS, type Arrivals } from '../domain/flood.ts';
import { isUrgent, type Lead } from '../domain/lead.ts';
import { DAY } from '../domain/time.ts';
import { changeRecord } from './change-record.ts';
import { inBatches } from './in-batches.ts';
import type { Parts } from './parts.ts';

/** How a lead is shown in a channel: by a card of its own, or as a line of a flood's. */
export type Showing = { kind: 'own' } | { kind: 'listed'; flood: string };

/** Decides how a lead that is new in a channel is shown there. Asked again, it says the same. */
export type Gate = (lead: Lead, channel: string) => Promise<Showing>;

type Place = Pick<FloodCard, 'tenantId' | 'channel' | 'id'>;
type Answers = Map<Lead, Showing>;

/** Counts what comes to each channel, of all instances together: what came lately is a document of the channel. */
export function makeFloodGate(
  { records, clock, flood: rule }: Pick<Parts, 'records' | 'clock' | 'flood'>,
  { list }: { list: (place: Place, lines: readonly FloodLine[]) => Promise<void> },
): Gate {
  /** The cards that have the leads: a crash may have come after one became a line, and before its document said so. */
  const lastLines = async (tenantId: string, { flood }: Arrivals): Promise<ReadonlyMap<string, string>> => {
    if (flood === undefined || flood.until < clock.now() - DAY) return new Map();
    const ids = flood.full === undefined ? [flood.id] : [flood.full, flood.id];
    const cards = await Promise.all(ids.map((id) => records.get({ kind: 'floodCard', tenantId, id })));
    return new Map(
      cards.flatMap((card) => (card?.value.leads ?? []).map(({ id }) => [id, card?.value.id ?? ''])),
    );
  };

  const decide = async (tenantId: string, channel: string, leads: readonly Lead[]): Promise<Answers> => {
    const key = { kind: 'arrivals', tenantId, id: channel } as const;
    const known = await lastLines(tenantId, (await records.get(key))?.value ?? NO_ARRIVALS);
    const answers: Answers = new Map();
    await changeRecord(records, key, (before = NO_ARRIVALS) =>
      leads.reduce((arrivals, lead) => {
        const listed = known.get(lead.id);
        if (listed !== undefined) {
          answers.set(lead, { kind: 'listed', flood: listed });
          return arrivals;
        }
        const next = arrive(arrivals, { lead: lead.id, channel }, { now: clock.now(), rule });
        answers.set(lead, next.flood === undefined ? { kind: 'own' } : { kind: 'listed', flood: next.flood });
        return next.arrivals;
      }, before),
    );
    return answers;
  };

  const decideAll = inBatches(async (place: string, leads: readonly Lead[]): Promise<Answers> => {
    const [tenantId = '', channel = ''] = JSON.parse(place) as string[];
    const answers = await decide(tenantId, channel, leads);
    for (const [id, lines] of linesOf(answers)) await list({ tenantId, channel, id }, lines);
    return answers;
  });

  return (lead, channel) =>
    rule.after === Infinity
      ? Promise.resolve({ kind: 'own' })
      : decideAll(JSON.stringify([lead.tenantId, channel]), lead);
}

function linesOf(answers: Answers): Map<string, FloodLine[]> {
  const listed = [...answers].flatMap(([lead, showing]) =>
    showing.kind === 'own' ? [] : [{ flood: showing.flood, line: { lead, urgent: isUrgent(lead) } }],
  );
  const byFlood = Map.groupBy(listed, ({ flood }) => flood);
  return new Map([...byFlood].map(([id, some]) => [id, some.map(({ line }) => line)]));
}
