import { openCosmos } from '../../src/adapters/cosmos/cosmos.ts';
import { openSqlite } from '../../src/adapters/sqlite/sqlite.ts';
import { configError, makeSettings, type Environment } from '../../src/config/settings.ts';
import { readStore } from '../../src/config/store.ts';
import type { LeadStore } from '../../src/ports/lead-store.ts';
import type { Log, Metrics } from '../../src/ports/log.ts';
import type { Records } from '../../src/ports/records.ts';

/** A store to move leads from or to; `name` tells it from all others. */
export type Place = { name: string; leads: LeadStore; records: Records };

/** Nobody waits for an answer here: throttling may be waited out. */
const PATIENCE = { whole: 600_000, attempt: 60_000 };

/** Opens `sqlite`, `sqlite:PATH` or `cosmos`; what the text leaves open is read from the environment. */
export function openPlace(text: string, env: Environment, charge: (units: number) => void): Place {
  const [kind, ...rest] = text.split(':');
  const path = rest.join(':');
  const settings = makeSettings({ ...env, LEAD_STORE: kind, ...(path === '' ? {} : { SQLITE_PATH: path }) });
  const place = readStore(settings);
  if (settings.problems().length > 0) throw configError(settings.problems());
  if (place.kind === 'sqlite') return { name: `sqlite:${place.path}`, ...openSqlite({ path: place.path }) };
  const metrics: Metrics = {
    count: (_name, _labels, units = 0) => {
      charge(units);
    },
  };
  const name = `cosmos:${place.endpoint}/${place.database}`;
  return { name, ...openCosmos({ ...place, log: warnings, metrics, patience: PATIENCE }) };
}

const warn = (event: string, facts?: unknown): void => {
  console.warn(event, facts ?? '');
};
const warnings: Log = { info: () => undefined, warn, error: warn };
