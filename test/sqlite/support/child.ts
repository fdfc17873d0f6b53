import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export type Child = { kill(): void; /** The exit code; null after a kill. */ ended: Promise<unknown> };

/** Runs a script of this folder in a process of its own, and hears it line by line. */
export function startChild(script: string, args: string[], hear: (line: string) => void): Child {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, [path, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  createInterface(child.stdout).on('line', hear);
  return {
    kill: () => void child.kill('SIGKILL'),
    ended: once(child, 'close').then(([code]: unknown[]) => code),
  };
}
