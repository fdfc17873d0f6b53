import { isPlainDate, type Instant } from '../domain/time.ts';

const RFC_3339 = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}):(\d{2}):(\d{2})(?:\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/;

/** An RFC 3339 time with its offset; undefined if it is none, or no such moment exists. */
export function readInstant(text: string): Instant | undefined {
  const [, date = '', hour, minute, second, offset = ''] = RFC_3339.exec(text) ?? [];
  if (!isPlainDate(date) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const instant = Date.parse(text.toUpperCase().replace(' ', 'T'));
  return Number.isNaN(instant) || offset === '' ? undefined : instant;
}

export function writeInstant(instant: Instant): string {
  return new Date(instant).toISOString();
}
