import type { Created, LeadKey, LeadStore, Stored } from '../../ports/lead-store.ts';
import type { Lead } from '../../domain/lead.ts';
import type { Connection } from './connection.ts';
import { makeDocuments } from './documents.ts';
import { findPage } from './find-page.ts';
import { makeLeadCounts } from './lead-counts.ts';
import { BY_ID, BY_REF, CREATE, DUE, PRESENT, replaceQuery } from './lead-queries.ts';
import { COLUMN_NAMES, readLead, rowOf } from './lead-row.ts';
import type { Row, Sql, Values } from './sql.ts';

export function makeLeadStore(database: Connection): LeadStore {
  const read = makeDocuments(readLead);

  const stored = (sql: Sql, text: string, values: Values): Stored | undefined => {
    const row = sql.get(text, values);
    if (row === undefined) return undefined;
    const version = String(row['version']);
    return { lead: read({ name: JSON.stringify(values), version, text: String(row['document']) }), version };
  };

  const create = (sql: Sql, lead: Lead): Created => {
    if (sql.get(CREATE, rowOf(lead)) !== undefined) return { kind: 'created' };
    const known = stored(sql, BY_ID, [lead.tenantId, lead.id]);
    return known === undefined ? { kind: 'ref-taken' } : { kind: 'known', stored: known };
  };

  return {
    create: (lead) => database.write((sql) => create(sql, lead), lead),
    get: ({ tenantId, id }) => database.read((sql) => stored(sql, BY_ID, [tenantId, id])),
    getByRef: (tenantId, ref) => database.read((sql) => stored(sql, BY_REF, [tenantId, ref])),
    replace: (stored) => database.write((sql) => replace(sql, stored)),
    find: (query) => findPage(database, query),
    ...makeLeadCounts(database),
    due: (now, limit) => database.read((sql) => sql.all(DUE, [now, limit]).map(keyOf)),
    ping: async () => {
      await database.read((sql) => sql.get('SELECT 1 FROM leads LIMIT 1', []));
      await database.write((sql) => {
        sql.run('UPDATE heartbeat SET beats = beats + 1', []);
      });
    },
    close: () => database.close(),
  };
}

function replace(sql: Sql, { lead, version }: Stored): Awaited<ReturnType<LeadStore['replace']>> {
  const present = sql.get(PRESENT, [lead.tenantId, lead.id, version]);
  if (present === undefined) return { kind: 'moved' };
  const values = rowOf(lead);
  const changed = COLUMN_NAMES.map((name, at) => ({ name, value: values[at] ?? null })).filter(
    ({ name, value }) => value !== present[name],
  );
  const query = replaceQuery(changed.map(({ name }) => name));
  const written = sql.get(query, [...changed.map(({ value }) => value), Number(present['n'])]);
  return { kind: 'replaced', version: String(written?.['version']) };
}

function keyOf(row: Row): LeadKey {
  return { tenantId: String(row['tenant']), id: String(row['id']) };
}
