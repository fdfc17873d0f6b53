import type { Meaning } from './meaning.ts';

/** What stands in the normalised text, and what it means; `undefined` says that it means nothing after all. */
export type Pattern = readonly [
  source: string,
  read: (groups: Readonly<Record<string, string | undefined>>) => Meaning | readonly Meaning[] | undefined,
];

/** The tokens' norms between spaces, and where each begins. */
export type Line = { text: string; starts: readonly number[] };

export function lineOf(norms: readonly string[]): Line {
  const starts: number[] = [];
  let at = 0;
  for (const norm of norms) {
    starts.push(at);
    at += norm.length + 1;
  }
  return { text: norms.join(' '), starts };
}

/** The index of the token that begins at a place, or ends before it. */
export function tokensUpTo(line: Line, at: number, end: number): number {
  let count = 0;
  while ((line.starts[at + count] ?? Infinity) < end) count += 1;
  return count;
}

type Compiled = { regex: RegExp; read: Pattern[1] };

export type PatternBook = (
  line: Line,
  at: number,
) => { length: number; meanings: readonly Meaning[] } | undefined;

/** The pattern that reads the most tokens at a place; of equals the first. */
export function makePatternBook(patterns: readonly Pattern[]): PatternBook {
  const compiled: Compiled[] = patterns.map(([source, read]) => ({
    regex: new RegExp(`(?:${source})(?![^ ])`, 'uy'),
    read,
  }));
  return (line, at) => {
    let best: ReturnType<PatternBook>;
    for (const { regex, read } of compiled) {
      const found = readAt(line, at, { regex, read });
      if (found !== undefined && found.length > (best?.length ?? 0)) best = found;
    }
    return best;
  };
}

function readAt(line: Line, at: number, { regex, read }: Compiled): ReturnType<PatternBook> {
  regex.lastIndex = line.starts[at] ?? 0;
  const match = regex.exec(line.text);
  const meaning = match === null ? undefined : read(match.groups ?? {});
  if (match === null || meaning === undefined) return undefined;
  return { length: tokensUpTo(line, at, regex.lastIndex), meanings: [meaning].flat() };
}
