import type { Kind, Kinds, ListedRecord, RecordKey, Records, TimedKind } from '../../ports/records.ts';
import { documentId } from './document-id.ts';
import type { DocumentsFor } from './documents.ts';
import type { Key, Kept } from './items.ts';
import { spec } from './lead-queries.ts';
import { momentOf, momentText } from './moments.ts';
import { versionText } from './writes.ts';

type RecordDocument<K extends Kind> = Key & { kind: K; name: string; value: Kinds[K] };

export const LIST = 'SELECT * FROM c WHERE c.tenantId = @tenantId AND c.kind = @kind';
export const RECORDS_DUE =
  'SELECT TOP @limit c.kind, c.tenantId, c.name AS id FROM c WHERE c.wakeAt <= @now ORDER BY c.wakeAt ASC';

export function makeRecords(records: DocumentsFor): Records {
  return {
    get: async <K extends Kind>(key: RecordKey<K>) => {
      const found = await records('record.get').read<RecordDocument<K>>(documentKey(key));
      return found === undefined ? undefined : { value: found.document.value, version: found.version };
    },
    list: async <K extends Kind>(kind: K, tenantId: string) => {
      const query = spec(LIST, { tenantId, kind });
      const kept = await records('record.list').query<Kept<RecordDocument<K>>>(query);
      return kept.sort((a, b) => (a.name < b.name ? -1 : 1)).map(listedOf<K>);
    },
    put: async (key, value, version) => {
      const document = { ...documentKey(key), kind: key.kind, name: key.id, wakeAt: wakeOf(value), value };
      if (version !== undefined)
        return (await records('record.put').replace(document, version)) === undefined ? 'moved' : 'put';
      return (await records('record.put').create(document)).kind === 'created' ? 'put' : 'moved';
    },
    remove: (key) => records('record.remove').remove(documentKey(key)),
    due: (now, limit) =>
      records('record.due').query<RecordKey<TimedKind>>(spec(RECORDS_DUE, { now: momentText(now), limit })),
  };
}

function wakeOf(value: Kinds[Kind]): string | undefined {
  return 'wakeAt' in value ? momentOf(value.wakeAt) : undefined;
}

function documentKey({ kind, tenantId, id }: RecordKey<Kind>): Key {
  return { tenantId, id: documentId(id, kind) };
}

function listedOf<K extends Kind>({ name, value, _etag, writes }: Kept<RecordDocument<K>>): ListedRecord<K> {
  return { id: name, value, version: versionText({ etag: _etag, writes }) };
}
