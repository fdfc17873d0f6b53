import type { Someone, Where } from '../support/activities.ts';
import { BOT } from '../support/activities.ts';
import type { TestDesk } from '../support/desk.ts';

/** What the bot said to a message: its text, or its card as text. */
export async function answerTo(
  desk: TestDesk,
  who: Someone,
  where: Where,
  said: { text: string; mentions?: readonly Someone[]; locale?: string },
): Promise<string> {
  const { text, mentions = [], locale = 'en-US' } = said;
  const entities = mentions.map(({ id, name }) => ({
    type: 'mention',
    text: `<at>${name}</at>`,
    mentioned: { id, name },
  }));
  const { calls } = await desk.watch(() =>
    desk.send({ type: 'message', text, entities, locale, from: who, ...where }),
  );
  const bodies = calls.map(({ body }) => body as { text?: string; attachments?: unknown });
  return bodies.map((body) => body.text ?? JSON.stringify(body.attachments)).join('\n');
}

/** As people write in a channel: the bot comes first. */
export const toBot = { ...BOT, aadObjectId: BOT.id };
export const AT_BOT = `<at>${BOT.name}</at>`;
