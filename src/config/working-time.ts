import type { Read } from './settings.ts';

/** Working time of a week: ISO weekdays (1 is Monday), and minutes after midnight. */
export type WorkingTime = 'always' | { days: readonly number[]; from: number; to: number };

export const workingHours: Read<'always' | { from: number; to: number }> = (value) => {
  if (value === 'always') return value;
  const match = /^(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})$/.exec(value);
  const [from = NaN, to = NaN] =
    match === null ? [] : [minutes(match[1], match[2]), minutes(match[3], match[4])];
  return from < to && to <= 24 * 60
    ? { from, to }
    : { wrong: 'must be hours of one day such as 09:00-18:00, or always' };
};

/** `1-5`, `1,2,4` or `1-3,6`. */
export const workingDays: Read<readonly number[]> = (value) => {
  const days = value.split(',').flatMap((part) => {
    const match = /^([1-7])(?:-([1-7]))?$/.exec(part.trim());
    if (match === null) return [NaN];
    const first = Number(match[1]);
    const last = Number(match[2] ?? first);
    return last < first ? [NaN] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
  return days.some(Number.isNaN)
    ? { wrong: 'must be ISO weekdays, 1 (Monday) to 7, such as 1-5 or 1,2,4' }
    : [...new Set(days)].sort((a, b) => a - b);
};

function minutes(hours = '', rest = ''): number {
  return Number(rest) < 60 ? Number(hours) * 60 + Number(rest) : NaN;
}
