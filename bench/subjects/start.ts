import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Asked, Usage } from './probe.ts';

/** A process that is measured. */
export type Subject = {
  url: string;
  usage: () => Promise<Usage>;
  startProfile: () => Promise<unknown>;
  saveProfile: (path: string) => Promise<unknown>;
  /** Tells the process something of its own, and resolves with what it says to that. */
  tell: (message: object) => Promise<unknown>;
  stop: () => Promise<void>;
};

const PACKAGE = new URL('../../package.json', import.meta.url);
const { scripts } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { scripts: { start: string } };

/** Lead Desk runs as `npm start` runs it. */
const FLAGS: readonly string[] = scripts.start.match(/--(?:max|heap)-\S+/g) ?? [];
const CACHE = /NODE_COMPILE_CACHE-([^}]+)/.exec(scripts.start)?.[1] ?? '';
const ALLOCATOR = Object.fromEntries(
  Array.from(scripts.start.matchAll(/(MALLOC_\w+)=(\d+)/g), ([, name = '', value = '']) => [name, value]),
);
const OWN_ENV = { NODE_COMPILE_CACHE: new URL(CACHE, PACKAGE).pathname, ...ALLOCATOR };

const here = (name: string): string => new URL(`${name}.ts`, import.meta.url).pathname;

/** Not at the pace of Teams: its limits, and not the work, would be measured. */
export const AT_ANY_PACE = { TEAMS_LIMITS: 'ignore', FLOOD_AFTER: 'never' };

/** As it is set where nobody sets anything. */
export const AT_TEAMS_PACE = { TEAMS_LIMITS: 'keep', FLOOD_AFTER: '10' };

/** Starts one of the scripts of this folder, and resolves when it accepts requests. */
export async function startSubject(name: string, env: Record<string, string> = {}): Promise<Subject> {
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      ...(name.endsWith('-desk') ? FLAGS : []),
      ...['--import', here('probe'), here(name)],
    ],
    {
      env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'development', ...OWN_ENV, ...AT_ANY_PACE, ...env },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    },
  );
  const url = await listening(child, name);
  const tell = async (message: object): Promise<unknown> => {
    const answered = once(child, 'message');
    child.send(message);
    return ((await answered) as [unknown])[0];
  };
  const ask = async (asked: Asked): Promise<Usage> => (await tell(asked)) as Usage;
  return {
    url,
    tell,
    usage: () => ask({ ask: 'usage' }),
    startProfile: () => ask({ ask: 'profile' }),
    saveProfile: (path) => ask({ ask: 'save', path }),
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

function listening(child: ChildProcess, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      const match = /listens on (http:\S+)/.exec(chunk.toString());
      if (match?.[1] !== undefined) resolve(match[1]);
    });
    child.once('exit', (code) => {
      reject(new Error(`${name} ended with ${code}`));
    });
  });
}
