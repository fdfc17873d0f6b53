import type { Channel } from '../domain/channel.ts';
import { subscribe, unsubscribe, type Subscribed, type Unsubscribed } from '../domain/subscriptions.ts';
import type { Rule } from '../domain/rule.ts';
import { without } from '../domain/without.ts';
import type { Channels } from './channels.ts';

/** Subscribes a channel; one that was not known, as a group chat, becomes known by it. */
export async function addRule(channels: Channels, place: Channel, rule: Rule): Promise<Subscribed> {
  const last: { outcome: Subscribed } = { outcome: { kind: 'same' } };
  await channels.change(place.tenantId, place.id, (present) => {
    last.outcome = subscribe(present ?? place, rule);
    return last.outcome.kind === 'added' ? last.outcome.channel : undefined;
  });
  return last.outcome;
}

export async function removeRule(
  channels: Channels,
  { tenantId, id }: Pick<Channel, 'tenantId' | 'id'>,
  rule: Rule | 'all',
): Promise<Unsubscribed> {
  const last: { outcome: Unsubscribed } = { outcome: { kind: 'none' } };
  await channels.change(tenantId, id, (present) => {
    last.outcome = present === undefined ? { kind: 'none' } : unsubscribe(present, rule);
    return last.outcome.kind === 'removed' ? last.outcome.channel : undefined;
  });
  return last.outcome;
}

/** This channel first, then the others: at no moment is there none. */
export async function makeDefault(channels: Channels, place: Channel): Promise<void> {
  const { tenantId, id } = place;
  await channels.change(tenantId, id, (present) => ({ ...(present ?? place), isDefault: true }));
  const others = (await channels.all(tenantId)).filter((other) => other.isDefault && other.id !== id);
  for (const other of others)
    await channels.change(tenantId, other.id, (present) => present && without(present, 'isDefault'));
}
