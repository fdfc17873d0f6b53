import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';

/** Loaded before a subject: tells the benchmark what the process uses, and takes its profile. */
export type Usage = { /** Microseconds of processor time. */ cpu: number; /** Bytes. */ memory: number };
export type Asked = { ask: 'usage' } | { ask: 'profile' } | { ask: 'save'; path: string };

const EVERY_MICROSECONDS = 500;
const session = new Session();

async function answer(asked: Asked): Promise<Usage> {
  if (asked.ask === 'profile') await startProfile();
  if (asked.ask === 'save') writeFileSync(asked.path, JSON.stringify(await stopProfile()));
  const { user, system } = process.cpuUsage();
  return { cpu: user + system, memory: process.memoryUsage.rss() };
}

async function startProfile(): Promise<void> {
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: EVERY_MICROSECONDS });
  await session.post('Profiler.start');
}

async function stopProfile(): Promise<unknown> {
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  return profile;
}

process.on('message', (asked: Partial<Asked>) => {
  if (asked.ask === undefined) return;
  void answer(asked as Asked).then((usage) => process.send?.(usage));
});
// A benchmark that was interrupted leaves nothing behind.
process.once('disconnect', () => process.exit());
process.channel?.unref();
