import { startCosmos } from '../../test/support/cosmos-server.ts';

const { endpoint } = await startCosmos();
console.log(`The server listens on ${endpoint}`);
