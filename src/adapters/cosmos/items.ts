import type { Container, Item, RequestOptions, Resource, SqlQuerySpec } from '@azure/cosmos';
import type { Charge } from './charge.ts';

export type Key = { tenantId: string; id: string };

/** A document as it is kept: with the marks of its last writes, and the server's own fields. */
export type Kept<T> = T & { writes: string[] } & Resource;

/** One try of each operation on the documents of a container. */
export type Items = {
  read<T>(key: Key, abortSignal: AbortSignal): Promise<Kept<T> | undefined>;
  /** The answer is the new etag. */
  create(document: Key, abortSignal: AbortSignal): Promise<string>;
  replace(document: Key, etag: string, abortSignal: AbortSignal): Promise<string>;
  write(document: Key, abortSignal: AbortSignal): Promise<void>;
  remove(key: Key, etag: string | undefined, abortSignal: AbortSignal): Promise<void>;
  query<T>(query: SqlQuerySpec, abortSignal: AbortSignal): Promise<T[]>;
};

/** Documents that a query's answer holds at the most; the default of 100 would make many round trips. */
const PAGE = 1_000;

export function makeItems(container: () => Promise<Container>, charge: Charge): Items {
  const itemOf = async ({ tenantId, id }: Key): Promise<Item> => (await container()).item(id, [tenantId, id]);
  const items = async (): Promise<Container['items']> => (await container()).items;

  return {
    read: async <T>(key: Key, abortSignal: AbortSignal) => {
      const item = await itemOf(key);
      const answer = await charge(item.read({ abortSignal }));
      if (answer.statusCode !== 404) return answer.resource as Kept<T>;
      if (answer.substatus) throw notFound(answer.substatus);
      return undefined;
    },
    create: async (document, abortSignal) => {
      const all = await items();
      return (await charge(all.create(document, { abortSignal }))).etag;
    },
    replace: async (document, etag, abortSignal) => {
      const item = await itemOf(document);
      return (await charge(item.replace(document, { ...ifMatch(etag), abortSignal }))).etag;
    },
    write: async (document, abortSignal) => {
      const all = await items();
      await charge(all.upsert(document, { abortSignal }));
    },
    remove: async (key, etag, abortSignal) => {
      const item = await itemOf(key);
      await charge(item.delete({ ...(etag === undefined ? {} : ifMatch(etag)), abortSignal }));
    },
    query: async <T>(query: SqlQuerySpec, abortSignal: AbortSignal) => {
      const all = await items();
      return (await charge(all.query<T>(query, { maxItemCount: PAGE, abortSignal }).fetchAll())).resources;
    },
  };
}

function ifMatch(etag: string): RequestOptions {
  return { accessCondition: { type: 'IfMatch', condition: etag } };
}

/** A 404 that speaks of more than the document: the SDK answers it as a document that is not there. */
function notFound(substatus: number): Error {
  return Object.assign(new Error('Not found'), { code: 404, substatus });
}
