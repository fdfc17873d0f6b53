/** What is wrong with a JSON text, before anybody looks at what it says. */
export type JsonFault = { path: readonly PropertyKey[]; message: string };

/** Levels of lists and objects in each other. */
const DEEPEST = 32;

const SPACE = /[ \t\n\r]*/y;
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/**
 * Finds the place where a JSON text is broken, a field that is given twice (of which JSON.parse would keep one
 * and say nothing), or nesting so deep that it can only be meant badly.
 */
export function findFault(text: string): JsonFault | undefined {
  const path: PropertyKey[] = [];
  let at = 0;
  let fault: JsonFault | undefined;

  const fail = (message: string): false => {
    fault ??= { path: [...path], message };
    return false;
  };
  const broken = (): false => {
    path.length = 0;
    return fail(`is not JSON: it breaks at ${place(text, at)}`);
  };
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.test(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const sign = (expected: string): boolean => {
    skip(SPACE);
    if (text[at] !== expected) return false;
    at += 1;
    return true;
  };

  const string = (): boolean => {
    for (at += 1; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 0x22) return sign('"'); // stands here, and is taken
      if (code < 0x20) return broken();
      if (code !== 0x5c) continue;
      if (!skip(ESCAPE)) return broken();
      at -= 1;
    }
    return broken();
  };

  const list = (): boolean => {
    if (sign(']')) return true;
    for (let index = 0; ; index += 1) {
      path.push(index);
      if (!value()) return false;
      path.pop();
      if (sign(']')) return true;
      if (!sign(',')) return broken();
    }
  };

  const field = (names: Set<string>): boolean => {
    skip(SPACE);
    const start = at;
    if (text[at] !== '"') return broken();
    if (!string()) return false;
    const name = JSON.parse(text.slice(start, at)) as string;
    path.push(name);
    if (names.has(name)) return fail('is given twice');
    names.add(name);
    if (!sign(':')) return broken();
    if (!value()) return false;
    path.pop();
    return true;
  };

  const object = (): boolean => {
    const names = new Set<string>();
    if (sign('}')) return true;
    for (;;) {
      if (!field(names)) return false;
      if (sign('}')) return true;
      if (!sign(',')) return broken();
    }
  };

  const value = (): boolean => {
    skip(SPACE);
    if (text[at] === '"') return string();
    if (path.length > DEEPEST) return fail(`is nested deeper than ${DEEPEST} levels`);
    if (sign('[')) return list();
    if (sign('{')) return object();
    return skip(SCALAR) || broken();
  };

  if (value() && !(skip(SPACE) && at === text.length)) broken();
  return fault;
}

function place(text: string, at: number): string {
  const before = text.slice(0, at).split('\n');
  const line = before.length;
  const column = (before.at(-1)?.length ?? 0) + 1;
  const end = at >= text.length ? ', its end' : '';
  return `position ${at} (line ${line}, column ${column}${end})`;
}
