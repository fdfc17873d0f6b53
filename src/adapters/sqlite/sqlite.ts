import type { LeadStore } from '../../ports/lead-store.ts';
import type { Records } from '../../ports/records.ts';
import { connect, type Place } from './connection.ts';
import { makeLeadStore } from './lead-store.ts';
import { makeRecords } from './record-store.ts';

/** The embedded store: leads and records in one file. Closing the leads closes both. */
export function openSqlite(place: Place): { leads: LeadStore; records: Records } {
  const connection = connect(place);
  return { leads: makeLeadStore(connection), records: makeRecords(connection) };
}
