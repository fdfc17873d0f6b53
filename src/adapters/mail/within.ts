import type { Millis } from '../../domain/time.ts';

/** Settles as `work` does, or rejects with the code `ETIMEDOUT` when the time is over. */
export async function within<T>(time: Millis, work: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    reject(Object.assign(new Error('The mail server took too long'), { code: 'ETIMEDOUT' }));
  }, time);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
