import type { Range } from '../../domain/lead-filter.ts';
import { DAY, HOUR, type Millis } from '../../domain/time.ts';

const UNITS = [
  ['d', DAY],
  ['h', HOUR],
  ['ms', 1],
] as const;

const LENGTH = String.raw`(?:\d{1,16}(?:d|h|ms))?`;
const LENGTHS = new RegExp(`^(?<from>${LENGTH})\\.\\.(?<to>${LENGTH})$`, 'u');

/** Lengths of time from one to another, `1d..36h`, or `any`. */
export function readLengths(value: string): Range | undefined {
  if (value === 'any') return {};
  const match = LENGTHS.exec(value);
  if (match === null) return undefined;
  const [from, to] = [lengthOf(match.groups?.['from']), lengthOf(match.groups?.['to'])];
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

export function lengthsText({ from, to }: Range): string {
  return from === undefined && to === undefined ? 'any' : `${lengthText(from)}..${lengthText(to)}`;
}

function lengthOf(text = ''): Millis | undefined {
  const unit = UNITS.find(([sign]) => text.endsWith(sign) && /\d$/.test(text.slice(0, -sign.length)));
  return unit === undefined ? undefined : Number(text.slice(0, -unit[0].length)) * unit[1];
}

function lengthText(length: Millis | undefined): string {
  if (length === undefined) return '';
  const [sign, size] = UNITS.find(([, size]) => length % size === 0) ?? UNITS[2];
  return `${length / size}${sign}`;
}
