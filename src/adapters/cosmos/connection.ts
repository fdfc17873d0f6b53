import type { Log } from '../../ports/log.ts';
import { StoreError } from '../../ports/store-error.ts';
import type { Account, Client } from './client.ts';
import { storeError } from './failures.ts';
import type { Patience } from './persist.ts';
import type { Containers, Database } from './set-up.ts';

/** The way to the containers. */
export type Connection = {
  /** Connects if need be: an account that is away at the start is found when it is back. */
  containers(): Promise<Containers>;
  close(): void;
};

export type Place = Account & Database;

export function makeConnection(place: Place, parts: { patience: Patience; log: Log }): Connection {
  const { patience, log } = parts;
  let client: Promise<Client> | undefined;
  let connected: Promise<Containers> | undefined;
  let failures = 0;
  let isClosed = false;

  const connect = async (): Promise<Containers> => {
    // The SDK takes a while to load: not for those who keep their leads elsewhere.
    const [{ makeClient }, { setUp }] = await Promise.all([import('./client.ts'), import('./set-up.ts')]);
    client ??= makeClient(place, patience);
    const { cosmos } = await client;
    const time = Math.min(patience.attempt * 2 ** failures, patience.whole);
    const containers = await setUp(cosmos, place, { log, signal: AbortSignal.timeout(time) });
    log.info('store.connected', { database: place.database });
    return containers;
  };

  /** Who waits for the containers asks again; what is said once is enough for the log. */
  const failed = (error: unknown): void => {
    connected = undefined;
    if (failures === 0)
      log.warn('store.not_connected', { database: place.database, error: storeError(error) });
    failures += 1;
  };

  return {
    containers: () => {
      if (isClosed) return Promise.reject(closed());
      if (connected === undefined) {
        connected = connect();
        connected.catch(failed);
      }
      return connected;
    },
    close: () => {
      isClosed = true;
      client?.then((present) => {
        present.close();
      }, ignore);
    },
  };
}

function closed(): StoreError {
  return new StoreError('store.unavailable', { cause: new Error('The store is closed') });
}

const ignore = (): void => undefined;
