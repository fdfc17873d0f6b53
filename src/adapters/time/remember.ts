/** Values of about thirty years of days; then it starts anew. */
const ROOM = 10_000;

/** Works out the value of a day once. */
export function remember<V>(make: (day: number) => V): (day: number) => V {
  const known = new Map<number, V>();
  return (day) => {
    const found = known.get(day);
    if (found !== undefined) return found;
    if (known.size >= ROOM) known.clear();
    const value = make(day);
    known.set(day, value);
    return value;
  };
}
