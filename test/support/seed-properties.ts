import fc from 'fast-check';
import { SEED } from './random.ts';

// Every property of a run starts from one seed, so that what failed can be tried again.
console.log(`SEED=${SEED}`);
fc.configureGlobal({ seed: SEED });
