import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openSqlite } from '../../../src/adapters/sqlite/sqlite.ts';
import type { Opened } from '../../contract/opened.ts';

export function inMemory(): Promise<Opened> {
  const store = openSqlite({ path: ':memory:' });
  return Promise.resolve({ ...store, close: () => store.leads.close() });
}

/** In a folder of its own, which goes when the store is closed. */
export async function inFile(): Promise<Opened & { path: string }> {
  const folder = await aFolder();
  const path = join(folder, 'leads.db');
  const store = openSqlite({ path });
  const close = async (): Promise<void> => {
    await store.leads.close();
    await rm(folder, { recursive: true });
  };
  return { ...store, path, close };
}

export function aFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'lead-desk-'));
}

export function withDatabase<T>(path: string, use: (database: DatabaseSync) => T): T {
  const database = new DatabaseSync(path);
  try {
    return use(database);
  } finally {
    database.close();
  }
}
