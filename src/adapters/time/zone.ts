import { IANAZone } from 'luxon';
import { DAY, type Instant, type Millis } from '../../domain/time.ts';
import { remember } from './remember.ts';

/** A moment on the clocks of a zone, as the milliseconds at which UTC would read the same. */
export type WallTime = number;

export type Zone = {
  wallTimeAt(at: Instant): WallTime;
  /** The first moment that reads so; where the clocks skip it, the first moment after. */
  instantOf(wall: WallTime): Instant;
};

const MINUTE: Millis = 60_000;

/** Intl takes microseconds for each question, so a zone is asked about a day once: it changes once at the most. */
export function makeZone(name: string): Zone {
  const zone = IANAZone.create(IANAZone.isValidZone(name) ? name : 'UTC');
  const ask = (at: Instant): Millis => zone.offset(at) * MINUTE;
  const dayOf = remember((day) => {
    const [start, end] = [day * DAY, (day + 1) * DAY];
    const [before, after] = [ask(start), ask(end)];
    const change = before === after ? end : changeBetween(start, end, (at) => ask(at) !== before);
    return { before, after, change };
  });

  const offsetAt = (at: Instant): Millis => {
    const { before, after, change } = dayOf(Math.floor(at / DAY));
    return at < change ? before : after;
  };

  return {
    wallTimeAt: (at) => at + offsetAt(at),
    instantOf: (wall) => {
      const [before, after] = [offsetAt(wall - DAY), offsetAt(wall + DAY)];
      const [first, second] = [wall - before, wall - after];
      if (offsetAt(first) === before) return first;
      if (offsetAt(second) === after) return second;
      return changeBetween(second, first, (at) => offsetAt(at) !== before);
    },
  };
}

/** The first moment for which it is so; `no` is taken to be before it, and `yes` not. */
function changeBetween(no: Instant, yes: Instant, isSo: (at: Instant) => boolean): Instant {
  if (yes - no <= 1) return yes;
  const middle = Math.floor((no + yes) / 2);
  return isSo(middle) ? changeBetween(no, middle, isSo) : changeBetween(middle, yes, isSo);
}
