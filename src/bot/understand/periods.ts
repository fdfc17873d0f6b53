import type { Range } from '../../domain/lead-filter.ts';
import { DAY } from '../../domain/time.ts';
import { daysOf, type Days } from './calendar.ts';
import type { Meaning, Towards } from './meaning.ts';
import { tokensUpTo, type Line } from './patterns.ts';
import { SIMPLE_PERIODS } from './simple-periods.ts';

type Resolve = (days: Days, towards: Towards) => Range | undefined;
type Waiting = (days: Days) => Range;
type Found = { length: number; resolve: Resolve; waiting?: Waiting };
export type PeriodFound = Found & { isCompared?: boolean };

const SIMPLE = SIMPLE_PERIODS.map(([source, read, waiting]) => ({
  regex: new RegExp(`(?:${source})(?![^ ])`, 'uy'),
  read,
  waiting,
}));

/** What stands before a period and makes another of it. */
const SINCE = word('since|desde|starting|starting from|from|a partir de|a partir del|desde el|desde la');
const UNTIL = word(
  'until|till|til|hasta|hasta el|hasta la|up to|through|up until|de aqui a|de aqui al|de aqui hasta|desde hoy hasta|entre hoy y|(?:from |between )?(?:now|today) (?:and|until|till|to)',
);
const FOR = word('para');
const BY = word(
  'by|by the end of|antes del final de|no later than|antes de que acabe|before the end of|antes de fin de|antes de que termine',
);
const BEFORE = word('before|prior to|antes de|antes del|earlier than|anteriores a|anterior a|previos a');
const AFTER = word('after|despues de|despues del|tras|later than|posteriores a|posterior a');
const BETWEEN = word('between|from|entre|desde|de|del|entre el|desde el');
const AND = word('and|to|until|till|through|y|a|al|hasta|-|y el|hasta el|thru');
/** "Today or tomorrow": both, where nothing lies between. */
const OR = word('or|o|u');
const BARE_DAY = /(?:the |el )?(?<day>\d{1,2})(?![^ ])/uy;

function word(source: string): RegExp {
  return new RegExp(`(?:${source}) (?:the |el |la |los |las )?`, 'uy');
}

/** The longest period at a place, with what stands before it: "since Monday", "del 1 al 15 de noviembre". */
export function periodAt(line: Line, at: number): PeriodFound | undefined {
  const start = line.starts[at] ?? 0;
  const { text } = line;
  const found = [between(text, start), limited(text, start), compared(text, start), simple(text, start)]
    .filter((one) => one !== undefined)
    .sort((one, other) => other.length - one.length)[0];
  if (found === undefined) return undefined;
  return { ...found, length: tokensUpTo(line, at, start + found.length) };
}

/** Small words that may stand before a period: "of the last week", "del mes pasado". */
const LEAD = /(?:(?:of|from|over|during|durante|de|en|in|on|for|por) )?(?:the|el|la|los|las) |del /uy;

function simple(text: string, start: number): Found | undefined {
  const bare = bareSimple(text, start);
  const lead = lengthAt(LEAD, text, start);
  const led = lead === 0 ? undefined : bareSimple(text, start + lead);
  if (led === undefined || lead + led.length <= (bare?.length ?? 0)) return bare;
  return { ...led, length: lead + led.length };
}

function bareSimple(text: string, start: number): Found | undefined {
  let best: Found | undefined;
  for (const { regex, read, waiting } of SIMPLE) {
    regex.lastIndex = start;
    const match = regex.exec(text);
    if (match === null || match[0].length <= (best?.length ?? 0)) continue;
    const groups = match.groups ?? {};
    best = {
      length: match[0].length,
      resolve: (days, towards) => read(days, groups, towards),
      ...(waiting === undefined ? {} : { waiting: (days) => waiting(days, groups) }),
    };
  }
  return best;
}

/** How long the match of a sticky expression at a place is. */
function lengthAt(regex: RegExp, text: string, at: number): number {
  regex.lastIndex = at;
  return regex.exec(text)?.[0].length ?? 0;
}

const LIMITS: readonly (readonly [RegExp, (range: Range) => Range])[] = [
  [SINCE, (range) => (range.from === undefined ? range : { from: range.from })],
  [UNTIL, (range) => (range.to === undefined ? range : { to: range.to })],
  [BY, (range) => (range.to === undefined ? range : { to: range.to })],
  // "Para el viernes" is until then, "para este mes" is within it.
  [FOR, (range) => (range.to === undefined || isLong(range) ? range : { to: range.to })],
  [BEFORE, (range) => (range.from === undefined ? range : { to: range.from })],
  [AFTER, (range) => (range.to === undefined ? range : { from: range.to })],
];

/** "from March" is only March; with "on" or "onwards" behind it, since March. */
const ONWARDS =
  / (?:on|onwards|onward|en adelante|until now|till now|hasta hoy|hasta ahora|to date|a hoy)(?![^ ])/uy;

