import type { LivingChannel } from '../domain/channel.ts';
import {
  addLines,
  FLOOD_PAGE,
  floodCardSent,
  isFloodOver,
  openFloodCard,
  touchLine,
  type FloodCard,
} from '../domain/flood-card.ts';
import type { Lead, Post } from '../domain/lead.ts';
import type { FloodNews } from '../domain/news.ts';
import { HOUR } from '../domain/time.ts';
import { without } from '../domain/without.ts';
import type { SendOutcome } from '../ports/messenger.ts';
import type { RecordKey, TimedKind } from '../ports/records.ts';
import { changeRecord } from './change-record.ts';
import type { Channels } from './channels.ts';
import { makeFloodGate, type Gate, type Showing } from './flood-gate.ts';
import type { Losses } from './losses.ts';
import type { OwnCard } from './own-card.ts';
import type { Parts } from './parts.ts';
import { makeTryAgain } from './try-again.ts';
import type { Workers } from './workers.ts';

export type Floods = {
  /** Decides how a lead is shown that is new in a channel; of another, what shows it as a line is brought up to date. */
  showing(lead: Lead, channel: string, post: Post | undefined): Promise<Showing>;
  /** A page of a flood's card; the last one where there is none of that number. */
  page(tenantId: string, flood: string, page: number): Promise<FloodNews | undefined>;
  /** The posts of the cards that have a line for the lead, by the ids of their floods. */
  postsOf(lead: Lead): Promise<ReadonlyMap<string, string>>;
  /** Posts or edits the card of a flood. */
  wake(card: FloodCard): Promise<FloodCard | 'done'>;
};

type Rooms = {
  channels: Channels;
  losses: Pick<Losses, 'note'>;
  /** Made later, for they need this. */
  ownCard: () => OwnCard;
  timed: () => Workers<RecordKey<TimedKind>>;
};

/** Many leads that come to a channel at once: a few cards, and one with a line for each of the others. */
export function makeFloods(parts: Parts, { channels, losses, ownCard, timed }: Rooms): Floods {
  const { records, store, clock, alarm, messenger, pace, defaults, log } = parts;
  const tryAgain = makeTryAgain(parts);

  /** Changes the card, and sees to it that it is looked at in time. */
  const change = async (
    { tenantId, id }: Pick<FloodCard, 'tenantId' | 'id'>,
    update: (card: FloodCard | undefined) => FloodCard | undefined,
  ): Promise<FloodCard | undefined> => {
    const key = { kind: 'floodCard', tenantId, id } as const;
    const card = await changeRecord(records, key, update);
    if (card !== undefined && card.wakeAt < clock.now() + HOUR)
      alarm(card.wakeAt, () => {
        timed()(key);
      });
    return card;
  };

  const gate: Gate = makeFloodGate(parts, {
    list: async (place, lines) => {
      await change(place, (card) => addLines(card ?? openFloodCard(place, clock.now()), lines, clock.now()));
    },
  });

  const newsOf = async (card: FloodCard, page: number): Promise<FloodNews> => {
    const pages = Math.max(1, Math.ceil(card.leads.length / FLOOD_PAGE));
    const shown = Math.min(Math.max(1, page), pages);
    const lines = card.leads.slice((shown - 1) * FLOOD_PAGE, shown * FLOOD_PAGE);
    const found = await Promise.all(lines.map(({ id }) => store.get({ tenantId: card.tenantId, id })));
    const leads = found.flatMap((stored) => (stored === undefined ? [] : [stored.lead]));
    return { kind: 'flood', flood: card, leads, page: shown };
  };

  const send = async (card: FloodCard, channel: LivingChannel): Promise<SendOutcome> => {
    const place = { ...defaults, ...channel };
    return messenger.tell(await newsOf(card, 1), place, card.activityId);
  };

  /** What it was to show is shown by cards of the leads themselves, there or in another channel. */
  const giveUp = async (card: FloodCard): Promise<FloodCard | 'done'> => {
    if (card.activityId === undefined)
      for (const { id } of card.leads) await ownCard()({ tenantId: card.tenantId, id }, card.channel);
    return settle(card, { kind: 'sent' });
  };

  const settle = async (card: FloodCard, outcome: SendOutcome): Promise<FloodCard | 'done'> => {
    if (outcome.kind === 'refused') return giveUp(card);
    if (outcome.kind === 'channel-gone') {
      await losses.note(card.tenantId, card.channel, outcome.code);
      return giveUp(card);
    }
    const next = await change(card, (present) => present && after(present, card, outcome));
    return next ?? 'done';
  };

  const after = (
    present: FloodCard,
    { changes, attempts }: FloodCard,
    outcome: Exclude<SendOutcome, { kind: 'refused' | 'channel-gone' }>,
  ): FloodCard => {
    const now = clock.now();
    if (outcome.kind === 'sent')
      return floodCardSent(present, { changes, activityId: outcome.activityId, now });
    if (outcome.kind === 'post-gone') return { ...without(present, 'activityId'), wakeAt: now };
    const wakeAt = tryAgain(present.channel, outcome, attempts);
    return { ...present, attempts: attempts + 1, wakeAt };
  };

  return {
    showing: async (lead, channel, post) => {
      if (post === undefined) return gate(lead, channel);
      const { flood } = post;
      if (flood === undefined) return { kind: 'own' };
      await change(
        { tenantId: lead.tenantId, id: flood },
        (card) => card && touchLine(card, lead.id, clock.now()),
      );
      return post.own === undefined ? { kind: 'listed', flood } : { kind: 'own' };
    },
    page: async (tenantId, id, page) => {
      const stored = await records.get({ kind: 'floodCard', tenantId, id });
      return stored === undefined ? undefined : newsOf(stored.value, page);
    },
    postsOf: async ({ tenantId, posts }) => {
      const ids = posts.flatMap(({ flood }) => flood ?? []);
      const cards = await Promise.all(ids.map((id) => records.get({ kind: 'floodCard', tenantId, id })));
      return new Map(cards.flatMap((stored) => entryOf(stored?.value)));
    },
    wake: async (card) => {
      const { tenantId, id } = card;
      if (isFloodOver(card, clock.now())) return 'done';
      const channel = await channels.get(tenantId, card.channel);
      if (channel === undefined || channel.gone !== undefined) return giveUp(card);
      const at = pace.turn({ tenantId, conversation: card.channel, name: id, lane: 'usual' });
      if (at > clock.now())
        return (await change(card, (present) => present && { ...present, wakeAt: at })) ?? 'done';
      const outcome = await send(card, channel);
      if (outcome.kind !== 'sent') log.warn('flood.not_sent', { flood: id, ...outcome });
      return settle(card, outcome);
    },
  };
}

function entryOf(card: FloodCard | undefined): [string, string][] {
  return card?.activityId === undefined ? [] : [[card.id, card.activityId]];
}
