import type { View } from '../cards/view.ts';
import { HELP_TOPICS, isHelpTopic, type HelpTopic } from '../domain/help-topics.ts';
import { LOCALES } from '../domain/words.ts';
import type { Scope } from './asker.ts';
import type { CardRequest } from './card-request.ts';
import { COMMANDS } from './commands.ts';
import type { Audience, Desk } from './desk.ts';
import { TOPIC_OF } from './help-topics.ts';
import type { Reply } from './replies.ts';

/** What can be asked here, in the reader's language: what there is of each topic, or one topic in full. */
export function helpReply({ cards }: Desk, view: View, scope: Scope, open?: HelpTopic): Reply {
  const place = scope === 'channel' ? 'team' : scope;
  const offered = COMMANDS.filter((command) => command.scopes.includes(place));
  const pages = HELP_TOPICS.map((topic) => ({
    topic,
    commands: offered
      .filter(({ name }) => TOPIC_OF[name] === topic)
      .map(({ titles, description }) => ({
        name: titles[view.locale][0],
        description: description[view.locale],
      })),
  }));
  const { card, summary } = cards.help(view, open === undefined ? { pages } : { pages, open });
  return { kind: 'card', card, summary };
}

/** Another page of the help, in the language of the page that was clicked. */
export function serveHelp(desk: Desk, { shown, asker }: Audience, { inputs }: CardRequest): Promise<Reply> {
  const locale = LOCALES.find((one) => one === inputs['locale']) ?? shown.locale;
  const topic = inputs['topic'];
  const open = isHelpTopic(topic) ? topic : undefined;
  return Promise.resolve(helpReply(desk, { ...shown, locale }, asker.scope, open));
}
