import type { FilterParts } from '../../domain/lead-filter.ts';
import { OUTCOME_OF, part, type Meaning, type Piece } from './meaning.ts';
import { capitals, isSurelyName, namesIn } from './names.ts';
import { rawOf, type Reading } from './read-pieces.ts';
import { NUMBERS } from './tables/time-words.ts';

/** Pieces that hold, and what is left: unread words and whole negations. */
export type Settled = { pieces: Piece[]; ignored: { at: number; text: string }[] };

/** Gives unread tokens their meaning from what stands around them: numbers, words after "find", names, negations. */
export function settle(text: string, reading: Reading): Settled {
  const { pieces, dropped } = negated(reading.pieces, reading);
  const covered = coverage([...pieces, ...dropped]);
  const unread = reading.tokens.map((_, at) => at).filter((at) => !covered.has(at));
  const found = soughtWords(reading, pieces, unread);
  const counted = adjacentNumbers(reading, pieces, unread);
  const names = sureNames(text, reading, pieces, unread);
  const taken = coverage([...found, ...counted, ...names]);
  const left = unread.filter((at) => !taken.has(at)).map((at) => ({ at, length: 1 }));
  const ignored = [...left, ...dropped].map((span) => ({ at: span.at, text: rawOf(text, reading, span) }));
  return {
    pieces: [...pieces, ...found, ...counted, ...names].sort((one, other) => one.at - other.at),
    ignored,
  };
}

function coverage(spans: readonly { at: number; length: number }[]): Set<number> {
  return new Set(spans.flatMap(({ at, length }) => Array.from({ length }, (_, index) => at + index)));
}

const has = (piece: Piece | undefined, kind: Meaning['kind']): boolean =>
  piece?.meanings.some((meaning) => meaning.kind === kind) === true;

/** What a negation turns into another thing that the model knows. */
function opposite(meaning: Meaning | undefined): Meaning | undefined {
  if (meaning?.kind === 'happening' && meaning.happening === 'accepted')
    return part({ stages: ['received'] });
  if (meaning?.kind === 'happening' && meaning.happening === 'archived')
    return part({ stages: ['received', 'accepted'] });
  if (meaning?.kind === 'answered') return part({ stages: ['received'] });
  if (meaning?.kind !== 'part') return undefined;
  const { contacted, unassigned, informational } = meaning.filter;
  if (contacted === true) return part({ contacted: false });
  // "Not assigned to nobody" is how Spanish says it.
  if (unassigned !== undefined) return part({ unassigned: true });
  return informational === true ? part({ informational: false }) : undefined;
}

/** What is not so: an outcome, or a part of a filter. */
function denial(meaning: Meaning): FilterParts | undefined {
  if (meaning.kind === 'happening') {
    const outcome = OUTCOME_OF[meaning.happening];
    return outcome === undefined ? undefined : { outcomes: [outcome] };
  }
  if (meaning.kind !== 'part' || meaning.filter.not !== undefined) return undefined;
  return meaning.filter;
}

/** What a negation says of the pieces that it is about; nothing if one of them cannot be denied. */
function denied(pieces: readonly Piece[]): Meaning[] | undefined {
  const meanings = pieces
    .filter((piece) => !has(piece, 'used') && !has(piece, 'not'))
    .flatMap((piece) => piece.meanings);
  const [only, ...others] = meanings;
  const other = others.length === 0 ? opposite(only) : undefined;
  if (other !== undefined) return [other];
  const denials = meanings.map(denial).filter((parts) => parts !== undefined);
  if (only === undefined || denials.length < meanings.length) return undefined;
  return denials.map((not) => part({ not }));
}

/** Words that say nothing stand between "not" and what it denies: "not yet been contacted". */
const MOST_BETWEEN = 5;

function negated(pieces: readonly Piece[], reading: Reading): { pieces: Piece[]; dropped: Piece[] } {
  const kept: Piece[] = [];
  const dropped: Piece[] = [];
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index];
    if (piece === undefined) continue;
    if (!has(piece, 'not')) {
      kept.push(piece);
      continue;
    }
    const end = deniedEnd(pieces, index, reading);
    const about = pieces.slice(index, end.index + 1);
    const meanings = denied(about);
    const span = { at: piece.at, length: end.at - piece.at };
    if (meanings === undefined) dropped.push({ ...span, meanings: [] });
    else {
      kept.push({ ...span, meanings });
      dropped.push(...unreadWithin(span, about));
    }
    index = end.index;
  }
  return { pieces: kept, dropped };
}

