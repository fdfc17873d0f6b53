import type { Alarm } from '../../src/ports/clock.ts';
import type { TestDesk } from './desk.ts';

const TICK = 10_000;

/** Time that passes as fast as the work is done: from alarm to alarm, and from tick to tick. */
export type SimulatedTime = { alarm: Alarm; live: (desk: TestDesk, ms: number) => Promise<void> };

export function simulatedTime(): SimulatedTime {
  let alarms: { at: number; run: () => void }[] = [];

  const ring = (now: number): void => {
    const due = alarms.filter(({ at }) => at <= now);
    alarms = alarms.filter(({ at }) => at > now);
    for (const { run } of due) run();
  };

  const live = async (desk: TestDesk, ms: number): Promise<void> => {
    const end = desk.clock.now() + ms;
    let nextTick = desk.clock.now() + TICK;
    for (;;) {
      await desk.idle();
      const next = Math.min(nextTick, ...alarms.map(({ at }) => at));
      if (next > end) break;
      desk.clock.pass(Math.max(0, next - desk.clock.now()));
      ring(desk.clock.now());
      if (next < nextTick) continue;
      nextTick += TICK;
      await desk.tick();
    }
    desk.clock.pass(end - desk.clock.now());
  };

  return {
    alarm: (at, run) => {
      alarms.push({ at, run });
    },
    live,
  };
}
