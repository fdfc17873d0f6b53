import { expect } from 'chai';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const AT = new URL('../../src/', import.meta.url).href;

/** In a process of its own: here the SDK is loaded already. */
async function said(...lines: readonly string[]): Promise<unknown> {
  const script = [
    `import { createRequire } from 'node:module';`,
    `const require = createRequire(${JSON.stringify(AT)});`,
    `const loaded = () => Object.keys(require.cache).some((path) => path.includes('/@azure/identity/dist/commonjs/credentials/'));`,
    `const say = (value) => console.log(JSON.stringify(value));`,
    ...lines,
  ].join('\n');
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script]);
  return JSON.parse(stdout);
}

const MAIN = `await import(${JSON.stringify(`${AT}main.ts`)});`;

describe("Azure's identities", () => {
  it('are not loaded with the SDK', async () => {
    expect(await said(MAIN, 'say(loaded());')).to.equal(false);
  }).timeout(20_000);

  it('are there as soon as the SDK asks for one', async () => {
    const factory = `const { JwtTokenProviderFactory } = require('botframework-connector');`;
    const make = `const made = new JwtTokenProviderFactory().createAzureServiceTokenProvider('an app');`;
    const real = `const { DefaultAzureCredential } = require('@azure/identity');`;
    expect(
      await said(MAIN, factory, make, real, 'say([loaded(), made instanceof DefaultAzureCredential]);'),
    ).to.deep.equal([true, true]);
  }).timeout(20_000);
});
