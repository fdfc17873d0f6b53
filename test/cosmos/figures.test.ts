import { figuresContract } from '../contract/figures.contract.ts';
import { inCosmos } from './support/stores.ts';

figuresContract('Cosmos DB', () => inCosmos());