/** Words between the joined pieces that nobody read. */
function unreadWithin(span: { at: number; length: number }, pieces: readonly Piece[]): Piece[] {
  const read = coverage(pieces);
  const places = [...coverage([span])].filter((at) => !read.has(at));
  return places.map((at) => ({ at, length: 1, meanings: [] }));
}

/** The piece that a negation is about, with those that "or" joins to it; an unread word ends it. */
function deniedEnd(
  pieces: readonly Piece[],
  start: number,
  { norms }: Reading,
): { index: number; at: number } {
  const first = pieces[start];
  let index = start;
  let at = (first?.at ?? 0) + (first?.length ?? 1);
  for (let between = 0; between < MOST_BETWEEN; between++) {
    const next = pieces[index + 1];
    if (next?.at !== at) return at < norms.length ? { index, at: at + 1 } : { index, at };
    index += 1;
    at += next.length;
    if (!has(next, 'used') && !has(next, 'not')) return joinedEnd(pieces, { index, at }, norms);
  }
  return { index, at };
}

const OR = new Set(['or', 'nor', 'o', 'u', 'ni']);
/** Joins what is of the same kind: in "not from Spain and urgent", urgent is not denied. */
const AND = new Set(['and', 'y', 'e']);

/** A word nobody knows may stand before what "or" joins: "not from Spain or sunny Portugal". */
const MOST_UNREAD = 1;

function joinedEnd(
  pieces: readonly Piece[],
  end: { index: number; at: number },
  norms: readonly string[],
): { index: number; at: number } {
  const [denied, joint, next] = pieces.slice(end.index);
  if (denied === undefined || joint?.at !== end.at) return end;
  if (isLike(joint, denied)) return joinedEnd(pieces, { index: end.index + 1, at: endOf(joint) }, norms);
  if (next === undefined || next.at - endOf(joint) > MOST_UNREAD) return end;
  return joins(norms[joint.at] ?? '', denied, next)
    ? joinedEnd(pieces, { index: end.index + 2, at: endOf(next) }, norms)
    : end;
}

const endOf = ({ at, length }: Piece): number => at + length;

function joins(word: string, denied: Piece, next: Piece): boolean {
  const same = next.meanings[0]?.kind === denied.meanings[0]?.kind;
  return (OR.has(word) && same) || (AND.has(word) && isLike(next, denied));
}

/** Whether both are of the same part of a filter, as two countries are. */
function isLike(one: Piece | undefined, other: Piece | undefined): boolean {
  const [first, second] = [one?.meanings[0], other?.meanings[0]];
  if (first?.kind !== 'part' || second?.kind !== 'part') return false;
  return Object.keys(first.filter).join() === Object.keys(second.filter).join();
}

/** Behind "find" or "about", unread words are what to look for. */
function soughtWords({ tokens }: Reading, pieces: readonly Piece[], unread: readonly number[]): Piece[] {
  const find = pieces.find((piece) => has(piece, 'find'));
  if (find === undefined) return [];
  return unread
    .filter((at) => at > find.at)
    .map((at) => ({ at, length: 1, meanings: [part({ words: tokens[at]?.raw ?? '' })] }));
}

function sureNames(
  text: string,
  reading: Reading,
  pieces: readonly Piece[],
  unread: readonly number[],
): Piece[] {
  if (pieces.some((piece) => has(piece, 'find'))) return [];
  return namesIn(reading, pieces, unread)
    .map((run) => capitals(reading, run))
    .filter((run) => isSurelyName(reading, pieces, run))
    .map((run) => ({ ...run, meanings: [part({ words: rawOf(text, reading, run) })] }));
}

const COUNTED = new Set(
  'customers clients companies accounts ones clientes empresas cuentas negocios'.split(' '),
);

/** "5 newest", "last 5", "5 leads". */
function adjacentNumbers({ norms }: Reading, pieces: readonly Piece[], unread: readonly number[]): Piece[] {
  const startingAt = new Map(pieces.map((piece) => [piece.at, piece]));
  const endingAt = new Map(pieces.map((piece) => [piece.at + piece.length, piece]));
  return unread.flatMap((at) => {
    const count = NUMBERS[norms[at] ?? ''] ?? Number(norms[at]);
    const [before, after] = [endingAt.get(at), startingAt.get(at + 1)];
    const belongs =
      has(before, 'sort') || has(after, 'sort') || has(after, 'lead') || COUNTED.has(norms[at + 1] ?? '');
    if (!Number.isInteger(count) || count < 1 || count > 1000 || !belongs) return [];
    return [{ at, length: 1, meanings: [{ kind: 'top', top: count } as const] }];
  });
}
