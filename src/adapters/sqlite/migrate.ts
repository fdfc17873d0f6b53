import type { DatabaseSync } from 'node:sqlite';
import { StoreError } from '../../ports/store-error.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';

/** Takes the steps that the database has not seen, all or none; the file keeps count of them. */
export function migrate(database: DatabaseSync, migrations: readonly Migration[] = MIGRATIONS): void {
  if (versionOf(database) === migrations.length) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    // Read again: another process may have been faster.
    takeSteps(database, migrations, versionOf(database));
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function takeSteps(database: DatabaseSync, migrations: readonly Migration[], from: number): void {
  if (from > migrations.length) throw new StoreError('store.schema_too_new');
  for (const migration of migrations.slice(from)) migration(database);
  database.exec(`PRAGMA user_version = ${migrations.length}`);
}

function versionOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
}
