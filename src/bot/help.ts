import type { View } from '../cards/view.ts';
import type { Scope } from './asker.ts';
import { COMMANDS } from './commands.ts';
import type { Desk } from './desk.ts';
import type { Reply } from './replies.ts';

/** What can be asked here, in the reader's language. */
export function helpReply({ cards }: Desk, view: View, scope: Scope): Reply {
  const offered = COMMANDS.filter((command) => command.scopes.includes(scope === 'channel' ? 'team' : scope));
  const { card, summary } = cards.help(
    view,
    offered.map((command) => ({
      name: command.titles[view.locale][0],
      description: command.description[view.locale],
    })),
  );
  return { kind: 'card', card, summary };
}
