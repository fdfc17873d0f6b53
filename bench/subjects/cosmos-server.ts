import { cosmosServer } from '../../test/support/cosmos-server.ts';

const { endpoint } = await cosmosServer();
console.log(`The server listens on ${endpoint}`);
