/**
 * What a pattern allows from a place in it on: letters, a gap between words, one of several ways, or the end of a
 * phrase of some row. What comes behind a choice is there once, however many ways lead to it: spelled out, the
 * phrases would be ten times as many.
 */
export type Place =
  | { readonly letters: string; readonly next: Place }
  | { readonly gap: Place }
  | { readonly ways: readonly Place[] }
  | { readonly row: number };

/** `|` parts phrases, `(a|b)` stands for either, `(|x )` may be left out. */
export function placeOf(pattern: string, end: Place): Place {
  return either(splitOutside(pattern).map((text) => sequence(text, end)));
}

function either(ways: readonly Place[]): Place {
  const [only] = ways;
  return ways.length === 1 && only !== undefined ? only : { ways };
}

function sequence(text: string, next: Place): Place {
  const open = text.indexOf('(');
  if (open < 0) return plain(text, next);
  const close = closingOf(text, open);
  const inside = placeOf(text.slice(open + 1, close), sequence(text.slice(close + 1), next));
  return plain(text.slice(0, open), inside);
}

function plain(text: string, next: Place): Place {
  const parts = text.split(/(\s+)/).filter((part) => part !== '');
  return parts.reduceRight<Place>(
    (rest, part) => (part.trim() === '' ? { gap: rest } : { letters: part, next: rest }),
    next,
  );
}

function closingOf(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}

function splitOutside(pattern: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < pattern.length; at++) {
    if (pattern[at] === '(') depth += 1;
    if (pattern[at] === ')') depth -= 1;
    if (pattern[at] !== '|' || depth > 0) continue;
    parts.push(pattern.slice(start, at));
    start = at + 1;
  }
  return [...parts, pattern.slice(start)];
}

/** What the ways from a place meet first: whole words with what is behind them, or the end. */
export type Meets = {
  word: (word: string, behind: Place) => void;
  end: (row: number) => void;
};

/** Follows the ways from a place on, in the order in which they are written. */
export function follow(place: Place, meets: Meets, before = ''): void {
  if ('letters' in place) follow(place.next, meets, before + place.letters);
  else if ('ways' in place) for (const way of place.ways) follow(way, meets, before);
  else if (before !== '') meets.word(before, place);
  else if ('gap' in place) follow(place.gap, meets);
  else meets.end(place.row);
}
