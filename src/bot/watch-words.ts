import type { Limit } from '../domain/watch.ts';
import { fold } from './understand/tokens.ts';

/** What is counted, and from which number on somebody wants to be told. */
export type Wanted = { question: string; limit: Limit };

/** How each comparison is said; read after case and accents are taken off. */
const SAID: readonly (readonly [Limit['is'], string])[] = [
  [
    'atLeast',
    '>=|≥|at least|no fewer than|no less than|reach(?:es)?|al menos|por lo menos|llegu?en? a|alcan[zc]e?a?n?',
  ],
  ['atMost', '<=|≤|at most|no more than|como mucho|como maximo|no mas de'],
  [
    'over',
    '>|more than|over|above|exceeds?|beyond|greater than|higher than|mas de|mas que|por encima de|superi?or(?:es)? a|super[ae]n?(?: los| las)?|pas[ae]n? de|mayor(?:es)? (?:que|de|a)',
  ],
  [
    'under',
    '<|less than|fewer than|lower than|below|under|menos de|menos que|por debajo de|menor(?:es)? (?:que|de|a)|inferior(?:es)? a|baj[ae]n? (?:de|a menos de)',
  ],
];

/** Words of rising and falling that stand before a comparison and say no more than it. */
const MOVING =
  '(?:(?:is|are|be|there is|there are|there|gets?|goes?|go|grows?|rises?|climbs?|drops?|falls?|sinks?|to|become|becomes|count|number|hay|haya|hubiera|sean?|son|esten?|subi?[ae]?n?|cai?gan?|caen?|cuando)\\s+)*';
/** A number of these is no number of leads. */
const UNITS =
  '(?!\\d|[.,]\\d|\\s*(?:%|k\\b|m\\b|mil\\b|million|millon|euros?\\b|eur\\b|usd\\b|dollars?|dolares|pounds?|libras|€|\\$|£|employees|people|users|empleados|personas|usuarios|days?\\b|dias?\\b|hours?\\b|horas?\\b|weeks?\\b|semanas?\\b|months?\\b|mes(?:es)?\\b|years?\\b|anos?\\b))';

/** A sign may follow a letter, a word may not. */
const START = '(?:(?<![<>])(?=[<>≥≤])|(?<![\\p{L}\\d]))';

const PATTERNS = SAID.map(([is, words]) => ({
  is,
  pattern: new RegExp(`${START}${MOVING}(?:${words})\\s*(?<number>\\d{1,6})${UNITS}`, 'giu'),
}));

type Found = { limit: Limit; start: number; end: number };

/** Reads `expiring this week > 5`, or `more than 5 leads from Spain expire`; undefined without a limit. */
export function readWanted(text: string): Wanted | undefined {
  const folded = foldKeepingPlaces(text);
  const found = PATTERNS.flatMap(({ is, pattern }) =>
    Array.from(folded.matchAll(pattern), ({ 0: whole, index, groups }): Found => ({
      limit: { is, number: Number(groups?.['number']) },
      start: index,
      end: index + whole.length,
    })),
  );
  const limit = found.reduce<Found | undefined>(better, undefined);
  if (limit === undefined) return undefined;
  const question = `${text.slice(0, limit.start)} ${text.slice(limit.end)}`.replaceAll(/\s+/g, ' ').trim();
  return { question, limit: limit.limit };
}

/** Of two numbers the smaller one counts leads, the other money; of two readings at one place the longer is right. */
function better(best: Found | undefined, other: Found): Found {
  if (best === undefined) return other;
  if (best.end === other.end) return other.start < best.start ? other : best;
  return other.limit.number < best.limit.number ? other : best;
}

/** Without case and accents, each letter in its place. */
function foldKeepingPlaces(text: string): string {
  return Array.from({ length: text.length }, (_, at) => {
    const letter = fold(text.charAt(at));
    return letter.length === 1 ? letter : text.charAt(at);
  }).join('');
}
