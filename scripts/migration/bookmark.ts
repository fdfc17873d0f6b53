import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** How far a move has come: of which stores and tenant, how many leads, and where the next page begins. */
export type Bookmark = { from: string; to: string; tenantId: string; done: number; cursor: string };

/** Kept in a file beside the work, so that a move that was interrupted goes on where it was. */
export type Bookmarks = {
  read(move: Pick<Bookmark, 'from' | 'to' | 'tenantId'>): Bookmark | undefined;
  write(bookmark: Bookmark): void;
  remove(): void;
};

export function makeBookmarks(path: string): Bookmarks {
  return {
    read: (move) => {
      const kept = readFrom(path);
      const fits = kept?.from === move.from && kept.to === move.to && kept.tenantId === move.tenantId;
      return fits ? kept : undefined;
    },
    write: (bookmark) => {
      mkdirSync(dirname(path), { recursive: true });
      // Never half a file, whatever happens in between.
      writeFileSync(`${path}.new`, JSON.stringify(bookmark));
      renameSync(`${path}.new`, path);
    },
    remove: () => {
      rmSync(path, { force: true });
    },
  };
}

function readFrom(path: string): Bookmark | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Bookmark;
  } catch {
    return undefined;
  }
}
