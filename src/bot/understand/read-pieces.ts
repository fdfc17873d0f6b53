import type { LeadFilter } from '../../domain/lead-filter.ts';
import type { Person } from '../../domain/people.ts';
import { correct, PATTERNS, PHRASES } from './book.ts';
import type { Days } from './calendar.ts';
import { countryMeaning, readCountryCode } from './country-phrases.ts';
import { readKeyed } from './keyed.ts';
import { part, USED, type Meaning, type Piece } from './meaning.ts';
import { customerBook, type CustomerBook } from './customer-book.ts';
import { lineOf, type Line } from './patterns.ts';
import { peopleBook, type PeopleBook } from './people.ts';
import { periodAt, periodMeaning } from './periods.ts';
import { ABBREVIATIONS } from './tables/abbreviations.ts';
import type { CatalogPart } from './tables/catalog.ts';
import { NUMBERS } from './tables/time-words.ts';
import { tokensOf, type Token } from './tokens.ts';

/** A text cut in pieces: what was read, and the tokens that were not. */
export type Reading = {
  tokens: readonly Token[];
  norms: readonly string[];
  pieces: readonly Piece[];
  /** Names that several people have. */
  namesakes: readonly { token: Token; last: Token; people: readonly Person[] }[];
};

type Scene = {
  tokens: readonly Token[];
  norms: readonly string[];
  line: Line;
  days: Days;
  names: PeopleBook;
  customers: CustomerBook;
  shouted: boolean;
  terse: boolean;
};
type Read = { length: number; meanings: readonly Meaning[]; people?: readonly Person[] };

/** What a text is read with; `terse` where nothing but what to look for is written, as in a rule. */
export type Readers = {
  days: Days;
  people: readonly Person[];
  customers?: readonly string[];
  terse?: boolean;
};

export function readPieces(text: string, { days, people, customers = [], terse = false }: Readers): Reading {
  const tokens = tokensOf(text);
  const names = peopleBook(people);
  const norms = spelled(tokens, names);
  const known = customerBook(customers);
  // Two capitals alone are no shouting.
  const shouted = !/\p{Ll}/u.test(text) && /\p{Lu}{3}/u.test(text);
  const scene: Scene = { tokens, norms, line: lineOf(norms), days, names, customers: known, shouted, terse };
  const pieces: Piece[] = [];
  const namesakes: Reading['namesakes'][number][] = [];
  for (let at = 0; at < tokens.length;) {
    const found = readAt(scene, at);
    if (found === undefined) {
      at += 1;
      continue;
    }
    pieces.push({ at, length: found.length, meanings: found.meanings });
    const [token, last] = [tokens[at], tokens[at + found.length - 1]];
    if (found.people !== undefined && found.people.length > 1 && token !== undefined && last !== undefined)
      namesakes.push({ token, last, people: found.people });
    at += found.length;
  }
  return { tokens, norms, pieces, namesakes };
}

/** Words with a typing error are taken for the word that was meant; not the first one after "find". */
function spelled(tokens: readonly Token[], names: PeopleBook): string[] {
  const norms = tokens.map(({ kind, norm }) => (kind === 'word' ? ABBREVIATIONS[norm] : undefined) ?? norm);
  return tokens.map(({ kind }, index) => {
    const norm = norms[index] ?? '';
    const sought = PHRASES.longestAt(norms, index - 1)?.meanings.some(({ kind }) => kind === 'find') === true;
    if (kind !== 'word' || sought || names(norms, index) !== undefined) return norm;
    return NUMBERS[norm] === undefined ? (correct(norm) ?? norm) : norm;
  });
}

/** The longest reading at a place; of equals, patterns and periods come before phrases, phrases before names. */
function readAt(scene: Scene, at: number): Read | undefined {
  const token = scene.tokens[at];
  if (token?.kind === 'quoted') return { length: 1, meanings: [part(quoted(scene, token, at))] };
  if (token?.kind === 'key') return keyed(token, scene.days);
  const customer = calledFor(scene, at);
  if (customer !== undefined) return customer;
  const readings = [
    PATTERNS(scene.line, at),
    period(scene, at),
    PHRASES.longestAt(scene.norms, at),
    named(scene, at),
  ];
  const known = readings.filter((one) => one !== undefined);
  const code = token === undefined ? undefined : countryCode(scene, token, at);
  if (code !== undefined && !known.some(({ length }) => length > 1)) return code;
  return known.sort((one, other) => other.length - one.length)[0] ?? sign(token);
}

/** A customer's name, whatever else its words may mean. */
function calledFor({ customers, tokens }: Scene, at: number): Read | undefined {
  const length = customers(
    tokens.map(({ norm }) => norm),
    at,
  );
  const words = tokens
    .slice(at, at + length)
    .map(({ raw }) => raw)
    .join(' ');
  return length === 0 ? undefined : { length, meanings: [part({ words })] };
}

/** What was typed there. */
export function rawOf(
  text: string,
  { tokens }: Pick<Reading, 'tokens'>,
  { at, length }: { at: number; length: number },
): string {
  return text.slice(tokens[at]?.start, tokens[at + length - 1]?.end);
}

/** `product "Power Apps"` names what is meant; else words are looked for anywhere. */
function quoted({ norms }: Scene, { norm }: Token, at: number): LeadFilter {
  const label = LABELS[norms[at - 1] ?? ''];
  return label === undefined ? { words: norm } : { [label]: [norm] };
}

function keyed({ raw }: Token, days: Days): Read | undefined {
  const meaning = readKeyed(raw, days.now.zoneName ?? 'UTC');
  return meaning === undefined ? undefined : { length: 1, meanings: [meaning] };
}

/** A lone dash or plus says nothing. */
function sign(token: Token | undefined): Read | undefined {
  return token?.kind === 'sign' && /^[-+~]$/.test(token.norm) ? { length: 1, meanings: [USED] } : undefined;
}

function period({ line, days }: Scene, at: number): Read | undefined {
  const found = periodAt(line, at);
  const meaning = found === undefined ? undefined : periodMeaning(found, days);
  return found === undefined || meaning === undefined
    ? undefined
    : { length: found.length, meanings: [meaning] };
}

function named({ names, norms }: Scene, at: number): Read | undefined {
  const found = names(norms, at);
  if (found === undefined) return undefined;
  const [person, ...others] = found.people;
  if (person === undefined) return undefined;
  const meaning = others.length > 0 ? USED : part({ assigneeId: person.id });
  return { length: found.length, meanings: [meaning], people: found.people };
}

const LABELS: Readonly<Record<string, CatalogPart>> = {
  ...{ product: 'products', products: 'products', producto: 'products', productos: 'products' },
  ...{ service: 'services', services: 'services', servicio: 'services', servicios: 'services' },
  ...{ solution: 'solutions', solutions: 'solutions', solucion: 'solutions', soluciones: 'solutions' },
  ...{ industry: 'industries', industries: 'industries', sector: 'industries', sectores: 'industries' },
};

const PLACES = new Set(['from', 'in', 'de', 'en']);

function countryCode(scene: Scene, token: Token, at: number): Read | undefined {
  if (token.kind !== 'word') return undefined;
  const afterPlace = PLACES.has(scene.norms[at - 1] ?? '');
  const code = readCountryCode(token.raw, { ...scene, afterPlace });
  return code === undefined ? undefined : { length: 1, meanings: [countryMeaning(code)] };
}
