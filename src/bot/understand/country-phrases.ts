import { part, type Meaning } from './meaning.ts';
import type { Phrases } from './phrase-book.ts';
import { COUNTRY_ALIASES, NATIONALITIES } from './tables/countries.ts';

const NAMES = {
  en: new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }),
  es: new Intl.DisplayNames('es', { type: 'region', fallback: 'none' }),
};

/** Codes that `Intl` names and that are no country's. */
const NO_COUNTRIES = new Set(
  'AC AN BU CP CQ CS DD DG DY EA EU EZ FX HV IC NH QO RH SU TA TP UK UN VD XA XB YD YU ZR ZZ'.split(' '),
);

const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

/** Every country's code; XK is Microsoft's for Kosovo. */
export const COUNTRY_CODES: ReadonlySet<string> = new Set(
  LETTERS.flatMap((one) => LETTERS.map((other) => one + other)).filter(
    (code) => !NO_COUNTRIES.has(code) && NAMES.en.of(code) !== undefined,
  ),
);

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

/** A code as it was typed: in capitals, or behind "from", "in", "de". */
export function readCountryCode(
  raw: string,
  { afterPlace, shouted }: { afterPlace: boolean; shouted: boolean },
): string | undefined {
  const code = raw.toUpperCase();
  if (!/^[A-Za-z]{2}$/.test(raw) || !COUNTRY_CODES.has(code)) return undefined;
  if (raw === code && !shouted) return afterPlace || !AMBIGUOUS_CODES.has(code) ? code : undefined;
  return afterPlace &&
    !AMBIGUOUS_CODES.has(code) &&
    !['us', 'su', 'un', 'al', 'el'].includes(raw.toLowerCase())
    ? code
    : undefined;
}
