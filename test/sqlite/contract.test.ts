import { leadStoreContract } from '../contract/lead-store.contract.ts';
import { recordsContract } from '../contract/records.contract.ts';
import { inFile, inMemory } from './support/stores.ts';

leadStoreContract('SQLite in a file', inFile);
leadStoreContract('SQLite in memory', inMemory);
recordsContract('SQLite in a file', inFile);
recordsContract('SQLite in memory', inMemory);
