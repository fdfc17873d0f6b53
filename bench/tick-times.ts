import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { spreadOf, type Spread } from './measure.ts';
import { AT_ANY_PACE } from './subjects/start.ts';

/** Milliseconds: of a tick when nothing is due, and for each of a thousand leads that are due. */
export type TickTimes = { idle: Spread; dueEach: number };

/** Ticks run in a process of their own, on a copy of nothing: what falls due is put into the file and taken out again. */
export async function tickTimes(path: string, connector: string): Promise<TickTimes> {
  const script = new URL('./subjects/ticks.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script], {
    env: {
      PATH: process.env['PATH'] ?? '',
      PORT: '0',
      SQLITE_PATH: path,
      CONNECTOR: connector,
      ...AT_ANY_PACE,
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [{ idle, dueEach }] = (await once(child, 'message')) as [{ idle: number[]; dueEach: number }];
  if (child.exitCode === null) await once(child, 'exit');
  return { idle: spreadOf(idle), dueEach };
}
