import { readFileSync } from 'node:fs';

/** What the bots answer that do nothing: always the same card, as long as one of Lead Desk's. */
const path = process.env['CARD_FILE'];
export const CARD: object = path === undefined ? {} : (JSON.parse(readFileSync(path, 'utf8')) as object);

const TYPE = 'application/vnd.microsoft.card.adaptive';

/** The answer to a click. */
export const CLICKED = { status: 200, body: { statusCode: 200, type: TYPE, value: CARD } };

/** A message with the card. */
export function cardMessage(): { type: 'message'; summary: string; attachments: object[] } {
  return {
    type: 'message',
    summary: 'A lead, in a line as long as that of a lead',
    attachments: [{ contentType: TYPE, content: CARD }],
  };
}

type Value = { action?: { data?: { edits?: string } } };

/** The post that a click asks to have edited, as Lead Desk edits the channel's. */
export function editedPost(value: unknown): string | undefined {
  return (value as Value | undefined)?.action?.data?.edits;
}

/** Words that ask for themselves alone, and not for the card. */
export function isPlain(text: string): boolean {
  return text.startsWith('echo ');
}
