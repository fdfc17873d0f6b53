import { leadStoreContract } from '../contract/lead-store.contract.ts';
import { recordsContract } from '../contract/records.contract.ts';
import { inCosmos } from './support/stores.ts';

const open = () => inCosmos();

leadStoreContract('Cosmos DB', open);
recordsContract('Cosmos DB', open);
