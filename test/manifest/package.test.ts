import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { strFromU8, unzipSync } from 'fflate';
import { buildPackage, type Values } from '../../scripts/app-package/build.ts';
import { fill, placeholders } from '../../scripts/app-package/fill.ts';
import { FOLDER, readManifest, readSpanish, VALUES } from './documents.ts';

const ROOT = join(import.meta.dirname, '../..');
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };

async function packed(values: Values = VALUES): Promise<Uint8Array> {
  const built = await buildPackage(values);
  return built.kind === 'package' ? built.bytes : expect.fail(built.problems.join('\n'));
}

async function problems(values: Partial<Values>): Promise<string[]> {
  const built = await buildPackage({ ...VALUES, ...values });
  return built.kind === 'refused' ? built.problems : [];
}

function run(
  args: string[],
  env: NodeJS.ProcessEnv = {},
): { status: number | null; stdout: string; stderr: string } {
  const inherited = { ...process.env, MicrosoftAppId: '' };
  return spawnSync(process.execPath, args, { cwd: FOLDER, env: { ...inherited, ...env }, encoding: 'utf8' });
}

describe('the app package', () => {
  it('holds the manifest, the Spanish texts and the icons, and nothing else', async () => {
    const files = unzipSync(await packed());
    expect(Object.keys(files)).to.deep.equal(['manifest.json', 'es.json', 'color.png', 'outline.png']);
    expect(JSON.parse(strFromU8(files['manifest.json']!))).to.deep.equal(readManifest());
    expect(JSON.parse(strFromU8(files['es.json']!))).to.deep.equal(readSpanish());
    for (const icon of ['color.png', 'outline.png']) {
      expect(Buffer.from(files[icon]!).equals(readFileSync(join(FOLDER, icon))), icon).to.equal(true);
    }
  });

  it('has the app id in all three places, its version and no placeholder left', async () => {
    const text = strFromU8(unzipSync(await packed())['manifest.json']!);
    expect(text.split(VALUES.MicrosoftAppId)).to.have.lengthOf(4);
    expect(JSON.parse(text)).to.include({ version: VALUES.APP_VERSION });
    expect(placeholders(text)).to.deep.equal([]);
  });

  it('is the same to the byte, whenever and wherever it is made', async () => {
    const script = `
      import { buildPackage } from ${JSON.stringify(join(ROOT, 'scripts/app-package/build.ts'))};
      const { bytes } = await buildPackage(${JSON.stringify(VALUES)});
      console.log(Buffer.from(bytes).toString('base64'));`;
    const bytes = Buffer.from(await packed()).toString('base64');
    for (const TZ of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
      const { stdout } = run(['--input-type=module', '-e', script], { TZ });
      expect(stdout.trim() === bytes, TZ).to.equal(true);
    }
  });

  it('is refused without a real app id, with the setting named', async () => {
    for (const MicrosoftAppId of ['', 'nope', `${VALUES.MicrosoftAppId}"`, VALUES.MicrosoftAppId.slice(1)]) {
      const [first, ...others] = await problems({ MicrosoftAppId });
      expect(first).to.include('MicrosoftAppId');
      expect(others).to.deep.equal([]);
    }
  });

  it('is refused with a version that is more than three numbers', async () => {
    for (const APP_VERSION of ['1.0', '1.0.0-beta.1', 'next']) {
      expect(await problems({ APP_VERSION })).to.have.lengthOf(1);
    }
  });
});

describe('filling a document', () => {
  it('puts values in the place of their names, as often as they come', () => {
    expect(fill('${{A}}-${{B}}-${{A}}', { A: '1', B: '$&' })).to.equal('1-$&-1');
  });

  it('leaves what has no value, so that it can be named', () => {
    const filled = fill('${{A}} ${{C}} ${{C}}', { A: '1' });
    expect(filled).to.equal('1 ${{C}} ${{C}}');
    expect(placeholders(filled)).to.deep.equal(['C']);
  });
});

describe('npm run package', () => {
  const script = join(ROOT, 'scripts/package-app.ts');

  it('says what is missing and how to go on', () => {
    const { status, stderr } = run([script]);
    expect(status).to.equal(1);
    expect(stderr)
      .to.include('MicrosoftAppId is not set')
      .and.include('--local')
      .and.include('docs/manifest.md');
    expect(existsSync(join(ROOT, 'docs/manifest.md'))).to.equal(true);
  });

  it('writes a dry run under a name of its own, with the version of package.json', () => {
    const { status, stdout } = run([script, '--local']);
    expect(status).to.equal(0);
    expect(stdout).to.include(`dist/lead-desk-${version}-local.zip`);
    const files = unzipSync(readFileSync(join(ROOT, `dist/lead-desk-${version}-local.zip`)));
    const manifest = JSON.parse(strFromU8(files['manifest.json']!)) as { version: string; id: string };
    expect(manifest).to.include({ version, id: '00000000-0000-0000-0000-000000000000' });
  });

  it('refuses a word it does not know', () => {
    expect(run([script, '--locla']).status).to.equal(1);
  });
});
