import type { Channel } from '../domain/channel.ts';
import type { Asker } from './asker.ts';
import type { Desk } from './desk.ts';

/** The conversation as a channel that gets leads; of one that is not known yet, as it would begin: with no rules. */
export function placeHere({ clock, cards, settings }: Desk, asker: Asker): Channel {
  const { tenantId, conversationId: id, channelName, team, reference, scope, person } = asker;
  const locale = asker.locale ?? settings.locale;
  const unnamed = scope === 'groupChat' ? cards.text(locale, 'rules.group-chat') : undefined;
  const general = id === team?.id ? 'General' : undefined;
  return {
    tenantId,
    id,
    name: channelName ?? general ?? unnamed ?? team?.name ?? id,
    ...(team === undefined ? {} : { team }),
    reference,
    installedAt: clock.now(),
    installedBy: person,
    rules: [],
  };
}
