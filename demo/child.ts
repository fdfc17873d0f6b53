import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const PATIENCE_MS = 5_000;
const LAST_LINES = 20;

/** A Node program that runs beside this one, and ends with it. */
export type Child = {
  /** The first line that matches, also one written before; rejects if the program ends without it. */
  says: (pattern: RegExp) => Promise<string>;
  /** Resolves when the program has ended, to how it did. */
  ended: Promise<string>;
  /** Asks the program to end, and ends it if it does not. */
  stop: () => Promise<void>;
};

export type Program = {
  file: string;
  args?: readonly string[];
  env: Record<string, string>;
  /** Modules of this folder that are loaded before the program. */
  preload?: readonly string[];
  /** What the program writes, line by line. */
  onLine?: ((line: string) => void) | undefined;
  /** What its preloaded modules tell. */
  onMessage?: (() => void) | undefined;
};

const running = new Set<Child>();

export async function stopAll(): Promise<void> {
  await Promise.all([...running].map((child) => child.stop()));
}

/** Starts a program on the Node that runs this one. */
export function start({
  file,
  args = [],
  env,
  preload = [],
  onLine,
  onMessage = () => undefined,
}: Program): Child {
  const execArgv = ['end-with-parent.ts', ...preload].flatMap((name) => [
    '--import',
    join(import.meta.dirname, name),
  ]);
  const program = fork(file, args, { execArgv, env: { ...process.env, ...env }, silent: true });
  program.on('message', onMessage);
  const lines = readLines(program, onLine);
  const ended = endOf(program);
  const child: Child = {
    says: (pattern) => Promise.race([lines.first(pattern), ended.then((how) => fail(file, how, lines.seen))]),
    ended,
    stop: () => stop(program, ended),
  };
  running.add(child);
  void ended.then(() => running.delete(child));
  return child;
}

function endOf(program: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    program.once('exit', (code, signal) => {
      resolve(signal ?? `exit code ${code ?? 0}`);
    });
  });
}

async function stop(program: ChildProcess, ended: Promise<string>): Promise<void> {
  program.kill('SIGTERM');
  const patience = setTimeout(() => program.kill('SIGKILL'), PATIENCE_MS);
  await ended;
  clearTimeout(patience);
}

function readLines(program: ChildProcess, onLine: Program['onLine']) {
  const seen: string[] = [];
  const watching = new Set<(line: string) => void>();
  const take = (line: string): void => {
    seen.push(line);
    onLine?.(line);
    for (const watch of watching) watch(line);
  };
  for (const stream of [program.stdout, program.stderr])
    if (stream !== null) createInterface({ input: stream }).on('line', take);
  const first = (pattern: RegExp): Promise<string> =>
    new Promise((resolve) => {
      watching.add((line) => {
        if (pattern.test(line)) resolve(line);
      });
      const known = seen.find((line) => pattern.test(line));
      if (known !== undefined) resolve(known);
    });
  return { seen, first };
}

function fail(file: string, how: string, lines: readonly string[]): never {
  throw new Error([`${file} has ended (${how})`, ...lines.slice(-LAST_LINES)].join('\n'));
}
