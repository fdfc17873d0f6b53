import { Duration, IANAZone } from 'luxon';
import { isEmail } from '../domain/read-form.ts';
import { DAY, type Millis } from '../domain/time.ts';
import { isWrong, type Read, type Wrong } from './settings.ts';

export const text: Read<string> = (value) => value;

export function oneOf<const T extends readonly string[]>(...choices: T): Read<T[number]> {
  return (value) => choices.find((choice) => choice === value) ?? { wrong: `must be ${either(choices)}` };
}

function either(choices: readonly string[]): string {
  return choices.length < 2
    ? choices.join()
    : `${choices.slice(0, -1).join(', ')} or ${choices.at(-1) ?? ''}`;
}

/** Comma-separated; `each` reads one. */
export function list<T>(each: Read<T>): Read<readonly T[]> {
  return (value) => {
    const items = value
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '')
      .map(each);
    if (items.length === 0) return { wrong: 'must be a list, separated by commas' };
    return items.find(isWrong) ?? items.filter((item): item is Exclude<typeof item, Wrong> => !isWrong(item));
  };
}

export const port: Read<number> = (value) => {
  const number = /^\d{1,5}$/.test(value) ? Number(value) : Infinity;
  return number <= 65_535 ? number : { wrong: 'must be a port, 0 to 65535' };
};

export const countOrNever: Read<number> = (value) => {
  const number = value === 'never' ? Infinity : /^\d{1,4}$/.test(value) ? Number(value) : 0;
  return number > 0 ? number : { wrong: 'must be a number from 1 to 9999, or never' };
};

export const timeZone: Read<string> = (value) =>
  IANAZone.isValidZone(value) ? value : { wrong: 'must be a time zone such as Europe/Madrid or UTC' };

export const guid: Read<string> = (value) =>
  /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value)
    ? value.toLowerCase()
    : { wrong: 'must be an id of the form 00000000-0000-0000-0000-000000000000' };

/** Longer than that is a slip of the pen. */
const LONGEST: Millis = 3_660 * DAY;

/** An ISO 8601 duration of a fixed length: months and years have none. */
export function duration(least: 'zero' | 'positive'): Read<Millis> {
  return (value) => {
    const parsed = Duration.fromISO(value);
    const length = parsed.months !== 0 || parsed.years !== 0 ? NaN : parsed.toMillis();
    if (length <= LONGEST && (length > 0 || (length === 0 && least === 'zero'))) return length;
    return {
      wrong: `must be made of positive ISO 8601 durations in weeks, days, hours or minutes, such as P14D or PT72H`,
    };
  };
}

export function durations(
  order: 'longest-first' | 'shortest-first',
  least: 'zero' | 'positive' = 'positive',
): Read<readonly Millis[]> {
  const read = list(duration(least));
  return (value) => {
    const lengths = read(value);
    if (isWrong(lengths)) return lengths;
    const sorted = [...new Set(lengths)].sort((a, b) => a - b);
    return order === 'shortest-first' ? sorted : sorted.reverse();
  };
}

/** The address is kept as written. */
export function url(...protocols: readonly string[]): Read<string> {
  return (value) => {
    const parsed = URL.canParse(value) ? new URL(value) : undefined;
    const fits = parsed !== undefined && protocols.includes(parsed.protocol) && parsed.hostname !== '';
    return fits
      ? value
      : { wrong: `must be an address that begins with ${either(protocols.map((p) => `${p}//`))}` };
  };
}

export function isLoopback(address: string): boolean {
  const { hostname } = new URL(address);
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/** `desk@contoso.example` or `Lead Desk <desk@contoso.example>`. */
export const mailbox: Read<string> = (value) => {
  const address = /^[^<>\r\n]*<([^<>]+)>$/.exec(value)?.[1] ?? value;
  return isEmail(address) ? value : { wrong: 'must be an e-mail address, alone or as Name <address>' };
};
