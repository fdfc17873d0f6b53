import { makeLog } from './adapters/log/log.ts';
import { openSqlite } from './adapters/sqlite/sqlite.ts';
import type { Config } from './config.ts';
import type { LeadStore } from './ports/lead-store.ts';
import type { Log, Metrics } from './ports/log.ts';
import type { Records } from './ports/records.ts';

type Watch = { log: Log; metrics: Metrics };
const UNWATCHED: Watch = { log: makeLog('warn'), metrics: { count: () => undefined } };

/** The store that is set, also for scripts. */
export async function openStore(
  { store }: Config,
  watch: Watch = UNWATCHED,
): Promise<{ leads: LeadStore; records: Records }> {
  if (store.kind === 'sqlite') return openSqlite({ path: store.path });
  // Its client is large, and takes long to load: who does not use it does without.
  const { openCosmos } = await import('./adapters/cosmos/cosmos.ts');
  return openCosmos({ ...store, ...watch });
}
