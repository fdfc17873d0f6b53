/** Whether two JSON values say the same; the order in which an object's fields are written says nothing. */
export function equal(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

/** A value as text, its fields in order of their names. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    item !== null && typeof item === 'object' && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}
