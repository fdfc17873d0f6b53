import { makeRecent } from '../../domain/recent.ts';

const MOST = 300;
/** Letters of a document that is worth keeping. */
export const LONGEST = 10_000;

/** A document as it stands, under what it was looked for, and its version. */
export type Written = { name: string; version: string; text: string };

type Seen<T> = { version: string; kept?: { text: string; document: T } };

/**
 * Reads documents. What stands the same when it is looked for again is kept, and is the very object from then on, so
 * that what was made of it is found again; nobody changes it. What is looked for but once is not held on to.
 */
export function makeDocuments<T extends object>(parse: (text: string) => T): (written: Written) => T {
  const seen = makeRecent<string, Seen<T>>(MOST);
  return ({ name, version, text }) => {
    const before = seen.get(name);
    if (before?.kept?.text === text) return before.kept.document;
    const document = parse(text);
    const isWorth = before?.version === version && text.length <= LONGEST;
    seen.keep(name, { version, ...(isWorth ? { kept: { text, document } } : {}) });
    return document;
  };
}
