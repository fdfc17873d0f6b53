/** Lets a process die at a moment of the test's choosing: from then on nothing that it waits for comes back. */
export type Power = {
  /** Nothing is sent until the power is cut or resumed. */
  pause(): void;
  /** Sends so many messages more, and dies with the last. */
  cutAfter(messages: number): void;
  /** Resolves when messages may be sent. */
  ready(): Promise<void>;
  isOn(): boolean;
  /** Counts a message; the power may go with it. */
  spend(): void;
  /** Resolves when the power goes. */
  lost: Promise<void>;
};

export function makePower(): Power {
  let left = Infinity;
  let gate = { open: Promise.resolve(), release: (): void => undefined };
  const { promise: lost, resolve } = Promise.withResolvers<undefined>();
  return {
    pause: () => {
      const { promise, resolve } = Promise.withResolvers<undefined>();
      gate = {
        open: promise,
        release: () => {
          resolve(undefined);
        },
      };
    },
    cutAfter: (messages) => {
      left = messages;
      gate.release();
    },
    ready: () => gate.open,
    isOn: () => left > 0,
    spend: () => {
      left -= 1;
      if (left === 0) resolve(undefined);
    },
    lost,
  };
}

type Part = (...given: unknown[]) => Promise<unknown>;
type Parts<T> = Record<keyof T, (...given: never[]) => Promise<unknown>>;

/** The same functions, for as long as there is power. */
export function poweredBy<T extends Parts<T>>(power: Power, parts: T): T {
  return around(parts, (part) => async (...given) => {
    const answer = power.isOn() ? await part(...given) : undefined;
    return power.isOn() ? answer : new Promise(() => undefined);
  });
}

/** The same functions, once messages may be sent. */
export function whenReady<T extends Parts<T>>(power: Power, parts: T): T {
  return around(parts, (part) => async (...given) => {
    await power.ready();
    return part(...given);
  });
}

function around<T extends object>(parts: T, wrap: (part: Part) => Part): T {
  const entries = Object.entries(parts) as [string, Part][];
  return Object.fromEntries(entries.map(([name, part]) => [name, wrap(part)])) as T;
}
