import { randomBytes } from 'node:crypto';
import type { Instant, Millis } from '../../domain/time.ts';

/**
 * Each document remembers its last writes by their marks. When the answer to a write is lost, the document tells
 * whether that write was made, even if others have written since: those of the last minute, which is longer than
 * anybody goes on asking, and the last few, should the clocks of two machines differ by more than that.
 */
const REMEMBERED: Millis = 60_000;
const AT_LEAST = 10;
const AT_MOST = 200;

/** A version: the server's etag, and the writes that the document remembered then. */
type Version = { etag: string; writes: readonly string[] };

/** The mark of a write: its moment, and what tells it from all others. */
export function newMark(now: Instant = Date.now()): string {
  return `${now.toString(36)}.${randomBytes(6).toString('base64url')}`;
}

export function withMark(writes: readonly string[], mark: string): string[] {
  const oldest = momentOf(mark) - REMEMBERED;
  const late = writes.length - AT_LEAST;
  const kept = writes.filter((write, index) => index > late || momentOf(write) >= oldest);
  return [...kept, mark].slice(-AT_MOST);
}

function momentOf(mark: string): Instant {
  return parseInt(mark, 36);
}

export function versionText({ etag, writes }: Version): string {
  return [etag, ...writes].join(' ');
}

export function readVersion(text: string): Version {
  const [etag = '', ...writes] = text.split(' ');
  return { etag, writes };
}
