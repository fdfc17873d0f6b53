import type {
  Kind,
  Kinds,
  ListedRecord,
  RecordKey,
  Records,
  StoredRecord,
  TimedKind,
} from '../../ports/records.ts';
import { makeRecent } from '../../domain/recent.ts';
import type { Connection } from './connection.ts';
import { LONGEST, makeDocuments } from './documents.ts';
import type { Row, Sql, Values } from './sql.ts';

const GET = 'SELECT version, document FROM records WHERE kind = ? AND tenant = ? AND id = ?';
const VERSION = 'SELECT version FROM records WHERE kind = ? AND tenant = ? AND id = ?';
const LIST = 'SELECT id, version, document FROM records WHERE kind = ? AND tenant = ? ORDER BY id';
// Counted from a random number: the version of a record that was removed fits no later one of its name.
const CREATE = `
  INSERT INTO records (document, kind, tenant, id, version) VALUES (?, ?, ?, ?, random() >> 16)
  ON CONFLICT DO NOTHING RETURNING version`;
const REPLACE = `
  UPDATE records SET document = ?, version = version + 1
  WHERE kind = ? AND tenant = ? AND id = ? AND version = ? RETURNING version`;
export const RECORDS_DUE = `
  SELECT kind, tenant, id FROM records WHERE wake_at <= ? ORDER BY wake_at, tenant, kind, id LIMIT ?`;
const REMOVE = 'DELETE FROM records WHERE kind = ? AND tenant = ? AND id = ?';

/** Long documents, such as a flood's with its lines, that are kept as objects: to read one may take milliseconds. */
const LONG_ONES = 4;

export function makeRecords(database: Connection): Records {
  const long = makeRecent<string, StoredRecord<Kind>>(LONG_ONES);
  const read = makeDocuments((text) => JSON.parse(text) as Kinds[Kind]);

  const recordOf = <K extends Kind>(name: string, row: Row): StoredRecord<K> => {
    const version = String(row['version']);
    return { value: read({ name, version, text: String(row['document']) }) as Kinds[K], version };
  };

  return {
    get: <K extends Kind>(key: RecordKey<K>) =>
      database.read((sql) => {
        const name = nameOf(key);
        const known = long.get(name) as StoredRecord<K> | undefined;
        if (known && isStill(sql, key, known)) return known;
        const row = sql.get(GET, valuesOf(key));
        return row === undefined ? undefined : recordOf<K>(name, row);
      }),
    list: <K extends Kind>(kind: K, tenantId: string) =>
      database.read((sql) =>
        sql.all(LIST, [kind, tenantId]).map((row): ListedRecord<K> => {
          const id = String(row['id']);
          return { id, ...recordOf<K>(nameOf({ kind, tenantId, id }), row) };
        }),
      ),
    put: async (key, value, version) => {
      const text = JSON.stringify(value);
      const written = await database.write((sql) => put(sql, [text, ...valuesOf(key)], version));
      if (written === undefined) return 'moved';
      if (text.length > LONGEST) long.keep(nameOf(key), { value, version: written });
      return 'put';
    },
    remove: (key) =>
      database.write((sql) => {
        sql.run(REMOVE, valuesOf(key));
      }),
    due: (now, limit) => database.read((sql) => sql.all(RECORDS_DUE, [now, limit]).map(keyOf)),
  };
}

/** The new version; nothing if it has moved. */
function put(sql: Sql, values: Values, version: string | undefined): string | undefined {
  const written = version === undefined ? sql.get(CREATE, values) : sql.get(REPLACE, [...values, version]);
  return written && String(written['version']);
}

function isStill(sql: Sql, key: RecordKey<Kind>, { version }: StoredRecord<Kind>): boolean {
  return String(sql.get(VERSION, valuesOf(key))?.['version']) === version;
}

function nameOf(key: RecordKey<Kind>): string {
  return `${key.kind} ${key.tenantId} ${key.id}`;
}

function valuesOf({ kind, tenantId, id }: RecordKey<Kind>): Values {
  return [kind, tenantId, id];
}

function keyOf(row: Row): RecordKey<TimedKind> {
  return {
    kind: String(row['kind']) as TimedKind,
    tenantId: String(row['tenant']),
    id: String(row['id']),
  };
}
