import { makeRecent } from '../../domain/recent.ts';

const MOST = 300;
/** Letters of a document that is worth keeping. */
export const LONGEST = 10_000;

/**
 * Reads documents. What stood the same a moment ago is the very object of then, so that what was made of it is
 * found again; nobody changes it.
 */
export function makeDocuments<T extends object>(parse: (text: string) => T): (text: string) => T {
  const recent = makeRecent<string, T>(MOST);
  return (text) => {
    if (text.length > LONGEST) return parse(text);
    return recent.get(text) ?? recent.keep(text, parse(text));
  };
}
