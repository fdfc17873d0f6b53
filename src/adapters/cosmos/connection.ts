import type { Log } from '../../ports/log.ts';
import { StoreError } from '../../ports/store-error.ts';
import type { Account, Client } from './client.ts';
import { storeError } from './failures.ts';
import type { Patience, Persist } from './persist.ts';
import type { Containers, Database } from './set-up.ts';

/** The way to the containers. */
export type Connection = {
  /** Connects if need be: an account that is away at the start is found when it is back. */
  containers(): Promise<Containers>;
  close(): void;
};

export type Place = Account & Database;

export type ConnectionParts = { patience: Patience; persist: Persist; log: Log };

export function makeConnection(place: Place, { patience, persist, log }: ConnectionParts): Connection {
  let client: Promise<Client> | undefined;
  let connected: Promise<Containers> | undefined;
  let state: 'new' | 'failing' | 'closed' = 'new';

  const connect = async (): Promise<Containers> => {
    // The SDK takes a while to load: not for those who keep their leads elsewhere.
    const [{ makeClient }, { setUp }] = await Promise.all([import('./client.ts'), import('./set-up.ts')]);
    client ??= makeClient(place, patience);
    const { cosmos } = await client;
    const containers = await persist((signal) => setUp(cosmos, place, { log, signal }));
    log.info('store.connected', { database: place.database });
    return containers;
  };

  /** Who waits for the containers asks again; what is said once is enough for the log. */
  const failed = (error: unknown): void => {
    connected = undefined;
    if (state === 'new')
      log.warn('store.not_connected', { database: place.database, error: storeError(error) });
    if (state === 'new') state = 'failing';
  };

  return {
    containers: () => {
      if (state === 'closed') return Promise.reject(closed());
      if (connected === undefined) {
        connected = connect();
        connected.catch(failed);
      }
      return connected;
    },
    close: () => {
      state = 'closed';
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
