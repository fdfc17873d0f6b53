import { scheduleJob, type Job } from 'node-schedule';
import type { Log } from '../../ports/log.ts';

export type Schedule = {
  /** Runs once more as soon as the present run has ended. */
  soon(): void;
  /** The last run ended well, and the next one is not overdue. */
  isAlive(): boolean;
  /** Takes up nothing new; resolves when the present run has ended. */
  stop(): Promise<void>;
};

/** How late the next good run may be before the schedule counts as dead. */
const OVERDUE_MS = 60_000;

/** Runs the tick by a cron with seconds. A run never overlaps the one before; a failed one is logged. */
export function startSchedule(options: {
  cron: string;
  run: () => Promise<void>;
  log: Log;
  now: () => number;
}): Schedule {
  const { cron, run, log, now } = options;
  const state = {
    running: undefined as Promise<void> | undefined,
    again: false,
    stopped: false,
    nextRun: now(),
  };

  const job = scheduleJob(cron, () => {
    start();
  });
  job.on('error', (error: unknown) => {
    log.error('tick.failed', { error });
  });

  const once = async (): Promise<void> => {
    try {
      await run();
      state.nextRun = nextOf(job) ?? now();
    } catch (error) {
      log.error('tick.failed', { error });
    }
  };

  const loop = async (): Promise<void> => {
    do {
      state.again = false;
      await once();
    } while (asked());
    state.running = undefined;
  };

  const asked = (): boolean => state.again && !state.stopped;

  const start = (): void => {
    if (state.stopped || state.running !== undefined) return;
    state.running = loop();
  };

  return {
    soon: () => {
      state.again = true;
      start();
    },
    isAlive: () => !state.stopped && now() < state.nextRun + OVERDUE_MS,
    stop: async () => {
      state.stopped = true;
      job.cancel();
      await state.running;
    },
  };
}

function nextOf(job: Job): number | undefined {
  // The package's types say Date; what comes is a date of its own, or nothing.
  return job.nextInvocation()?.getTime();
}
