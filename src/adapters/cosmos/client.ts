import { CosmosClient, type CosmosClientOptions } from '@azure/cosmos';
import { makeWire } from './http-client.ts';
import type { Patience } from './persist.ts';

/** Where the account is. Without a key, it is reached by managed identity. */
export type Account = { endpoint: string; key?: string };

/** The SDK's client, and how to put it away. */
export type Client = { cosmos: CosmosClient; close(): void };

/** Tries again nothing of itself but what needs another region: how long to wait is decided in persist.ts. */
export async function makeClient(account: Account, patience: Patience): Promise<Client> {
  const wire = makeWire(account.endpoint);
  const cosmos = new CosmosClient({
    endpoint: account.endpoint,
    ...(await credentialsOf(account)),
    // Without it no session token is sent, and a process might not find what it has just written.
    consistencyLevel: 'Session',
    httpClient: wire,
    connectionPolicy: {
      enableEndpointDiscovery: !isLoopback(account.endpoint),
      // Two regions that both take writes know nothing of each other's etags.
      useMultipleWriteLocations: false,
      // Each try is called off before (persist.ts).
      requestTimeout: patience.whole,
      retryOptions: {
        maxRetryAttemptCount: 0,
        fixedRetryIntervalInMilliseconds: 0,
        maxWaitTimeInSeconds: 0,
      },
    },
    userAgentSuffix: 'lead-desk',
  });
  return {
    cosmos,
    close: () => {
      cosmos.dispose();
      wire.close();
    },
  };
}

async function credentialsOf({ endpoint, key }: Account): Promise<Partial<CosmosClientOptions>> {
  if (key !== undefined) return { key };
  if (endpoint.startsWith('http:')) return { key: EMULATOR_KEY };
  const { DefaultAzureCredential } = await import('@azure/identity');
  return { aadCredentials: new DefaultAzureCredential() };
}

/** No secret: Microsoft publishes it for its emulator, and a token is never sent over plain http. */
const EMULATOR_KEY =
  'C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==';

/** An emulator names addresses of its own, which may lead nowhere from here. */
function isLoopback(endpoint: string): boolean {
  const { hostname } = new URL(endpoint);
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
