import type { Locale } from './words.ts';

/** Working time of a week: ISO weekdays (1 is Monday), and minutes after midnight. */
export type WorkingTime = 'always' | { days: readonly number[]; from: number; to: number };

/** What a channel has of its own; the operator's working time is the rest. */
export type OwnWorkingTime = { days?: readonly number[]; hours?: 'always' | { from: number; to: number } };

const WHOLE_DAY = { from: 0, to: 24 * 60 };
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

export function workingTimeOf(general: WorkingTime, { days, hours }: OwnWorkingTime = {}): WorkingTime {
  if (days === undefined && hours === undefined) return general;
  if (days === undefined && hours === 'always') return 'always';
  const base = general === 'always' ? { days: EVERY_DAY, ...WHOLE_DAY } : general;
  return { ...base, ...(hours === 'always' ? WHOLE_DAY : hours), ...(days === undefined ? {} : { days }) };
}

/** `08:00-17:00`, `8-17`; undefined for what is no part of one day. */
export function readHours(text: string): { from: number; to: number } | undefined {
  const match = /^(\d{1,2})(?::(\d{2}))?\s*(?:-|–|to|a)\s*(\d{1,2})(?::(\d{2}))?$/i.exec(text.trim());
  if (match === null) return undefined;
  const [from, to] = [minutes(match[1], match[2]), minutes(match[3], match[4])];
  return from < to && to <= WHOLE_DAY.to ? { from, to } : undefined;
}

function minutes(hours = '', rest = '0'): number {
  return Number(rest) < 60 ? Number(hours) * 60 + Number(rest) : NaN;
}

/** `1-5`, `1,2,4` or `1-3,6`, with 1 for Monday. */
export function readDays(text: string): readonly number[] | undefined {
  const days = text.split(',').flatMap((part) => {
    const match = /^([1-7])(?:\s*[-–]\s*([1-7]))?$/.exec(part.trim());
    if (match === null) return [NaN];
    const [first, last] = [Number(match[1]), Number(match[2] ?? match[1])];
    return last < first ? [NaN] : EVERY_DAY.filter((day) => day >= first && day <= last);
  });
  return days.some(Number.isNaN) ? undefined : [...new Set(days)].sort((a, b) => a - b);
}

/** As `readHours` takes it. */
export function printHours({ from, to }: { from: number; to: number }): string {
  return `${clockOf(from)}-${clockOf(to)}`;
}

function clockOf(minute: number): string {
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}

/** `Mon, Tue`: 1 January 2024 was a Monday. */
export function namesOfDays(days: readonly number[], locale: Locale): string {
  const names = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  return days.map((day) => names.format(Date.UTC(2024, 0, day))).join(', ');
}
