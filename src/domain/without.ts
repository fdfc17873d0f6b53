/** A copy that lacks the given keys, which its type must leave optional; the object itself if it has none of them. */
export function without<T extends object>(object: T, ...keys: readonly (keyof T & string)[]): T {
  if (!keys.some((key) => key in object)) return object;
  return omit(object, ...keys) as T;
}

/** A copy that lacks the given keys, as its type says too. */
export function omit<T extends object, K extends keyof T & string>(
  object: T,
  ...keys: readonly K[]
): Omit<T, K> {
  const copy = { ...object };
  for (const key of keys) Reflect.deleteProperty(copy, key);
  return copy;
}
