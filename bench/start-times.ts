import { setTimeout as pause } from 'node:timers/promises';
import type { Filled } from './desks.ts';
import { startSubject } from './subjects/start.ts';

/** Milliseconds until a Lead Desk on each file is ready, in turn, so many times over. */
export async function startTimes(files: readonly Filled[], rounds: number): Promise<number[][]> {
  const times: number[][] = files.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, { path }] of files.entries()) times[index]?.push(await startTime(path));
  }
  return times;
}

async function startTime(path: string): Promise<number> {
  const start = performance.now();
  const subject = await startSubject('lead-desk', { PORT: '0', SQLITE_PATH: path, TICK: '0 0 0 1 1 *' });
  while (!(await fetch(`${subject.url}/readyz`)).ok) await pause(2);
  const time = performance.now() - start;
  await subject.stop();
  return time;
}
