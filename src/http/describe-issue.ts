import type * as z from 'zod';
import type { FieldError } from './problem.ts';
import { pathText } from './path-text.ts';

type Issue = z.core.$ZodRawIssue;

/** Says what is expected, never what was given: that may be somebody's data. */
export function describeIssue(issue: Issue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is required' : `must be ${TYPES[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `${issue.input === undefined ? 'is required:' : 'must be'} one of ${issue.values.join(', ')}`;
    case 'too_small':
      return issue.origin === 'number' ? `must be at least ${issue.minimum}` : 'must not be empty';
    case 'too_big':
      return issue.origin === 'number'
        ? `must be at most ${issue.maximum}`
        : `must have at most ${issue.maximum} ${issue.origin === 'array' ? 'entries' : 'characters'}`;
    default:
      return undefined;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

/** More than that helps nobody. */
const MOST = 50;

/** One line per wrong field: of several, the last, which is the most exact. */
export function fieldErrors(issues: readonly z.core.$ZodIssue[]): FieldError[] {
  const told = issues.flatMap(errorsOf).map((error) => [error.path, error] as const);
  const all = [...new Map(told).values()];
  const rest = all.length - MOST + issues.reduce((sum, issue) => sum + untold(issue), 0);
  return rest > 0 ? [...all.slice(0, MOST), { path: '', message: `has ${rest} more mistakes` }] : all;
}

function errorsOf(issue: z.core.$ZodIssue): FieldError[] {
  if (issue.code !== 'unrecognized_keys') return [{ path: pathText(issue.path), message: issue.message }];
  const keys = issue.keys.slice(0, MOST);
  return keys.map((key) => ({ path: pathText([...issue.path, key]), message: 'is not a known field' }));
}

function untold(issue: z.core.$ZodIssue): number {
  return issue.code === 'unrecognized_keys' ? Math.max(0, issue.keys.length - MOST) : 0;
}
