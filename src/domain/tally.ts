/** A value, and how many have it. */
export type Share = { value: string; count: number };

/** Of so many in order, the place of the first that a share of them does not go beyond. */
export function placeOf(share: number, count: number): number {
  return Math.min(count - 1, Math.max(0, Math.ceil(share * count) - 1));
}

/** Shares of lists of folded names (`|azure|teams|`), told apart by name: each list counts once for a name. */
export function sharesOf(lists: readonly Share[]): Share[] {
  const counts = new Map<string, number>();
  for (const { value, count } of lists)
    for (const name of new Set(value.split('|')))
      if (name !== '') counts.set(name, (counts.get(name) ?? 0) + count);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((one, other) => (one.value < other.value ? -1 : 1));
}
