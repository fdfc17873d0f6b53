/** Keys that wait in memory; those beyond stay in the store, where the tick finds them. */
const ROOM = 10_000;

/** Takes the key of something to work on, and does not wait for it; what somebody waits for comes first. */
export type Workers<Key> = {
  (key: Key, haste?: 'prompt'): void;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
  /** Takes nothing new; resolves when what is under way has ended. What is left stays in the store. */
  stop(): Promise<void>;
};

type Job<Key> = { key: Key; again: boolean };

/** Runs work: several at once, never two on the same thing, once more if asked meanwhile. */
export function makeWorkers<Key>(options: {
  atOnce: number;
  /** Of these, so many take up nothing but what somebody waits for. */
  kept?: number;
  nameOf: (key: Key) => string;
  work: (key: Key) => Promise<void>;
  failed: (key: Key, error: unknown) => void;
}): Workers<Key> {
  const { atOnce, kept = 0, nameOf, work, failed } = options;
  const queues = { prompt: new Map<string, Key>(), usual: new Map<string, Key>() };
  const running = new Map<string, Job<Key>>();
  let stopped = false;
  let idleWaiters: (() => void)[] = [];

  const takeFirst = (): [string, Key] | undefined => {
    const [queue, most] = queues.prompt.size > 0 ? [queues.prompt, atOnce] : [queues.usual, atOnce - kept];
    const first = stopped || running.size >= most ? undefined : queue.entries().next().value;
    if (first !== undefined) queue.delete(first[0]);
    return first;
  };

  const next = (): void => {
    for (let first = takeFirst(); first !== undefined; first = takeFirst())
      void run(first[0], { key: first[1], again: false });
    const isEmpty = queues.prompt.size + queues.usual.size === 0;
    if (running.size > 0 || (!isEmpty && !stopped)) return;
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
    if (job.again) put(name, job.key, 'prompt');
    next();
  };

  const put = (name: string, key: Key, haste?: 'prompt'): void => {
    if (haste === 'prompt') {
      queues.usual.delete(name);
      queues.prompt.set(name, key);
    } else if (!queues.prompt.has(name) && queues.usual.size < ROOM) queues.usual.set(name, key);
  };

  const add = (key: Key, haste?: 'prompt'): void => {
    if (stopped) return;
    const name = nameOf(key);
    const job = running.get(name);
    if (job !== undefined) job.again = true;
    else put(name, key, haste);
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

/** What the first does not end it hands on to the second, where what somebody waits for goes straight away. */
export function inStages<Key>(first: Workers<Key>, second: Workers<Key>): Workers<Key> {
  const add = (key: Key, haste?: 'prompt'): void => {
    if (haste === 'prompt') second(key, haste);
    else first(key);
  };
  const idle = async (): Promise<void> => {
    await first.idle();
    await second.idle();
  };
  const stop = async (): Promise<void> => {
    // One after the other: what the first has begun is held by this process, and others would wait until that runs out.
    await first.stop();
    await second.stop();
  };
  return Object.assign(add, { idle, stop });
}
