/** Cosmos DB's protocol in a process of its own: neither side waits while the other is at work. */
import { createHttpServer } from '@vercel/cosmosdb-server';
import Items from '@vercel/cosmosdb-server/lib/account/items.js';
import type { AddressInfo } from 'node:net';

/** The query engine's own query, of which it makes a function. */
type Query = { code: string; _code: string };
type Queries = { _getQuery: (this: Queries, sql: string) => Query };

/** It makes its list of documents anew for each document: half a minute for one query of 20,000. */
const COPIED = /\[\.\.\.\$, (\{[^}]*\})\]/;

const queries = (Items as unknown as { default: { prototype: Queries } }).default.prototype;
const plainQuery = queries._getQuery;
queries._getQuery = function (sql) {
  const query = plainQuery.call(this, sql);
  query._code = query.code.replace(COPIED, '($.push($1), $)');
  return query;
};

const server = createHttpServer({ keepAlive: true });
// It gives up no connection of its own accord: what goes wrong is planned by a test.
server.keepAliveTimeout = 0;
server.listen(0, '127.0.0.1', () => {
  process.send?.((server.address() as AddressInfo).port);
});

// However the tests end, this ends with them.
process.once('disconnect', () => process.exit());
