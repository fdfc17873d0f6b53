/** So many calls to the outside; with the last one the process dies: done, but its answer never comes. */
export type Life = { left: number; ended: () => void };

export function mortal<T extends object>(part: T, life: Life): T {
  const entries = Object.entries(part) as [string, (...given: unknown[]) => Promise<unknown>][];
  const never = new Promise<never>(() => undefined);
  const wrapped = entries.map(([name, call]) => [
    name,
    async (...given: unknown[]): Promise<unknown> => {
      life.left -= 1;
      if (life.left < 0) return never;
      const answer = await call(...given);
      if (life.left > 0) return answer;
      life.ended();
      return never;
    },
  ]);
  return Object.fromEntries(wrapped) as T;
}

export const IMMORTAL: Life = { left: Infinity, ended: () => undefined };
