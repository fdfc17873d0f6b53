import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { AppManifestUtils } from '@microsoft/app-manifest';

const PUBLISHED = 'https://developer.microsoft.com/json-schemas/';
const SHIPPED = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest')),
  'json-schemas',
);

type Validation = Parameters<typeof AppManifestUtils.validateAgainstSchema>;

/** Where a document breaks the schema it names. The schemas come with a package: nothing is fetched. */
export async function breaches(document: object): Promise<string[]> {
  const { $schema = '' } = document as { $schema?: string };
  const file = join(SHIPPED, $schema.replace(PUBLISHED, ''));
  if (!$schema.startsWith(PUBLISHED) || !existsSync(file))
    return [`$schema is not a known schema: ${$schema}`];
  const schema = JSON.parse(withValidPatterns(readFileSync(file, 'utf8'))) as Validation[1];
  return AppManifestUtils.validateAgainstSchema(document as Validation[0], schema);
}

/** As shipped, two patterns of the localization schema leave a bracket bare, which Unicode patterns forbid. */
function withValidPatterns(schema: string): string {
  return schema.replaceAll(String.raw`\\b]`, String.raw`\\b\\]`);
}
