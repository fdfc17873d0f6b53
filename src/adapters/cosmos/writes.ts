import { randomBytes } from 'node:crypto';

/**
 * Each document remembers its last writes by their marks. When the answer to a write is lost, the document tells
 * whether that write was made, even if others have written since.
 */
const REMEMBERED = 10;

/** A version: the server's etag, and the writes that the document remembered then. */
type Version = { etag: string; writes: readonly string[] };

export function newMark(): string {
  return randomBytes(9).toString('base64url');
}

export function withMark(writes: readonly string[], mark: string): string[] {
  return [...writes, mark].slice(-REMEMBERED);
}

export function versionText({ etag, writes }: Version): string {
  return [etag, ...writes].join(' ');
}

export function readVersion(text: string): Version {
  const [etag = '', ...writes] = text.split(' ');
  return { etag, writes };
}
