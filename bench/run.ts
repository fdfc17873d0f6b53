import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CASES, type Case } from './cases.ts';
import { compare } from './compare.ts';
import { startConnector, type Connector } from './connector.ts';
import { flameGraph } from './flame-graph.ts';
import { growth } from './growth.ts';
import { HELP, readOptions, type Options } from './options.ts';
import { plotOf } from './plot.ts';
import { machine, markdown, type Results } from './report.ts';
import { takeProfile } from './take-profile.ts';
import { liveYear } from './year.ts';

const say = (text: string): void => {
  console.error(`… ${text}`);
};

async function run(options: Options): Promise<void> {
  const kept = options.folder;
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'lead-desk-bench-')));
  await mkdir(folder, { recursive: true });
  const connector = await startConnector();
  if (options.profile) await profile(options, { folder, connector });
  else await measureAll(options, { folder, connector });
  connector.close();
  if (kept === undefined) await rm(folder, { recursive: true, force: true });
}

type Place = { folder: string; connector: Connector };

async function measureAll(options: Options, { folder, connector }: Place): Promise<void> {
  const { rounds, sizes, parts } = options;
  const around = { connector, rounds, say, cases: chosen(options) };
  const results: Results = { machine: machine(), versions: await versions(), rounds };
  if (parts.includes('compare')) results.compare = await compare(folder, around);
  if (parts.includes('growth')) results.growth = await growth(folder, { ...around, sizes });
  if (parts.includes('year')) {
    say(`a year of ${options.year} leads`);
    results.year = await liveYear(folder, options.year, { connector, say });
  }
  const tables = markdown(results);
  console.log(tables);
  await save(options, {
    'results.json': `${JSON.stringify(results, null, 2)}\n`,
    'results.md': tables,
    ...(results.growth === undefined ? {} : { 'growth.svg': plotOf(results.growth) }),
  });
}

async function profile(options: Options, { folder, connector }: Place): Promise<void> {
  const [given] = chosen(options);
  const { tree, shares, widest } = await takeProfile(given?.name ?? '', folder, connector);
  for (const [part, share] of Object.entries(shares)) console.log(`${percent(share)}  ${part}`);
  console.log('\nThe widest frames, with all that they call:');
  for (const [name, share] of widest) console.log(`${percent(share)}  ${name}`);
  const picture = flameGraph(tree, `Lead Desk: ${given?.name ?? ''}`);
  await save({ ...options, out: options.out ?? '.' }, { 'flame-graph.svg': picture });
}

function chosen({ cases }: Options): readonly Case[] {
  const found = CASES.filter(({ name }) => cases.length === 0 || cases.some((part) => name.includes(part)));
  if (found.length === 0) throw new Error(`The cases are: ${CASES.map(({ name }) => name).join('; ')}`);
  return found;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1).padStart(5)} %`;
}

async function save({ out }: Options, files: Record<string, string>): Promise<void> {
  if (out === undefined) return;
  await mkdir(out, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(out, name), text);
}

async function versions(): Promise<Record<string, string>> {
  const lock = JSON.parse(await readFile(new URL('../package-lock.json', import.meta.url), 'utf8')) as {
    packages: Record<string, { version?: string }>;
  };
  const names = ['botbuilder', '@microsoft/agents-hosting', 'restify', '@azure/cosmos'];
  const known = names.map((name) => [name, lock.packages[`node_modules/${name}`]?.version ?? '–']);
  return Object.fromEntries([
    ['Node', process.version],
    ['SQLite', process.versions['sqlite'] ?? '–'],
    ...known,
  ]) as Record<string, string>;
}

const options = readOptions(process.argv.slice(2));
if (options === 'help') console.log(HELP);
else await run(options);
process.exit(0);
