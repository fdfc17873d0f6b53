/** Lets a process die at a moment of the test's choosing: from then on nothing that it waits for comes back. */
export type Power = {
  /** After so many messages more. */
  cutAfter(messages: number): void;
  isOn(): boolean;
  /** Counts a message; the power may go with it. */
  spend(): void;
  /** Resolves when the power goes. */
  lost: Promise<void>;
};

export function makePower(): Power {
  let left = Infinity;
  const { promise: lost, resolve } = Promise.withResolvers<undefined>();
  return {
    cutAfter: (messages) => {
      left = messages;
    },
    isOn: () => left > 0,
    spend: () => {
      left -= 1;
      if (left === 0) resolve(undefined);
    },
    lost,
  };
}

type Part = (...given: unknown[]) => Promise<unknown>;

/** The same functions, for as long as there is power. */
export function poweredBy<T extends Record<keyof T, (...given: never[]) => Promise<unknown>>>(
  power: Power,
  parts: T,
): T {
  const guarded = (Object.entries(parts) as [string, Part][]).map(([name, part]) => {
    const answer = async (...given: unknown[]): Promise<unknown> => {
      const answer = power.isOn() ? await part(...given) : undefined;
      return power.isOn() ? answer : new Promise(() => undefined);
    };
    return [name, answer];
  });
  return Object.fromEntries(guarded) as T;
}
