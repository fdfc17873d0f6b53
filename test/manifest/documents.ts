import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fill } from '../../scripts/app-package/fill.ts';

export const FOLDER = join(import.meta.dirname, '../../manifest');
export const VALUES = { MicrosoftAppId: '1b4e28ba-2fa1-41d2-883f-0016d3cca427', APP_VERSION: '1.2.3' };

export type Manifest = {
  $schema: string;
  manifestVersion: string;
  id: string;
  version: string;
  accentColor: string;
  name: { short: string; full: string };
  description: { short: string; full: string };
  developer: { name: string; websiteUrl: string; privacyUrl: string; termsOfUseUrl: string };
  icons: Record<string, string>;
  localizationInfo: {
    defaultLanguageTag: string;
    additionalLanguages: { languageTag: string; file: string }[];
  };
  bots: { botId: string; scopes: string[]; commandLists: CommandList[] }[];
  permissions: string[];
  validDomains: string[];
};
type CommandList = { scopes: string[]; commands: { title: string; description: string }[] };
export type Texts = Record<string, string>;

/** The documents as they go into a package. */
export function readManifest(): Manifest {
  return JSON.parse(fill(readFileSync(join(FOLDER, 'manifest.json'), 'utf8'), VALUES)) as Manifest;
}

export function readSpanish(): Texts {
  return JSON.parse(readFileSync(join(FOLDER, 'es.json'), 'utf8')) as Texts;
}
