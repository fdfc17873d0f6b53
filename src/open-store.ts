import { openCosmos } from './adapters/cosmos/cosmos.ts';
import { makeLog } from './adapters/log/log.ts';
import { openSqlite } from './adapters/sqlite/sqlite.ts';
import type { Config } from './config.ts';
import type { LeadStore } from './ports/lead-store.ts';
import type { Log, Metrics } from './ports/log.ts';
import type { Records } from './ports/records.ts';

type Watch = { log: Log; metrics: Metrics };
const UNWATCHED: Watch = { log: makeLog('warn'), metrics: { count: () => undefined } };

/** The store that is set, also for scripts. */
export function openStore(
  { store }: Config,
  watch: Watch = UNWATCHED,
): { leads: LeadStore; records: Records } {
  return store.kind === 'sqlite' ? openSqlite({ path: store.path }) : openCosmos({ ...store, ...watch });
}
