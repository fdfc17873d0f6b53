import { TemplateFault } from './template-fault.ts';

/** Draws a part of a template from the data at hand. */
export type Draw = (data: unknown) => unknown;

/**
 * What a text of a template comes to: `${name}` is a field of the data, and words around fields are joined with them.
 * Nothing if it has no field. Of the language of Adaptive Card templates that is all that is known here.
 */
export function readerOf(text: string): Draw | undefined {
  const pieces = text.split(/\$\{([^{}]*)\}/).map(pieceOf);
  const [before, only, after, ...more] = pieces;
  // In its language, these mean something of their own next to a field.
  const isOdd = only === undefined ? text.includes('${') : pieces.some((piece) => /[\\`$]/.test(piece.text));
  if (isOdd) throw unread(text);
  if (only === undefined) return undefined;
  const isAlone = before?.text === '' && after?.text === '' && more.length === 0;
  if (isAlone) return (data) => fieldOf(data, only.text);
  return (data) => pieces.map(({ text, isField }) => (isField ? wordsOf(data, text) : text)).join('');
}

type Piece = { text: string; isField: boolean };

/** By turns words and what stands in braces. */
function pieceOf(text: string, at: number): Piece {
  const isField = at % 2 === 1;
  if (isField && !/^[a-z]\w*$/i.test(text)) throw unread(`\${${text}}`);
  return { text, isField };
}

function fieldOf(data: unknown, field: string): unknown {
  const isThere = typeof data === 'object' && data !== null && Object.hasOwn(data, field);
  const value = isThere ? (data as Record<string, unknown>)[field] : undefined;
  if (value === undefined) throw new TemplateFault('cards.template_incomplete', `The model lacks ${field}`);
  return value;
}

function wordsOf(data: unknown, field: string): string {
  const value = fieldOf(data, field);
  if (typeof value === 'string') return value;
  throw new TemplateFault('cards.template_incomplete', `The model has no text for ${field}`);
}

function unread(text: string): Error {
  return new TemplateFault('cards.template_wrong', `A template has what is no plain field: ${text}`);
}
