import type { Lead } from './lead.ts';
import { DAY, type Instant, type Millis } from './time.ts';

/** Lines of the card on one page. */
export const FLOOD_PAGE = 10;
/** Lines of a card in all: each takes some 60 bytes of its document, and Cosmos DB refuses one of more than 2 MB. */
export const FLOOD_ROOM = 10_000;

/** Lines gather for so long before the card is posted, and before it is edited. */
const GATHER = { first: 3_000, again: 10_000 } as const satisfies Record<string, Millis>;
/** The words of time on it age. */
const REDRAWN_EVERY: Millis = DAY;
/** Then the clocks of its leads have long ended, and it stays as it is. */
const KEPT_FOR: Millis = 60 * DAY;
/** What is due within this is being done, or about to be. */
const SOON: Millis = 30_000;

/** A card that shows many leads of a channel, a line for each. */
export type FloodCard = {
  tenantId: string;
  channel: string;
  id: string;
  openedAt: Instant;
  /** Those whose customers wait for a call first, else as they came. */
  leads: readonly Named[];
  /** How many of them are such. */
  urgent: number;
  activityId?: string;
  /** Grows with everything that the card does not show yet. */
  changes: number;
  /** Tries to send it, in vain so far. */
  attempts: number;
  wakeAt: Instant;
};

type Named = Pick<Lead, 'id' | 'ref'>;

/** A lead that becomes a line. */
export type FloodLine = { lead: Named; urgent: boolean };

export function openFloodCard(
  place: Pick<FloodCard, 'tenantId' | 'channel' | 'id'>,
  now: Instant,
): FloodCard {
  return {
    ...place,
    openedAt: now,
    leads: [],
    urgent: 0,
    changes: 0,
    attempts: 0,
    wakeAt: now + GATHER.first,
  };
}

/** Adds lines; one that is there already changes nothing. */
export function addLines(card: FloodCard, lines: readonly FloodLine[], now: Instant): FloodCard {
  const known = new Set(card.leads.map(({ id }) => id));
  const fresh = lines.filter(({ lead: { id } }) => !known.has(id) && known.add(id));
  if (fresh.length === 0) return card;
  const [urgent, others] = [fresh.filter((line) => line.urgent), fresh.filter((line) => !line.urgent)];
  const named = (some: readonly FloodLine[]): Named[] => some.map(({ lead: { id, ref } }) => ({ id, ref }));
  const leads = [
    ...card.leads.slice(0, card.urgent),
    ...named(urgent),
    ...card.leads.slice(card.urgent),
    ...named(others),
  ];
  return changed({ ...card, leads, urgent: card.urgent + urgent.length }, now);
}

/** A lead has changed: the card shows it anew if it is on its first page. */
export function touchLine(card: FloodCard, lead: string, now: Instant): FloodCard {
  return card.leads.slice(0, FLOOD_PAGE).some(({ id }) => id === lead) ? changed(card, now) : card;
}

/** After the card was sent as it stood with so many changes. */
export function floodCardSent(
  card: FloodCard,
  { changes, activityId, now }: { changes: number; activityId: string | undefined; now: Instant },
): FloodCard {
  const wakeAt = now + (card.changes > changes ? GATHER.again : REDRAWN_EVERY);
  return { ...card, wakeAt, attempts: 0, ...(activityId === undefined ? {} : { activityId }) };
}

export function isFloodOver(card: FloodCard, now: Instant): boolean {
  return now > card.openedAt + KEPT_FOR;
}

/** While it is being drawn, its moment is the end of a lease: what changes by then is looked at after it. */
function changed(card: FloodCard, now: Instant): FloodCard {
  const wakeAt = card.wakeAt > now + SOON ? now + GATHER.again : card.wakeAt;
  return { ...card, changes: card.changes + 1, wakeAt };
}
