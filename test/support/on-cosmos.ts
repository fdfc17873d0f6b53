/** Runs the component tests once more, with Cosmos DB as the store: `npm run test:cosmos`. */
import { spawnSync } from 'node:child_process';

const tests = ['mocha', '--parallel', 'test/component/**/*.test.ts', ...process.argv.slice(2)];
const { status } = spawnSync('npx', tests, {
  stdio: 'inherit',
  env: { ...process.env, TEST_STORE: 'cosmos', RANDOM_TEXTS: '500' },
});
process.exit(status ?? 1);
