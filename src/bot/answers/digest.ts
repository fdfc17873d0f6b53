import type { Reader } from '../../application/digests.ts';
import type { View } from '../../cards/view.ts';
import { printSchedule, readSchedule, type Schedule } from '../../domain/digest.ts';
import { fold } from '../../domain/fold.ts';
import { adminsOnly, isAdmin, said, type Answer, type Ask } from '../ask.ts';
import type { Desk } from '../desk.ts';
import { placeHere } from '../place.ts';
import type { Reply } from '../replies.ts';

const NOW = /^(now|ahora|ya)$/;

/** `digest daily 9:00` has it sent here; `digest now` shows it; `digest` alone says when it comes. */
export const digestAnswer: Answer = async (desk, ask) => {
  const { view, rest } = ask;
  const reader = readerOf(ask);
  if (rest.trim() === '') return stateReply(desk, view, await desk.digests.scheduleOf(reader));
  if (reader.who === 'person' && !mayRead(ask)) return said(desk, view, 'digest.managers-only');
  if (NOW.test(fold(rest).trim())) return nowReply(desk, ask, reader);
  if (reader.who === 'channel' && !isAdmin(ask)) return adminsOnly(desk, view);
  const schedule = readSchedule(rest);
  if (schedule === undefined) return said(desk, view, 'digest.how');
  await setDigest(desk, ask, schedule);
  return stateReply(desk, view, schedule === 'off' ? undefined : schedule);
};

/** A channel or a group chat that was not known becomes known by it. */
export async function setDigest(
  desk: Desk,
  ask: Pick<Ask, 'asker'>,
  schedule: Schedule | 'off',
): Promise<void> {
  const { asker } = ask;
  const reader = readerOf(ask);
  if (reader.who === 'channel')
    await desk.channels.change(asker.tenantId, reader.id, (known) => known ?? placeHere(desk, asker));
  await desk.digests.set(reader, schedule);
}

export function readerOf({ asker }: Pick<Ask, 'asker'>): Reader {
  const { tenantId, scope, person, conversationId } = asker;
  return scope === 'personal'
    ? { tenantId, who: 'person', id: person.id }
    : { tenantId, who: 'channel', id: conversationId };
}

function mayRead({ audience }: Ask): boolean {
  return audience.actor.roles.some((role) => role !== 'member');
}

async function nowReply({ digests, cards }: Desk, { view }: Ask, reader: Reader): Promise<Reply> {
  const news = await digests.now(reader);
  if (news === undefined) return { kind: 'message', text: cards.text(view.locale, 'digest.no-place') };
  return { kind: 'card', ...cards.digest(news, view) };
}

function stateReply(desk: Desk, view: View, schedule: Schedule | undefined): Reply {
  if (schedule === undefined) return said(desk, view, 'digest.off');
  return said(desk, view, 'digest.on', { when: printSchedule(schedule, view.locale) });
}
