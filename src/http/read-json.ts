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

/** Reads JSON of a caller whom the handler itself checks. */
export function readPlainJson(bytes: Uint8Array): Got<unknown> {
  try {
    return got(JSON.parse(new TextDecoder().decode(bytes)) as unknown);
  } catch {
    return wrong('', 'is not JSON');
  }
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
