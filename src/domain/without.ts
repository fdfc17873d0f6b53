/** A copy that lacks the given keys, which its type must leave optional. */
export function without<T extends object>(object: T, ...keys: readonly (keyof T & string)[]): T {
  const copy = { ...object };
  for (const key of keys) Reflect.deleteProperty(copy, key);
  return copy;
}
