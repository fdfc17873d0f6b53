import { expect } from 'chai';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const AT = new URL('../../src/', import.meta.url).href;

const PARTS = {
  '@azure/identity': 'DefaultAzureCredential',
  axios: 'create',
  'fs-extra': 'pathExists',
  htmlparser2: 'parseDocument',
};
const NAMES = Object.keys(PARTS);

/** Of a Lead Desk in a process of its own, for here the SDK may be loaded already. */
async function said(...lines: readonly string[]): Promise<unknown> {
  const script = [
    `import { createRequire } from 'node:module';`,
    `import { types } from 'node:util';`,
    `const require = createRequire(${JSON.stringify(AT)});`,
    `await import(${JSON.stringify(`${AT}main.ts`)});`,
    `const isLoaded = (name) => !types.isProxy(require.cache[require.resolve(name)].exports);`,
    `const loaded = () => ${JSON.stringify(NAMES)}.filter(isLoaded);`,
    `const say = (value) => console.log(JSON.stringify(value));`,
    ...lines,
  ].join('\n');
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script]);
  return JSON.parse(stdout);
}

describe('What the SDK loads for what Lead Desk does not do', () => {
  it('is not loaded with it', async () => {
    expect(await said('say(loaded());')).to.deep.equal([]);
  }).timeout(20_000);

  it('is there as soon as something is asked of it', async () => {
    const asked = `Object.entries(${JSON.stringify(PARTS)}).map(([name, part]) => typeof require(name)[part])`;
    expect(await said(`say([${asked}, loaded()]);`)).to.deep.equal([NAMES.map(() => 'function'), NAMES]);
  }).timeout(20_000);

  it('is there for the SDK itself', async () => {
    const { factory, made, real } = {
      factory: `const { JwtTokenProviderFactory } = require('botframework-connector');`,
      made: `const made = new JwtTokenProviderFactory().createAzureServiceTokenProvider('an app');`,
      real: `const { DefaultAzureCredential } = require('@azure/identity');`,
    };
    expect(
      await said(factory, made, real, 'say([made instanceof DefaultAzureCredential, loaded()]);'),
    ).to.deep.equal([true, ['@azure/identity']]);
  }).timeout(20_000);
});
