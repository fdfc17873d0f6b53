import { createHttpServer } from '@vercel/cosmosdb-server';
import type { AddressInfo } from 'node:net';

/** A Cosmos DB to test with. */
export type CosmosServer = { endpoint: string; key: string; close(): Promise<void> };

/** The account that `COSMOS_ENDPOINT` and `COSMOS_KEY` name, or a server of the same protocol in this process. */
export function startCosmos(): Promise<CosmosServer> {
  const endpoint = process.env['COSMOS_ENDPOINT'];
  if (endpoint === undefined) return startServer();
  return Promise.resolve({ endpoint, key: process.env['COSMOS_KEY'] ?? '', close: () => Promise.resolve() });
}

/** It asks for a key, and takes any. */
const ANY_KEY = Buffer.from('any key').toString('base64');

async function startServer(): Promise<CosmosServer> {
  const server = createHttpServer({ keepAlive: true });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => {
        resolve();
      });
      server.closeAllConnections();
    });
  return { endpoint: `http://127.0.0.1:${port}`, key: ANY_KEY, close };
}
