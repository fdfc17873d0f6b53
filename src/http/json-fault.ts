import { makeJsonCursor } from './json-cursor.ts';

/** What is wrong with a JSON text, before anybody looks at what it says. */
export type JsonFault = { path: readonly PropertyKey[]; message: string };

/** Levels of lists and objects in each other. */
const DEEPEST = 32;
/** A thousand leads with every list full have fewer. */
const MOST_VALUES = 400_000;
const MOST_FIELDS = 1_000;

/**
 * Finds the place where a JSON text is broken, a field that is given twice (of which JSON.parse would keep one
 * and say nothing), or a size that can only be meant badly.
 */
export function findFault(json: string): JsonFault | undefined {
  const cursor = makeJsonCursor(json);
  const path: PropertyKey[] = [];
  let values = 0;
  let fault: JsonFault | undefined;

  const fail = (message: string): false => {
    fault ??= { path: [...path], message };
    return false;
  };
  const broken = (): false => {
    path.length = 0;
    return fail(`is not JSON: it breaks at ${cursor.place()}`);
  };
  /** One part of a list or an object after the other, up to the sign that ends it. */
  const parts = (end: string, part: () => boolean): boolean => {
    if (cursor.sign(end)) return true;
    do {
      if (!part()) return false;
      path.pop();
    } while (cursor.sign(','));
    return cursor.sign(end) || broken();
  };

  const list = (): boolean => {
    let index = 0;
    return parts(']', () => {
      path.push(index);
      index += 1;
      return value();
    });
  };

  const object = (): boolean => {
    const names = new Set<string>();
    return parts('}', () => {
      const name = cursor.next() === '"' ? cursor.text() : undefined;
      if (name === undefined) return broken();
      path.push(plain(name));
      if (names.has(plain(name))) return fail('is given twice');
      names.add(plain(name));
      if (names.size > MOST_FIELDS) return fail(`comes after ${MOST_FIELDS} other fields`);
      return cursor.sign(':') ? value() : broken();
    });
  };

  const value = (): boolean => {
    values += 1;
    if (values > MOST_VALUES) return fail(`comes after ${MOST_VALUES} other values`);
    if (cursor.next() === '"') return cursor.text() !== undefined || broken();
    if (path.length > DEEPEST) return fail(`is nested deeper than ${DEEPEST} levels`);
    if (cursor.sign('[')) return list();
    if (cursor.sign('{')) return object();
    return cursor.scalar() || broken();
  };

  if (value() && !cursor.isAtEnd()) broken();
  return fault;
}

/** A name without its quotes and escapes. */
function plain(name: string): string {
  return name.includes('\\') ? (JSON.parse(name) as string) : name.slice(1, -1);
}
