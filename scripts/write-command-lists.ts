/** Writes the chat commands into the app's manifest and its language file. `node scripts/write-command-lists.ts` */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { commandLists, localizedCommands } from './app-package/command-lists.ts';

const folder = join(import.meta.dirname, '../manifest');

async function rewrite(name: string, change: (document: object) => object): Promise<void> {
  const file = join(folder, name);
  const changed = change(JSON.parse(readFileSync(file, 'utf8')) as object);
  const style = await resolveConfig(file);
  writeFileSync(file, await format(JSON.stringify(changed, null, 2), { ...style, filepath: file }));
}

function withCommands(manifest: object): object {
  const { bots } = manifest as { bots: object[] };
  return { ...manifest, bots: bots.map((bot) => ({ ...bot, commandLists: commandLists('en') })) };
}

function withSpanishCommands(texts: object): object {
  const others = Object.entries(texts).filter(([key]) => !key.includes('.commandLists['));
  return { ...Object.fromEntries(others), ...localizedCommands('es') };
}

await rewrite('manifest.json', withCommands);
await rewrite('es.json', withSpanishCommands);
