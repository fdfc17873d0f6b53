import type { Limit } from '../../src/domain/limits.ts';

/** The whiles in which more was sent than a limit allows, by its own way of counting: any while, wherever it begins. */
export function brokenWindows(times: readonly number[], limits: readonly Limit[]): string[] {
  const sorted = [...times].sort((a, b) => a - b);
  return limits.flatMap(({ count, within }) =>
    sorted.flatMap((last, index) => {
      const first = sorted[index - count];
      return first !== undefined && last - first < within
        ? [`${count + 1} within ${last - first} ms, at ${new Date(last).toISOString()}`]
        : [];
    }),
  );
}
