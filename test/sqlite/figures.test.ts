import { figuresContract } from '../contract/figures.contract.ts';
import { inMemory } from './support/stores.ts';

figuresContract('SQLite', inMemory);
