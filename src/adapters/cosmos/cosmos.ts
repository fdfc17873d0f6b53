import type { LeadStore } from '../../ports/lead-store.ts';
import type { Log, Metrics } from '../../ports/log.ts';
import type { Records } from '../../ports/records.ts';
import { makeConnection, type Connection, type Place } from './connection.ts';
import type { ContainerName } from './containers.ts';
import { makeDocuments, type DocumentsFor } from './documents.ts';
import { makeLeadStore } from './lead-store.ts';
import { makePersist, type Patience, type Waiting } from './persist.ts';
import { makeRecords } from './record-store.ts';
import { makeRefs } from './refs.ts';
import { makeSecret } from './secret.ts';
import { SYSTEM } from './system-documents.ts';

export type CosmosOptions = Place & { log: Log; metrics: Metrics; patience?: Patience; waiting?: Waiting };

/** Teams gives up on a click after five seconds. */
const PATIENCE: Patience = { whole: 4_500, attempt: 1_500 };

/**
 * The store for more than one machine. It connects when it is first used: an account that is away does not stop
 * the start. Closing the leads closes both.
 */
export function openCosmos(options: CosmosOptions): { leads: LeadStore; records: Records } {
  const { log, metrics, patience = PATIENCE, waiting } = options;
  const persist = makePersist(patience, waiting);
  const connection = makeConnection(options, { patience, log });
  const documentsIn = (name: ContainerName): DocumentsFor =>
    makeDocuments({
      container: async () => (await connection.containers())[name],
      persist,
      metrics,
    });
  const [leads, records] = [documentsIn('leads'), documentsIn('records')];
  const store = makeLeadStore({ leads, refs: makeRefs(records), secret: makeSecret(records) });
  return { leads: { ...store, ...life(connection, leads, records) }, records: makeRecords(records) };
}

function life(
  connection: Connection,
  leads: DocumentsFor,
  records: DocumentsFor,
): Pick<LeadStore, 'ping' | 'close'> {
  return {
    // A key or a role that may only read would pass if nothing were written.
    ping: async () => {
      await Promise.all([leads('ping').read(SYSTEM.heartbeat), records('ping').write(SYSTEM.heartbeat)]);
    },
    close: () => {
      connection.close();
      return Promise.resolve();
    },
  };
}
