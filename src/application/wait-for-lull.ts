import type { Millis } from '../domain/time.ts';
import type { Parts } from './parts.ts';
import type { Workers } from './workers.ts';

/** A stream in which nothing comes for so long has a lull. */
const LULL: Millis = 100;
/** What comes in a stream without lulls is handed on after so many looks at it: within a second. */
const MOST_LOOKS = 10;

type Stream = { looks: number; /** Something has come since the last look. */ goesOn: boolean };

/**
 * Hands on at once what comes by itself, and what comes in a stream at its next lull, or after a second: those who
 * send many leads are answered first, and what follows from the leads is done for many together. What waits stands
 * in the store as well, where it is found after a crash.
 */
export function waitForLull<Key>(
  { clock, alarm }: Pick<Parts, 'clock' | 'alarm'>,
  handOn: (key: Key) => void,
): Workers<Key> {
  const waiting: Key[] = [];
  let stream: Stream | undefined;

  const add = (key: Key): void => {
    if (stream === undefined) {
      begin();
      handOn(key);
    } else {
      waiting.push(key);
      stream.goesOn = true;
    }
  };

  const begin = (): void => {
    stream = { looks: 0, goesOn: false };
    lookSoon(stream);
  };

  const lookSoon = (begun: Stream): void => {
    alarm(clock.now() + LULL, () => {
      if (begun === stream) look(begun);
    });
  };

  const look = (begun: Stream): void => {
    const { goesOn } = begun;
    begun.looks += 1;
    begun.goesOn = false;
    if (goesOn && begun.looks < MOST_LOOKS) {
      lookSoon(begun);
      return;
    }
    flush();
    if (goesOn) begin();
  };

  const flush = (): void => {
    stream = undefined;
    for (const key of waiting.splice(0)) handOn(key);
  };

  const end = (): Promise<void> => {
    flush();
    return Promise.resolve();
  };
  return Object.assign(add, { idle: end, stop: end });
}
