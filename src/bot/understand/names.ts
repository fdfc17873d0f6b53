import type { Piece } from './meaning.ts';
import type { Reading } from './read-pieces.ts';
import type { Token } from './tokens.ts';

/** Some tokens that may be a customer's name. */
export type Run = { at: number; length: number };

/** Small words behind which a name stands. */
const BEFORE_NAME = new Set(
  'from of for with at in by about to de del con para a en y and los las el la lo the lead leads deal deals'
    .concat(' customer client company account cliente empresa compania cuenta oportunidad oportunidades')
    .split(' '),
);

/** Behind these, an unknown word with a capital can only be a name. */
const ONLY_NAMES = new Set(
  'of from with for about de del con para sobre company customer client account empresa compania cuenta'.split(
    ' ',
  ),
);

/** Unread words next to each other that stand where a name does: by leads, behind a small word, or with a capital. */
export function namesIn(reading: Reading, pieces: readonly Piece[], unread: readonly number[]): Run[] {
  const places = new Set(unread.filter((at) => reading.tokens[at]?.kind === 'word'));
  const nouns = new Set(pieces.filter(isLead).flatMap(({ at, length }) => [at - 1, at + length]));
  return runsOf(places).filter(
    ({ at, length }) =>
      nouns.has(at) ||
      nouns.has(at + length - 1) ||
      BEFORE_NAME.has(reading.norms[at - 1] ?? '') ||
      isCapital(reading.tokens[at]) ||
      length === reading.tokens.length,
  );
}

/** Names beyond doubt, whether such a customer is known or not. */
export function isSurelyName(
  { tokens, norms }: Reading,
  pieces: readonly Piece[],
  { at, length }: Run,
): boolean {
  const isTitle = !tokens.some(({ raw }) => /^\p{Ll}/u.test(raw));
  if (at === 0 || isTitle || !isCapital(tokens[at])) return false;
  const noun = pieces.find((piece) => length > 0 && piece.at === at + length);
  return ONLY_NAMES.has(norms[at - 1] ?? '') || (noun !== undefined && isLead(noun));
}

function isLead({ meanings }: Piece): boolean {
  return meanings.some(({ kind }) => kind === 'lead');
}

function runsOf(places: ReadonlySet<number>): Run[] {
  const starts = [...places].filter((at) => !places.has(at - 1));
  return starts.map((at) => {
    let length = 1;
    while (places.has(at + length)) length += 1;
    return { at, length };
  });
}

export function isCapital(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(token.raw);
}

/** The words with a capital that a run begins with. */
export function capitals({ tokens }: Reading, { at, length }: Run): Run {
  const end = tokens.slice(at, at + length).findIndex((token) => !isCapital(token));
  return { at, length: end < 0 ? length : end };
}

/** The words with a capital around a name: "Bank" belongs to "Woodgrove Bank" though it is known. */
export function widened({ tokens }: Reading, { at, length }: Run): Run {
  if (!isCapital(tokens[at])) return { at, length };
  let [from, to] = [at, at + length];
  while (isCapital(tokens[from - 1])) from -= 1;
  while (isCapital(tokens[to])) to += 1;
  return { at: from, length: to - from };
}
