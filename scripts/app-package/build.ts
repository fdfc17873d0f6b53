import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { fill, placeholders } from './fill.ts';
import { breaches } from './validate.ts';

const FOLDER = join(import.meta.dirname, '../../manifest');
/** Documents are filled and checked; the others go in as they are. */
const DOCUMENTS = ['manifest.json', 'es.json'];
const ICONS = ['color.png', 'outline.png'];

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Teams refuses a version with anything behind the three numbers. */
const VERSION = /^\d+\.\d+\.\d+$/;
/** The first moment a zip can name, in local time, which is what a zip holds: the same bytes in every zone. */
const ALWAYS = new Date(1980, 0, 1);

export type Values = { MicrosoftAppId: string; APP_VERSION: string };
export type Built = { kind: 'package'; bytes: Uint8Array } | { kind: 'refused'; problems: string[] };

/** The app package that Teams takes: manifest, language files and icons in one zip, or why not. */
export async function buildPackage(values: Values): Promise<Built> {
  const wrongValues = valueProblems(values);
  if (wrongValues.length > 0) return { kind: 'refused', problems: wrongValues };
  const texts = DOCUMENTS.map((name) => ({ name, text: fill(read(name).toString(), values) }));
  const problems = (await Promise.all(texts.map(textProblems))).flat();
  if (problems.length > 0) return { kind: 'refused', problems };
  return { kind: 'package', bytes: zipSync(entries(texts), { mtime: ALWAYS, level: 9 }) };
}

function valueProblems({ MicrosoftAppId, APP_VERSION }: Values): string[] {
  return [
    ...(GUID.test(MicrosoftAppId) ? [] : [`MicrosoftAppId must be a GUID, not "${MicrosoftAppId}".`]),
    ...(VERSION.test(APP_VERSION) ? [] : [`The version must be three numbers, not "${APP_VERSION}".`]),
  ];
}

async function textProblems({ name, text }: { name: string; text: string }): Promise<string[]> {
  const open = placeholders(text).map((placeholder) => `${name}: nothing fills \${{${placeholder}}}.`);
  const broken = await breaches(JSON.parse(text) as object);
  return [...open, ...broken.map((breach) => `${name}: ${breach}`)];
}

function entries(texts: readonly { name: string; text: string }[]): Zippable {
  const documents = texts.map(({ name, text }) => [name, Buffer.from(text)] as const);
  const icons = ICONS.map((name) => [name, read(name)] as const);
  return Object.fromEntries([...documents, ...icons]);
}

function read(name: string): Buffer {
  return readFileSync(join(FOLDER, name));
}
