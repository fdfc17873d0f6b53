import type { Call } from '../support/fake-connector.ts';

type Part = { type?: string; id?: string; value?: string; text?: string; items?: Part[]; inlines?: Part[] };
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Card = any;

/** A form as a person has it before them: what stands in each input, and what is said to be wrong with it. */
export type FormSeen = { values: Record<string, string>; errors: Record<string, string>; lines: string };

export function formOf(card: Card): FormSeen {
  const body = (card as { body: Part[] }).body;
  const fields = body.flatMap(({ items = [] }) => {
    const input = items.find(({ type = '' }) => type.startsWith('Input.'));
    return input?.id === undefined ? [] : [{ id: input.id, value: input.value ?? '', wrong: textOf(items) }];
  });
  const lines = body.filter(
    ({ items }) => items?.some(({ type = '' }) => type.startsWith('Input.')) !== true,
  );
  return {
    values: Object.fromEntries(fields.map(({ id, value }) => [id, value])),
    errors: Object.fromEntries(
      fields.filter(({ wrong }) => wrong !== '').map(({ id, wrong }) => [id, wrong]),
    ),
    lines: textOf(lines),
  };
}

/** Everything that a part of a card says. */
function textOf(parts: readonly Part[]): string {
  return parts
    .flatMap(({ text = '', items = [], inlines = [] }) => [text, textOf(items), textOf(inlines)])
    .join('')
    .trim();
}

/** Every text that a person reads in a card; a message is a text itself. */
export function textsOf(card: unknown): string[] {
  if (typeof card === 'string') return [card];
  if (typeof card !== 'object' || card === null) return [];
  return Object.entries(card).flatMap(([key, value]) => {
    if (key === 'text' || key === 'title') return [String(value)];
    return typeof value === 'object' ? textsOf(value) : [];
  });
}

/** The verbs of a card's buttons, in their order. */
export function verbsOf(card: Card): string[] {
  const { actions } = card as { actions: { verb?: string; data: { verb?: string } }[] };
  return actions.map(({ verb, data }) => verb ?? data.verb ?? 'none');
}

/** The card that a call to the connector carries. */
export function cardOf(call: Call | undefined): Card {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-member-access
  return call?.body.attachments?.[0]?.content;
}

/** All that somebody could read of what was sent, as one text. */
export function readable(what: unknown): string {
  return JSON.stringify(what);
}

/** `post`, `edit` or `reply`, and where: the shape of what was sent to Teams. */
export function kindsOf(calls: readonly Call[]): string[] {
  return calls.map(({ method, conversation }) => {
    if (method === 'PUT') return 'edit';
    return conversation.includes(';messageid=') ? 'reply' : 'post';
  });
}

/** The events of log lines, in order. */
export function eventsOf(log: readonly string[]): string[] {
  return log.map((line) => (JSON.parse(line) as { event: string }).event);
}
