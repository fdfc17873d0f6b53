import { setTimeout as pause } from 'node:timers/promises';

/** Waits for something that another process or a server does; it must come within the time. */
export async function untilTrue(
  holds: () => boolean | Promise<boolean>,
  what: string,
  ms = 10_000,
): Promise<void> {
  const end = Date.now() + ms;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Not within ${ms} ms: ${what}`);
    await pause(20);
  }
}
