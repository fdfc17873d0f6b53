import { COUNTRY_CODES } from '../../domain/countries.ts';
import { part, type Meaning } from './meaning.ts';
import type { Phrases } from './phrase-book.ts';
import { COUNTRY_ALIASES, NATIONALITIES } from './tables/countries.ts';

const NAMES = {
  en: new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }),
  es: new Intl.DisplayNames('es', { type: 'region', fallback: 'none' }),
};

/** Names that are words of other meaning far more often. */
const RATHER_WORDS = new Set(['man', 'jersey', 'guernsey']);

export const COUNTRY_PHRASES: readonly Phrases[] = [...COUNTRY_CODES].map((code) => ({
  means: countryMeaning(code),
  neutral: true,
  en: spoken(code, 'en'),
  es: spoken(code, 'es'),
}));

export function countryMeaning(code: string): Meaning {
  return part({ countries: [code] });
}

function spoken(code: string, locale: 'en' | 'es'): string {
  const name = plainName(NAMES[locale].of(code) ?? '');
  const aliases = [COUNTRY_ALIASES[code], NATIONALITIES[code]].filter((text) => text !== undefined);
  return [...(RATHER_WORDS.has(name) ? [] : [name]), ...aliases].join('|');
}

/** As the words of a sentence are compared: `EE. UU.` is `ee uu`. */
export function plainName(name: string): string {
  return (name.replaceAll(/\s*\(.*\)/g, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ').toLowerCase();
}

/** Two capitals that mean something else at least as often: AI, IT, ID, … */
const AMBIGUOUS_CODES = new Set(
  'AI AD AM BI ID IO IT ME MS PM TV VA MA AS AT BE DE DO ES IN IS LA MY NO SI SO TO'.split(' '),
);
/** Those of them that are no country's even where every word counts. */
const OTHER_CODES = new Set('AI AM BI ID IO IT MS PM TV'.split(' '));
const NEVER_IN_SMALL = new Set(['us', 'su', 'un', 'al', 'el']);

/** What stands around a code. `terse`: nothing but what to look for is written, as in a rule. */
export type CodePlace = { afterPlace: boolean; shouted: boolean; terse: boolean };

/** A code as it was typed: in capitals, or behind "from", "in", "de". */
export function readCountryCode(raw: string, { afterPlace, shouted, terse }: CodePlace): string | undefined {
  const code = raw.toUpperCase();
  if (raw.length !== 2 || !COUNTRY_CODES.has(code)) return undefined;
  if (raw === code && !shouted)
    return afterPlace || !(terse ? OTHER_CODES : AMBIGUOUS_CODES).has(code) ? code : undefined;
  return afterPlace && !AMBIGUOUS_CODES.has(code) && !NEVER_IN_SMALL.has(raw.toLowerCase())
    ? code
    : undefined;
}
