/** Writes the app package for Teams into dist/. `npm run package`, or with `-- --local` a dry run without an id. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPackage } from './app-package/build.ts';

const ROOT = join(import.meta.dirname, '..');
const LOCAL_ID = '00000000-0000-0000-0000-000000000000';
const NO_ID =
  'MicrosoftAppId is not set. Set it to the app id of the bot registration (docs/manifest.md), ' +
  'or try the packaging without one: npm run package -- --local';

function version(): string {
  return (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;
}

async function packageApp(appId: string, name: string): Promise<void> {
  const built = await buildPackage({ MicrosoftAppId: appId, APP_VERSION: version() });
  if (built.kind === 'refused') {
    refuse(built.problems);
    return;
  }
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  writeFileSync(join(ROOT, 'dist', name), built.bytes);
  console.log(`Wrote dist/${name} for the app id ${appId}.`);
  remindOfDeveloper();
}

function refuse(problems: readonly string[]): void {
  console.error(['The app package was not written:', ...problems].join('\n  '));
  process.exitCode = 1;
}

function remindOfDeveloper(): void {
  const manifest = readFileSync(join(ROOT, 'manifest/manifest.json'), 'utf8');
  if (!manifest.includes('replace-me.example.com')) return;
  console.log(
    'The developer in manifest/manifest.json is still the example: put your own name and addresses in.',
  );
}

const { values } = parseArgs({ options: { local: { type: 'boolean' } } });
const appId = process.env['MicrosoftAppId'] ?? '';
if (values.local === true) await packageApp(LOCAL_ID, `lead-desk-${version()}-local.zip`);
else if (appId === '') refuse([NO_ID]);
else await packageApp(appId, `lead-desk-${version()}.zip`);
