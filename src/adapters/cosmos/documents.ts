import type { Container, SqlQuerySpec } from '@azure/cosmos';
import type { Metrics } from '../../ports/log.ts';
import { makeCharge } from './charge.ts';
import { statusOf } from './failures.ts';
import { makeItems, type Items, type Kept, type Key } from './items.ts';
import type { Persist } from './persist.ts';
import { newMark, readVersion, versionText, withMark } from './writes.ts';

export type Found<T> = { document: T; version: string };
export type Created<T> = { kind: 'created'; version: string } | { kind: 'taken'; found: Found<T> };

/** Reads and writes documents until it is done, or until it is clear that it cannot be done now. */
export type Documents = {
  read<T extends Key>(key: Key): Promise<Found<T> | undefined>;
  create<T extends Key>(document: T): Promise<Created<T>>;
  /** Writes if nobody else has since; the answer is the new version, or undefined. */
  replace(document: Key, version: string): Promise<string | undefined>;
  /** Writes whatever is there. */
  write(document: Key): Promise<void>;
  /** Takes the document away; with a version, only if nobody else has written since. */
  remove(key: Key, version?: string): Promise<void>;
  query<T>(query: SqlQuerySpec): Promise<T[]>;
};

export type Means = {
  container: () => Promise<Container>;
  persist: Persist;
  metrics: Metrics;
};

/** The documents of a container, for one operation of ours: its charges are counted under that name. */
export type DocumentsFor = (operation: string) => Documents;

export function makeDocuments({ container, persist, metrics }: Means): DocumentsFor {
  return (operation) => {
    const items = makeItems(container, makeCharge(metrics, operation));
    return {
      read: <T extends Key>(key: Key) =>
        persist(async (signal) => {
          const kept = await items.read<T>(key, signal);
          return kept === undefined ? undefined : foundOf(kept);
        }),
      create: (document) => {
        const mark = newMark();
        return persist((signal) => create(items, { ...document, writes: [mark] }, mark, signal));
      },
      replace: (document, version) => {
        const { etag, writes } = readVersion(version);
        if (etag === '') return Promise.resolve(undefined);
        const mark = newMark();
        const next = { ...document, writes: withMark(writes, mark) };
        return persist((signal) => replace(items, next, { etag, mark }, signal));
      },
      write: (document) => persist((signal) => items.write(document, signal)),
      remove: (key, version) => {
        const etag = version === undefined ? undefined : readVersion(version).etag;
        return persist((signal) => remove(items, key, etag, signal));
      },
      query: (query) => persist((signal) => items.query(query, signal)),
    };
  };
}

type Marked = Key & { writes: readonly string[] };

async function create<T extends Key>(
  items: Items,
  document: T & Marked,
  mark: string,
  signal: AbortSignal,
): Promise<Created<T>> {
  try {
    const etag = await items.create(document, signal);
    return { kind: 'created', version: versionText({ etag, writes: document.writes }) };
  } catch (error) {
    if (statusOf(error) !== 409) throw error;
    const kept = await items.read<T>(document, signal);
    if (kept === undefined) throw error;
    // An earlier try of ours may have come through, and only its answer got lost.
    const found = foundOf(kept);
    return kept.writes.includes(mark)
      ? { kind: 'created', version: found.version }
      : { kind: 'taken', found };
  }
}

async function replace(
  items: Items,
  document: Marked,
  { etag, mark }: { etag: string; mark: string },
  signal: AbortSignal,
): Promise<string | undefined> {
  try {
    return versionText({ etag: await items.replace(document, etag, signal), writes: document.writes });
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    if (statusOf(error) !== 412) throw error;
    const kept = await items.read(document, signal);
    if (!kept?.writes.includes(mark)) return undefined;
    // Ours came through. If others have written since, the version is one that is past.
    const isLast = kept.writes.at(-1) === mark;
    return versionText({ etag: isLast ? kept._etag : etag, writes: document.writes });
  }
}

async function remove(items: Items, key: Key, etag: string | undefined, signal: AbortSignal): Promise<void> {
  try {
    await items.remove(key, etag, signal);
  } catch (error) {
    const status = statusOf(error);
    if (status !== 404 && status !== 412) throw error;
  }
}

function foundOf<T>(kept: Kept<T>): Found<T> {
  return { document: kept, version: versionText({ etag: kept._etag, writes: kept.writes }) };
}
