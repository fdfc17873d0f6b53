import type { CosmosClient } from '@azure/cosmos';
import type { Log } from '../../ports/log.ts';
import { StoreError } from '../../ports/store-error.ts';
import { makeClient, type Account } from './client.ts';
import { makePersist, type Patience } from './persist.ts';
import { setUp, type Containers, type Database } from './set-up.ts';

const ignore = (): void => undefined;

/** The way to the containers. */
export type Connection = {
  /** Connects if need be: an account that is away at the start is found when it is back. */
  containers(): Promise<Containers>;
  close(): void;
};

export type Place = Account & Database;

export function makeConnection(place: Place, parts: { patience: Patience; log: Log }): Connection {
  const { patience, log } = parts;
  const persist = makePersist(patience);
  let client: Promise<CosmosClient> | undefined;
  let connected: Promise<Containers> | undefined;
  let closed = false;

  const connect = async (): Promise<Containers> => {
    client ??= makeClient(place, patience);
    const present = await client;
    const containers = await persist(() => setUp(present, place, log));
    log.info('store.connected', { database: place.database });
    return containers;
  };

  const failed = (error: unknown): void => {
    connected = undefined;
    if (!closed) log.warn('store.not_connected', { database: place.database, error });
  };

  return {
    containers: () => {
      if (closed)
        return Promise.reject(
          new StoreError('store.unavailable', { cause: new Error('The store is closed') }),
        );
      if (connected === undefined) {
        connected = connect();
        connected.catch(failed);
      }
      return connected;
    },
    close: () => {
      closed = true;
      client?.then((present) => {
        present.dispose();
      }, ignore);
    },
  };
}
