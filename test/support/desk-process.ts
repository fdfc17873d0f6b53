import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A Lead Desk in a process of its own, which can be killed. */
export type DeskProcess = {
  address: string;
  /** SIGKILL: no chance to put anything away. Resolves when the process is gone. */
  kill: () => Promise<void>;
  /** SIGTERM, and the exit code. */
  stop: () => Promise<number | null>;
  output: () => string;
};

const MAIN = new URL('../../src/main.ts', import.meta.url).pathname;

/** Starts `src/main.ts` as `npm start` does, and resolves when it accepts requests. */
export async function startProcess(env: Record<string, string>): Promise<DeskProcess> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const seen = { text: '' };
  const address = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      seen.text += chunk.toString();
      const match = /listens on (http:\S+)/.exec(seen.text);
      if (match?.[1] !== undefined) resolve(match[1]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => {
      reject(new Error(`Lead Desk ended with ${code} before it was ready:\n${seen.text}`));
    });
  });
  const end = (signal: NodeJS.Signals): Promise<number | null> => ended(child, signal);
  return {
    address,
    kill: async () => {
      await end('SIGKILL');
    },
    stop: () => end('SIGTERM'),
    output: () => seen.text,
  };
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill(signal);
  });
}

/** A port that is free at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}
