import type { Read } from './settings.ts';

const FIELDS = [
  { name: 'second', from: 0, to: 59 },
  { name: 'minute', from: 0, to: 59 },
  { name: 'hour', from: 0, to: 23 },
  { name: 'day of month', from: 1, to: 31 },
  { name: 'month', from: 1, to: 12 },
  { name: 'day of week', from: 0, to: 7 },
] as const;

type Field = (typeof FIELDS)[number];

/** A cron line with seconds: six fields of numbers, `*`, lists, ranges and steps. */
export const cron: Read<string> = (value) => {
  const parts = value.split(/\s+/);
  if (parts.length !== FIELDS.length)
    return { wrong: 'must be a cron line of six fields, seconds first, such as */10 * * * * *' };
  const bad = FIELDS.find(
    (field, index) => !(parts[index] ?? '').split(',').every((part) => fits(part, field)),
  );
  return bad === undefined
    ? parts.join(' ')
    : { wrong: `has a wrong ${bad.name}: it takes ${bad.from} to ${bad.to}, *, a-b, */n` };
};

function fits(part: string, field: Field): boolean {
  const match = /^(?:\*|(\d{1,2})(?:-(\d{1,2}))?)(?:\/(\d{1,2}))?$/.exec(part);
  if (match === null) return false;
  const from = Number(match[1] ?? field.from);
  const to = Number(match[2] ?? from);
  const step = Number(match[3] ?? 1);
  return from >= field.from && to <= field.to && from <= to && step >= 1 && step <= field.to;
}
