import { got, not, type Got } from './answer.ts';
import { findFault } from './json-fault.ts';
import { pathText } from './path-text.ts';
import { problem } from './problem.ts';

/** Reads JSON that strangers wrote; a byte order mark before it does no harm. */
export function readJson(bytes: Uint8Array): Got<unknown> {
  const text = decode(bytes);
  if (text === undefined) return wrong('', 'is not UTF-8');
  const fault = findFault(text);
  return fault === undefined ? got(JSON.parse(text) as unknown) : wrong(pathText(fault.path), fault.message);
}

/** Reads a JSON object of a sender whom the handler itself checks. */
export function readJsonObject(bytes: Uint8Array): Got<Record<string, unknown>> {
  const value = parse(new TextDecoder().decode(bytes));
  return isObject(value) ? got(value) : wrong('', 'is no JSON object');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function wrong(path: string, message: string): Got<never> {
  const detail = `${path === '' ? 'The body' : path} ${message}.`;
  return not(problem('intake.json_wrong', detail, { errors: [{ path, message }] }));
}
