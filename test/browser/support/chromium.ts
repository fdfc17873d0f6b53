import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import packed from '../../../node_modules/@sparticuz/chromium/package.json' with { type: 'json' };

/** Unpacked once (200 MB), and used by every run after. */
const HOME = join(tmpdir(), `lead-desk-chromium-${packed.version}`);
const EMOJI = join(import.meta.dirname, '../fonts');

const ARGS = [
  '--no-sandbox',
  '--disable-setuid-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
];

/** Launches the Chromium of @sparticuz/chromium with its own libraries and fonts: the machine needs none. */
export async function launchChromium(): Promise<Browser> {
  if (!existsSync(HOME)) await unpack();
  const fontConfig = await writeFontConfig();
  return chromium.launch({
    executablePath: join(HOME, 'chromium'),
    args: ARGS,
    env: { ...process.env, FONTCONFIG_FILE: fontConfig, LD_LIBRARY_PATH: join(HOME, 'al2023/lib') },
  });
}

/** In a folder of its own first: another run must never find half of it. */
async function unpack(): Promise<void> {
  const folder = await mkdtemp(`${HOME}-`);
  const { TMPDIR, LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env;
  try {
    // The package unpacks to the temporary folder, and its libraries only if it finds itself on AWS Lambda.
    Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' });
    const { default: chromiumPackage } = await import('@sparticuz/chromium');
    chromiumPackage.setGraphicsMode = false;
    await chromiumPackage.executablePath();
  } finally {
    restore({ TMPDIR, LD_LIBRARY_PATH, FONTCONFIG_PATH, AWS_EXECUTION_ENV: undefined });
  }
  await rename(folder, HOME).catch(() => rm(folder, { recursive: true, force: true }));
}

function restore(saved: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(saved)) {
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  }
}

async function writeFontConfig(): Promise<string> {
  const file = join(HOME, 'lead-desk-fonts.conf');
  const prefer = (family: string, font: string): string =>
    `<alias binding="same"><family>${family}</family><prefer><family>${font}</family></prefer></alias>`;
  const lines = [
    ...[join(HOME, 'fonts'), EMOJI].map((folder) => `<dir>${folder}</dir>`),
    ...['Segoe UI', 'sans-serif', 'system-ui'].map((family) => prefer(family, 'Open Sans')),
    `<cachedir>${join(HOME, 'fonts-cache')}</cachedir>`,
  ];
  const head = '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">';
  await writeFile(file, `${head}<fontconfig>${lines.join('\n')}</fontconfig>`);
  return file;
}
