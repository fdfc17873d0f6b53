/** Things below each other, of which the first stands off from what is above it. */
export function spaced<T extends object>(things: readonly T[]): (T & { spacing: 'Medium' | 'Small' })[] {
  return things.map((thing, at) => ({ ...thing, spacing: at === 0 ? 'Medium' : 'Small' }));
}
