import { isCountry } from '../../domain/countries.ts';
import type { LeadFilter } from '../../domain/lead-filter.ts';
import { EVERYTHING, isRule, type Rule } from '../../domain/rule.ts';
import { daysOf } from './calendar.ts';
import { merge } from './compose.ts';
import type { Meaning, Piece } from './meaning.ts';
import { rawOf, readPieces, type Reading } from './read-pieces.ts';
import { settle } from './settle-pieces.ts';
import { LONGEST, type Asking } from './understand.ts';

/** A rule as it was typed. Only one of which nothing is left over may be saved. */
export type UnderstoodRule = {
  rule: Rule;
  /** What was not understood, as typed. */
  ignored: readonly string[];
  /** What was understood, and no rule can ask: a period, a person, a stage. */
  unfit: readonly string[];
};

/** Reads what follows `subscribe` as `understand` reads a question. */
export function understandRule(given: string, asking: Asking): UnderstoodRule {
  const text = given.slice(0, LONGEST);
  const days = daysOf(asking.now, asking.timeZone);
  const reading = readPieces(text, { days, people: asking.people, terse: true });
  const { pieces, ignored } = settle(text, reading);
  const lost = pieces.filter((piece) => isLostCode(reading, piece));
  const raw = (piece: { at: number; length: number }): string => rawOf(text, reading, piece);
  const unfit = pieces.filter((piece) => !isFit(reading, piece)).map(raw);
  const rule = ruleOf(pieces);
  const unread = [...ignored.map((one) => one.text), ...lost.map(raw)];
  const isEmpty = rule === EVERYTHING && unread.length + unfit.length === 0;
  if (isEmpty && !asksForAll(reading) && text.trim() !== '') return { rule, ignored: [text.trim()], unfit };
  return { rule, ignored: unread, unfit };
}

function ruleOf(pieces: readonly Piece[]): Rule {
  const filter: LeadFilter = {};
  for (const meaning of pieces.flatMap(({ meanings }) => meanings)) {
    const asked = askedBy(meaning);
    if (asked !== undefined && isRule(asked)) merge(filter, asked);
  }
  return Object.keys(filter).length === 0 ? EVERYTHING : (filter as Rule);
}

function askedBy(meaning: Meaning): LeadFilter | undefined {
  return meaning.kind === 'part' || meaning.kind === 'exact' ? meaning.filter : undefined;
}

/** Whether a rule can ask what a piece says: "new" says nothing of a lead that comes. */
function isFit({ namesakes, tokens }: Reading, { at, meanings }: Piece): boolean {
  if (namesakes.some(({ token }) => token === tokens[at])) return false;
  return meanings.every((meaning) => {
    const asked = askedBy(meaning);
    if (asked !== undefined) return isRule(asked);
    if (meaning.kind === 'happening') return ['received', 'arrived'].includes(meaning.happening);
    return ['used', 'lead', 'find'].includes(meaning.kind);
  });
}

/** `IS`, typed as the code of a country, is not to pass for the word "is". */
function isLostCode({ tokens }: Reading, { at, length, meanings }: Piece): boolean {
  const raw = tokens[at]?.raw ?? '';
  return length === 1 && isCountry(raw) && meanings.every(({ kind }) => kind === 'used');
}

const ALL = new Set('all every everything any todo todos toda todas cualquier'.split(' '));

/** A rule for every lead is one that says so: a word that was misunderstood must not bring all of them. */
function asksForAll({ pieces, norms }: Reading): boolean {
  return (
    pieces.some(({ meanings }) => meanings.some(({ kind }) => kind === 'lead')) ||
    norms.some((norm) => ALL.has(norm))
  );
}
