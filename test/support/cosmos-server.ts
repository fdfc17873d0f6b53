import { fork } from 'node:child_process';
import { join } from 'node:path';

/** A Cosmos DB to test with. */
export type CosmosServer = { endpoint: string; key: string };

let server: Promise<CosmosServer> | undefined;

/**
 * The account that `COSMOS_ENDPOINT` and `COSMOS_KEY` name, or a server of the same protocol. There is one for all
 * tests of a run: each store has a database of its own in it.
 */
export function cosmosServer(): Promise<CosmosServer> {
  server ??= startServer();
  return server;
}

/** It asks for a key, and takes any. */
const ANY_KEY = Buffer.from('any key').toString('base64');

function startServer(): Promise<CosmosServer> {
  const { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key = '' } = process.env;
  if (endpoint !== undefined) return Promise.resolve({ endpoint, key });
  const child = fork(join(import.meta.dirname, 'cosmos-server-process.ts'));
  return new Promise((resolve, reject) => {
    child.once('message', (port: number) => {
      resolve({ endpoint: `http://127.0.0.1:${port}`, key: ANY_KEY });
    });
    child.once('exit', (code) => {
      reject(new Error(`The server of Cosmos DB's protocol ended with ${code}`));
    });
  });
}
