import { CardFactory, MessageFactory, type Activity, type TurnContext } from 'botbuilder';
import type { Reply } from './replies.ts';

/** Where the message stands that was clicked: a lead's root post shows the same to everybody, ours may change. */
export type ClickedMessage = 'root' | 'own' | 'none';

/**
 * Sends a reply as a message. After a click on a message of ours (an old client without Action.Execute) that
 * message is edited, so that a form takes the place of its card; under a root post only a line is said.
 */
export async function send(context: TurnContext, reply: Reply, clicked: ClickedMessage): Promise<void> {
  const said = clicked === 'root' && 'line' in reply ? line(reply.line ?? reply.summary) : draw(reply);
  const replaces = clicked === 'own' && 'card' in reply;
  if (!replaces || !(await edited(context, said))) await context.sendActivity(said);
}

/** On some clients the id of the clicked message is wrong: then the answer comes as a message of its own. */
async function edited(context: TurnContext, activity: Partial<Activity>): Promise<boolean> {
  const { replyToId: id } = context.activity;
  try {
    await context.updateActivity({ ...activity, ...(id === undefined ? {} : { id }) });
    return true;
  } catch {
    return false;
  }
}

function line(text: string): Partial<Activity> {
  return { ...MessageFactory.text(text), textFormat: 'plain', summary: text };
}

function draw(reply: Reply): Partial<Activity> {
  switch (reply.kind) {
    case 'card':
    case 'form':
    case 'done':
      return { ...MessageFactory.attachment(CardFactory.adaptiveCard(reply.card)), summary: reply.summary };
    case 'file-consent':
      return consentCard(reply);
    case 'message':
    case 'error':
      return line(reply.text);
  }
}

/** Teams' own card: it may stand in a personal chat alone. */
function consentCard({
  name,
  description,
  bytes,
  context,
}: Extract<Reply, { kind: 'file-consent' }>): Partial<Activity> {
  const content = { description, sizeInBytes: bytes, acceptContext: context, declineContext: context };
  const contentType = 'application/vnd.microsoft.teams.card.file.consent';
  return { ...MessageFactory.attachment({ contentType, name, content }), summary: description };
}
