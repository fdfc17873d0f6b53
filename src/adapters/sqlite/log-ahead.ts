import { closeSync, openSync, readSync } from 'node:fs';
import type { Millis } from '../../domain/time.ts';

/** In less time no machine is known to drop what it has of a file: one was seen to after some forty seconds. */
const SURELY_KEPT: Millis = 15_000;
const AT_ONCE = 256 << 10;

/**
 * Reads the log of a database from its beginning to its end, if that was not done just now, so that it is in memory
 * when it is written over: its pages lie across the blocks of the disk, and of a block that is written in part the rest
 * has to be read, one after the other. Answers the bytes that were read; where they cannot be, writing takes its time.
 */
export function makeLogAhead(path: string, now: () => Millis = () => performance.now()): () => number {
  let buffer: Uint8Array | undefined;
  let readAt = -Infinity;
  return () => {
    if (now() - readAt < SURELY_KEPT) return 0;
    readAt = now();
    buffer ??= new Uint8Array(AT_ONCE);
    return readThrough(`${path}-wal`, buffer);
  };
}

function readThrough(path: string, buffer: Uint8Array): number {
  let file: number | undefined;
  let bytes = 0;
  try {
    file = openSync(path, 'r');
    for (let more = -1; more !== 0; bytes += more) more = readSync(file, buffer);
    return bytes;
  } catch {
    return bytes;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
