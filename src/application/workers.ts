/** Keys that wait in memory; those beyond stay in the store, where the tick finds them. */
const ROOM = 10_000;

/** Takes the key of something to work on, and does not wait for it. */
export type Workers<Key> = {
  (key: Key): void;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
  /** Takes nothing new; resolves when what is under way has ended. What is left stays in the store. */
  stop(): Promise<void>;
};

type Job<Key> = { key: Key; again: boolean };

/** Runs work: several at once, never two on the same thing, once more if asked meanwhile. */
export function makeWorkers<Key>(options: {
  atOnce: number;
  nameOf: (key: Key) => string;
  work: (key: Key) => Promise<void>;
  failed: (key: Key, error: unknown) => void;
}): Workers<Key> {
  const { atOnce, nameOf, work, failed } = options;
  const queue = new Map<string, Key>();
  const running = new Map<string, Job<Key>>();
  let stopped = false;
  let idleWaiters: (() => void)[] = [];

  const next = (): void => {
    while (!stopped && running.size < atOnce) {
      const first = queue.entries().next().value;
      if (first === undefined) break;
      queue.delete(first[0]);
      void run(first[0], { key: first[1], again: false });
    }
    if (running.size > 0 || (queue.size > 0 && !stopped)) return;
    for (const resolve of idleWaiters.splice(0)) resolve();
  };

  const run = async (name: string, job: Job<Key>): Promise<void> => {
    running.set(name, job);
    try {
      await work(job.key);
    } catch (error) {
      failed(job.key, error);
    }
    running.delete(name);
    if (job.again) queue.set(name, job.key);
    next();
  };

  const add = (key: Key): void => {
    if (stopped) return;
    const name = nameOf(key);
    const job = running.get(name);
    if (job !== undefined) job.again = true;
    else if (queue.size < ROOM) queue.set(name, key);
    next();
  };

  const idle = (): Promise<void> =>
    new Promise((resolve) => {
      idleWaiters = [...idleWaiters, resolve];
      next();
    });

  const stop = (): Promise<void> => {
    stopped = true;
    return idle();
  };

  return Object.assign(add, { idle, stop });
}
