import type { Alarm, Clock } from '../../ports/clock.ts';

export const systemClock: Clock = { now: () => Date.now() };

/** An alarm that rings by the time of the clock, and holds no process up. */
export function makeAlarm(clock: Clock): Alarm {
  return (at, run) => {
    setTimeout(run, Math.max(0, at - clock.now())).unref();
  };
}
