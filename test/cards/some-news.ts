import type { Cards } from '../../src/cards/make-cards.ts';
import { DIGEST_PARTS } from '../../src/domain/digest.ts';
import type { DigestNews, FloodNews } from '../../src/domain/news.ts';
import { aView, VIEWERS } from './a-desk.ts';
import { LEADS } from './some-leads.ts';

const TEN = Object.values(LEADS)
  .map(({ lead }) => lead)
  .slice(0, 10);

/** A page of a flood's card: some leads are lines of it, the others have cards of their own. */
export function aFlood(changes: Partial<FloodNews> = {}): FloodNews {
  const id = 'channel:1';
  const leads = TEN.map((lead, index) =>
    index < 3 ? lead : { ...lead, posts: [{ channel: 'channel', at: lead.createdAt, flood: id }] },
  );
  const ids = Array.from({ length: 26 }, (_, index) => ({ id: `lead ${index}`, ref: `L-000${index + 10}` }));
  return { kind: 'flood', flood: { id, leads: ids, urgent: 4 }, leads, page: 2, ...changes };
}

/** A digest in which every number is another. */
export function aDigest(changes: Partial<DigestNews> = {}): DigestNews {
  return {
    kind: 'digest',
    ...{ every: 'day', all: false, open: 'leads from:ES', since: Date.parse('2026-11-21T08:00:00Z') },
    parts: DIGEST_PARTS.map((part, count) => ({ part, count, query: `leads ${part} country:ES` })),
    earned: [
      { amount: 25_000, currency: 'EUR', count: 2 },
      { amount: 1_000, currency: 'USD', count: 1 },
    ],
    ...changes,
  };
}

export function everyDigest(cards: Cards): object[] {
  const view = aView();
  const all = aDigest({ every: 'week', all: true, earned: [] });
  const counts = (count: number) => aDigest({ parts: all.parts.map((part) => ({ ...part, count })) });
  return [aDigest(), all, counts(0), counts(1), counts(2)].map((news) => cards.digest(news, view));
}

export function everyFlood(cards: Cards): object[] {
  const view = aView({ viewer: VIEWERS.assignee });
  const few = { id: 'channel:1', leads: [{ id: 'lead', ref: 'L-7K3QF' }], urgent: 1 };
  const eleven = { ...few, leads: [...TEN.map(({ id, ref }) => ({ id, ref })), ...few.leads] };
  return [
    cards.flood(aFlood(), view),
    cards.flood(aFlood({ page: 1, line: 'L-7K3QF: its card is in this channel now.' }), view),
    cards.flood(aFlood({ flood: eleven, page: 1 }), view),
    cards.flood(aFlood({ flood: few, leads: TEN.slice(0, 1), page: 1 }), view),
  ];
}
