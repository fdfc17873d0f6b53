import { TurnContext, type Activity } from 'botbuilder';
import type { View } from '../cards/view.ts';
import type { Lead } from '../domain/lead.ts';
import { digestAnswer } from './answers/digest.ts';
import { exportAnswer } from './answers/export.ts';
import { questionAnswer, sentenceAnswer } from './answers/questions.ts';
import { rolesAnswer } from './answers/roles.ts';
import { subscriptionsAnswer, tryAnswer } from './answers/rule-lists.ts';
import { defaultAnswer, subscribeAnswer, unsubscribeAnswer } from './answers/rules.ts';
import { settingsAnswer } from './answers/settings.ts';
import { unwatchAnswer, watchAnswer, watchesAnswer } from './answers/watches.ts';
import { adminsOnly, isAdmin, said, type Answer, type Ask, type Mentioned } from './ask.ts';
import type { Asker } from './asker.ts';
import { findCommand, nearestCommands, type CommandName } from './commands.ts';
import { audienceOf, sharedView, type Audience, type Desk } from './desk.ts';
import { helpReply } from './help.ts';
import { topicIn } from './help-topics.ts';
import { turnedAway } from './outsiders.ts';
import type { Reply } from './replies.ts';
import { sampleLead } from './sample-lead.ts';

const ANSWERS: Record<CommandName, Answer> = {
  hello: (desk, ask) => Promise.resolve(helpReply(desk, ask.view, ask.asker.scope)),
  help: (desk, ask) => Promise.resolve(helpReply(desk, ask.view, ask.asker.scope, topicIn(ask.rest))),
  lead: (desk, ask) => withLead(desk, ask, (lead) => desk.cards.lead(lead, ask.view)),
  history: (desk, ask) => withLead(desk, ask, (lead) => desk.cards.history(lead, ask.view)),
  similar: (desk, ask) =>
    withLead(desk, ask, async (lead) => desk.cards.similar(lead, await desk.look.similar(lead), ask.view)),
  'test lead': testLead,
  leads: questionAnswer,
  find: questionAnswer,
  stats: questionAnswer,
  urgent: questionAnswer,
  expiring: questionAnswer,
  overdue: questionAnswer,
  'my leads': questionAnswer,
  favorites: questionAnswer,
  unassigned: questionAnswer,
  'marketplace leads': questionAnswer,
  'qualified leads': questionAnswer,
  export: exportAnswer,
  watch: watchAnswer,
  unwatch: unwatchAnswer,
  watches: watchesAnswer,
  subscribe: subscribeAnswer,
  unsubscribe: unsubscribeAnswer,
  subscriptions: subscriptionsAnswer,
  default: defaultAnswer,
  try: tryAnswer,
  digest: digestAnswer,
  settings: settingsAnswer,
  admins: rolesAnswer('admins'),
  managers: rolesAnswer('managers'),
};

/** What tells nothing of any lead. */
const FOR_ANYBODY: ReadonlySet<CommandName> = new Set(['hello', 'help']);

/** Answers what somebody wrote, in the language it was asked in; an unknown word gets the nearest commands. */
export async function answerText(desk: Desk, asker: Asker, activity: Activity): Promise<Reply> {
  const text = textOf(activity);
  const found = findCommand(text);
  const spoken =
    found === undefined ? asker : { ...asker, locale: found.locale ?? asker.locale ?? desk.settings.locale };
  const audience = await audienceOf(desk, spoken);
  const refusal =
    found !== undefined && FOR_ANYBODY.has(found.command.name) ? undefined : await turnedAway(desk, audience);
  if (refusal !== undefined) return refusal;
  const shared = await sharedView(desk, audience);
  const view = { ...shared, locale: found?.locale ?? shared.locale };
  if (found === undefined)
    return (await sentenceAnswer(desk, { text, asker, view })) ?? unknownText(desk, { text, audience, view });
  const mentioned = mentionedIn(activity);
  return ANSWERS[found.command.name](desk, { text, rest: found.rest, asker, audience, view, mentioned });
}

/** Letters that are looked at: no command has nearly as many, and a message may have a hundred thousand. */
const LONGEST = 2_000;

/** The words alone: without the mention of the bot, and what Teams' editor leaves behind. */
function textOf(activity: Activity): string {
  // A message with a card's values has no text, whatever the SDK's type says.
  const given: unknown = activity.text;
  const text =
    typeof given === 'string'
      ? TurnContext.removeRecipientMention({ ...activity, text: given.slice(0, LONGEST) })
      : '';
  return text
    .replaceAll(/<\/?[a-z][^>]*>|&nbsp;|\u00a0/gi, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Teams says whom a text mentions beside it; every command in a channel mentions the bot itself. */
function mentionedIn({ entities, recipient }: Activity): Mentioned[] {
  const given = (entities ?? []) as { type: string; mentioned?: Mentioned }[];
  return given.flatMap(({ type, mentioned }) =>
    type === 'mention' && mentioned !== undefined && mentioned.id !== recipient.id
      ? [{ ...mentioned, name: typeof mentioned.name === 'string' ? mentioned.name : '' }]
      : [],
  );
}

async function withLead(
  desk: Desk,
  ask: Ask,
  draw: (lead: Lead) => object | Promise<object>,
): Promise<Reply> {
  const { asker, rest, view } = ask;
  const lead = await desk.look.byRef(asker.tenantId, rest);
  if (lead === undefined) {
    return {
      kind: 'message',
      text: desk.cards.text(view.locale, 'chat.no-such-lead', { ref: rest.slice(0, 40) }),
    };
  }
  await desk.look.opened(lead, asker.person);
  const card = (await draw(lead)) as Record<string, unknown>;
  return { kind: 'card', card, summary: desk.cards.summary(lead, view) };
}

/** A marked sample goes the whole way: intake, store, routing, card. Only admins: everybody sees it. */
async function testLead(desk: Desk, ask: Ask): Promise<Reply> {
  const { asker, view } = ask;
  if (!isAdmin(ask)) return adminsOnly(desk, view);
  const { lead } = await desk.receiveLead(asker.tenantId, sampleLead(desk.clock.now(), view.locale));
  return said(desk, view, 'chat.test-lead', { ref: lead.ref });
}

function unknownText(
  { cards }: Desk,
  { text, view }: { text: string; audience: Audience; view: View },
): Reply {
  const names = nearestCommands(text, 2).map((command) => command.titles[view.locale][0]);
  return { kind: 'message', text: cards.text(view.locale, 'chat.unknown', { commands: names.join(', ') }) };
}