function limited(text: string, start: number): Found | undefined {
  for (const [regex, limit] of LIMITS) {
    const before = lengthAt(regex, text, start);
    const found = before === 0 ? undefined : simple(text, start + before);
    if (found === undefined) continue;
    const onwards = regex === SINCE ? lengthAt(ONWARDS, text, start + before + found.length) : 0;
    if (onwards === 0 && text.startsWith('from ', start)) return undefined;
    return {
      ...found,
      length: before + found.length + onwards,
      resolve: (days, towards) => mapped(found.resolve(days, towards), limit),
    };
  }
  return undefined;
}

const isLong = ({ from = -Infinity, to = Infinity }: Range): boolean => to - from > 2 * DAY;

const VERSUS = new RegExp(
  String.raw`(?:vs|versus|v|against|(?:as )?compared (?:to|with)|in comparison (?:to|with)|relative to|than|frente a|frente al|respecto a|respecto al|con respecto a|con respecto al|comparad[oa]s? con|en comparacion con|contra|(?:mejor|peor|mas|menos) que) (?:in |en |the |el |la |los |las |lo )?(?:same period (?:of |in )?|mismo periodo (?:de |del )?)?`,
  'uy',
);
/** In "compare Q3 with Q2" small words part what is compared. */
const COMPARED_WITH = /(?:with|to|and|con|y) (?:the |el |la )?/uy;
const COMPARES = /(?:^| )compar\p{L}* /u;
const OTHER_PERIOD =
  /(?:the |el |la )?(?:previous|prior|last|other|anterior|previo|previa|pasado|pasada)(?: one| period| periodo)?(?![^ ])/uy;

/** A period that another is to be compared with: "vs last month". */
function compared(text: string, start: number): PeriodFound | undefined {
  const versus = lengthAt(VERSUS, text, start);
  const joint = COMPARES.test(text.slice(0, start)) ? lengthAt(COMPARED_WITH, text, start) : 0;
  const before = Math.max(versus, joint);
  if (before === 0) return undefined;
  const length = simple(text, start + before)?.length ?? lengthAt(OTHER_PERIOD, text, start + before);
  return length === 0 ? undefined : { length: before + length, isCompared: true, resolve: () => ({}) };
}

const mapped = (range: Range | undefined, change: (range: Range) => Range): Range | undefined =>
  range === undefined ? undefined : change(range);

/** Two ends; "between 1 and 15 November" takes the first day's month from the second. */
function between(text: string, start: number): Found | undefined {
  const before = lengthAt(BETWEEN, text, start);
  const at = start + before;
  const first = simple(text, at) ?? bareDay(text, at);
  if (first === undefined) return undefined;
  const middle = at + first.length + 1;
  const or = lengthAt(OR, text, middle);
  const and = or === 0 ? lengthAt(AND, text, middle) : or;
  const second = and === 0 ? undefined : simple(text, middle + and);
  if (second === undefined) return undefined;
  return {
    length: before + first.length + 1 + and + second.length,
    resolve: (days, towards) => joined(days, { first, second, towards, isEither: or > 0 }),
  };
}

type Day = Found & { day?: number };

function bareDay(text: string, at: number): Day | undefined {
  BARE_DAY.lastIndex = at;
  const match = BARE_DAY.exec(text);
  const day = Number(match?.groups?.['day']);
  return match === null ? undefined : { length: match[0].length, day, resolve: () => undefined };
}

type Ends = { first: Day; second: Found; towards: Towards; isEither: boolean };

/** Of days without a year, those that are going on come before those of last year. */
function joined(days: Days, ends: Ends): Range | undefined {
  const ahead = bothEnds(days, { ...ends, towards: 'future' });
  const hasBegun = ahead?.from !== undefined && ahead.from <= days.now.toMillis();
  return hasBegun ? ahead : bothEnds(days, ends);
}

function bothEnds(days: Days, { first, second, towards, isEither }: Ends): Range | undefined {
  const end = second.resolve(days, towards);
  if (end?.to === undefined || end.from === undefined) return undefined;
  const anchor = daysOf(end.from, days.now.zoneName ?? 'UTC');
  const { year, month } = anchor.now;
  const begin =
    first.day === undefined
      ? ((isEither ? undefined : first.resolve(anchor, 'past')) ?? first.resolve(days, towards))
      : days.day({ day: first.day, month, year }, towards);
  if (begin?.from === undefined || begin.from >= end.to) return undefined;
  if (isEither && begin.to !== end.from) return undefined;
  return { from: begin.from, to: end.to };
}

export function periodMeaning(found: PeriodFound, days: Days): Meaning | undefined {
  if (found.isCompared === true) return { kind: 'compared' };
  const range = found.resolve(days, 'past');
  if (range === undefined || (range.from !== undefined && range.from === range.to)) return undefined;
  const waiting = found.waiting?.(days);
  return {
    kind: 'period',
    range: (towards) => found.resolve(days, towards) ?? {},
    ...(waiting === undefined ? {} : { waiting }),
  };
}
