import type { Kind, Kinds, ListedRecord, RecordKey, Records } from '../../ports/records.ts';
import { documentId } from './document-id.ts';
import type { DocumentsFor } from './documents.ts';
import type { Key, Kept } from './items.ts';
import { spec } from './lead-queries.ts';
import { versionText } from './writes.ts';

type RecordDocument<K extends Kind> = Key & { kind: K; name: string; value: Kinds[K] };

export const LIST = 'SELECT * FROM c WHERE c.tenantId = @tenantId AND c.kind = @kind';

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
      const document = { ...documentKey(key), kind: key.kind, name: key.id, value };
      if (version !== undefined)
        return (await records('record.put').replace(document, version)) === undefined ? 'moved' : 'put';
      return (await records('record.put').create(document)).kind === 'created' ? 'put' : 'moved';
    },
    remove: (key) => records('record.remove').remove(documentKey(key)),
  };
}

function documentKey({ kind, tenantId, id }: RecordKey<Kind>): Key {
  return { tenantId, id: documentId(id, kind) };
}

function listedOf<K extends Kind>({ name, value, _etag, writes }: Kept<RecordDocument<K>>): ListedRecord<K> {
  return { id: name, value, version: versionText({ etag: _etag, writes }) };
}
