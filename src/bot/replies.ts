import type { InvokeResponse } from 'botbuilder';
import type { Card } from '../cards/make-cards.ts';
import type { Way } from './card-request.ts';

/** What the bot answers to a click, whichever way it came. */
export type Reply =
  | {
      kind: 'card';
      card: Card;
      summary: string;
      /** What the card says on top, for where only a line is sent. */ line?: string;
    }
  /** A form: a dialog where there are dialogs, else in the card's place. */
  | { kind: 'form'; card: Card; title: string; summary: string }
  /** It is done; `card` is what the person sees now. */
  | { kind: 'done'; card: Card; summary: string; line: string }
  | { kind: 'message'; text: string }
  /** Asks whether a file may be stored; `text` points to the question where that cannot be the answer itself. */
  | {
      kind: 'file-consent';
      name: string;
      description: string;
      bytes: number;
      context: Record<string, string>;
      text: string;
    }
  | { kind: 'error'; status: 400 | 403 | 404 | 500 | 503; code: string; text: string };

const CARD = 'application/vnd.microsoft.card.adaptive';
const MESSAGE = 'application/vnd.microsoft.activity.message';
const ERROR = 'application/vnd.microsoft.error';

/** Turns a reply into the invoke's answer. Teams wants HTTP 200 with the code inside the body. */
export function invokeResponse(reply: Reply, way: Exclude<Way, 'message'>): InvokeResponse {
  if (way === 'execute') return { status: 200, body: executeBody(reply) };
  const body = taskBody(reply, way);
  return body === undefined ? { status: 200 } : { status: 200, body };
}

function executeBody(reply: Reply): { statusCode: number; type: string; value: unknown } {
  switch (reply.kind) {
    case 'card':
    case 'form':
    case 'done':
      return { statusCode: 200, type: CARD, value: reply.card };
    case 'message':
    case 'file-consent':
      return { statusCode: 200, type: MESSAGE, value: reply.text };
    case 'error':
      return { statusCode: reply.status, type: ERROR, value: { code: reply.code, message: reply.text } };
  }
}

/** An empty answer closes the dialog; a body with an empty `task` would be an error in Teams. */
function taskBody(reply: Reply, way: 'fetch' | 'submit'): object | undefined {
  switch (reply.kind) {
    case 'form':
      return dialog(reply.title, reply.card);
    case 'card':
      return dialog(reply.summary, reply.card);
    case 'done':
      return way === 'submit' ? undefined : dialog(reply.summary, reply.card);
    case 'message':
    case 'file-consent':
    case 'error':
      return { task: { type: 'message', value: reply.text } };
  }
}

function dialog(title: string, card: Card): object {
  const value = { title, height: 'medium', width: 'medium', card: { contentType: CARD, content: card } };
  return { task: { type: 'continue', value } };
}
