import type {
  Kind,
  Kinds,
  ListedRecord,
  RecordKey,
  Records,
  StoredRecord,
  TimedKind,
} from '../../ports/records.ts';
import type { Connection } from './connection.ts';
import { makeDocuments } from './documents.ts';
import type { Row, Sql, Values } from './sql.ts';

const GET = 'SELECT version, document FROM records WHERE kind = ? AND tenant = ? AND id = ?';
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

export function makeRecords(database: Connection): Records {
  const read = makeDocuments((text) => JSON.parse(text) as Kinds[Kind]);

  const recordOf = <K extends Kind>(row: Row): StoredRecord<K> => ({
    value: read(String(row['document'])) as Kinds[K],
    version: String(row['version']),
  });

  return {
    get: <K extends Kind>(key: RecordKey<K>) =>
      database.read((sql) => {
        const row = sql.get(GET, valuesOf(key));
        return row === undefined ? undefined : recordOf<K>(row);
      }),
    list: <K extends Kind>(kind: K, tenantId: string) =>
      database.read((sql) =>
        sql
          .all(LIST, [kind, tenantId])
          .map((row): ListedRecord<K> => ({ id: String(row['id']), ...recordOf<K>(row) })),
      ),
    put: (key, value, version) =>
      database.write((sql) => put(sql, [JSON.stringify(value), ...valuesOf(key)], version)),
    remove: (key) =>
      database.write((sql) => {
        sql.run(REMOVE, valuesOf(key));
      }),
    due: (now, limit) => database.read((sql) => sql.all(RECORDS_DUE, [now, limit]).map(keyOf)),
  };
}

function put(sql: Sql, values: Values, version: string | undefined): 'put' | 'moved' {
  const written = version === undefined ? sql.get(CREATE, values) : sql.get(REPLACE, [...values, version]);
  return written === undefined ? 'moved' : 'put';
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
