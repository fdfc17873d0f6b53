/** Fills in what a text leaves open. */
export type Fill = (params: Readonly<Record<string, unknown>>) => string;

/**
 * Reads a text once: its pieces are joined with what they are to hold. Where that is neither a text nor a number,
 * or where the text has braces of other kinds, it is filled in otherwise.
 */
export function readText(text: string, otherwise: Fill): Fill {
  const [first = '', ...rest] = text.split(/\{\{(\w+)\}\}/);
  const open = rest.flatMap((piece, at) => (at % 2 === 0 ? [{ name: piece, then: rest[at + 1] ?? '' }] : []));
  if ([first, ...open.map(({ then }) => then)].some((piece) => /[{}]/.test(piece))) return otherwise;
  return (params) => {
    let filled = first;
    for (const { name, then } of open) {
      const value = params[name];
      if (typeof value !== 'string' && typeof value !== 'number') return otherwise(params);
      filled += `${value}${then}`;
    }
    return filled;
  };
}
