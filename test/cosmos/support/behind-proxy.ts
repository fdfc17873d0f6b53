import type { CosmosOptions } from '../../../src/adapters/cosmos/cosmos.ts';
import { startFaultProxy, type FaultProxy } from '../../support/cosmos-fault-proxy.ts';
import { cosmosServer } from '../../support/cosmos-server.ts';
import { inCosmos } from './stores.ts';

export type BehindProxy = Awaited<ReturnType<typeof inCosmos>> & { proxy: FaultProxy };

/** For each test a store in a new database, with a proxy before it. */
export function behindProxy(options: Partial<CosmosOptions> = {}): () => BehindProxy {
  let opened: BehindProxy;
  beforeEach(async () => {
    const proxy = await startFaultProxy((await cosmosServer()).endpoint);
    const store = await inCosmos({ endpoint: proxy.endpoint, ...options });
    opened = { ...store, proxy };
  });
  afterEach(async () => {
    await opened.close();
    await opened.proxy.close();
  });
  return () => opened;
}

/** What an operation is rejected with. */
export async function rejection(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'no rejection',
    (error: unknown) => error,
  );
}

/** How a store says that it cannot be used. */
export const unavailable = { name: 'StoreError', code: 'store.unavailable' };
