/** Goes through a JSON text, a token at a time. */
export type JsonCursor = {
  /** Takes the sign if it is what comes next, after any space. */
  sign: (expected: string) => boolean;
  /** The sign that comes next, after any space. */
  next: () => string | undefined;
  /** Takes a text with its quotes; undefined if it is broken. */
  text: () => string | undefined;
  /** Takes a number, true, false or null. */
  scalar: () => boolean;
  isAtEnd: () => boolean;
  place: () => string;
};

const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

export function makeJsonCursor(json: string): JsonCursor {
  let at = 0;

  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.test(json);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const next = (): string | undefined => {
    while (isSpace(json.charCodeAt(at))) at += 1;
    return json[at];
  };

  return {
    next,
    sign: (expected) => {
      if (next() !== expected) return false;
      at += 1;
      return true;
    },
    text: () => {
      const start = at;
      at += 1;
      for (let code = json.charCodeAt(at); code >= 0x20; code = json.charCodeAt(at)) {
        if (code !== BACKSLASH) at += 1;
        else if (!skip(ESCAPE)) return undefined;
        if (code === QUOTE) return json.slice(start, at);
      }
      return undefined;
    },
    scalar: () => skip(SCALAR),
    isAtEnd: () => next() === undefined,
    place: () => place(json, at),
  };
}

/** The four that JSON knows; NaN, which is what comes after the end, is none. */
function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

function place(json: string, at: number): string {
  const before = json.slice(0, at).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  const end = at >= json.length ? ', its end' : '';
  return `position ${at} (line ${before.length}, column ${column}${end})`;
}
