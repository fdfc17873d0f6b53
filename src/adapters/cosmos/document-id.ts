import { createHash } from 'node:crypto';

/**
 * What Cosmos takes as an id anywhere: no / \ ? #, nothing that an address would have to escape, or would take for
 * a step up, not long.
 */
const PLAIN = /^(?!\.{1,2}$)[\w.:@-]{1,200}$/;

/** The id of the document for an id of ours; one that Cosmos would not take is known by its hash. */
export function documentId(id: string, kind?: string): string {
  const name = PLAIN.test(id) ? id : `~${createHash('sha256').update(id).digest('base64url')}`;
  return kind === undefined ? name : `${kind}:${name}`;
}
