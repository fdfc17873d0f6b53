import { foldName } from '../domain/lead-filter.ts';
import type { Rule } from '../domain/rule.ts';
import { COMPANY_SIZES, LOCALES, QUALIFICATIONS, type CompanySize, type Locale } from '../domain/words.ts';

/** What a word of a rule adds to it. */
export type Meaning = Rule;

const MARKETING: Rule = { qualifications: ['MarketingQualified'] };
const SALES: Rule = { qualifications: ['SalesQualified'] };
const QUALIFIED: Rule = { qualifications: QUALIFICATIONS.filter((one) => one !== 'CustomerInquiry') };

/** Beside the names of countries and sizes; the first of a meaning and a language is the one that is printed. */
export const WORDS: readonly (readonly [
  meaning: Rule,
  titles: Record<Locale, readonly [string, ...string[]]>,
])[] = [
  [
    { qualifications: ['CustomerInquiry'] },
    { en: ['marketplace', 'enquiries'], es: ['marketplace', 'consultas'] },
  ],
  [QUALIFIED, { en: ['qualified'], es: ['cualificados', 'cualificado', 'calificados'] }],
  [MARKETING, { en: ['marketing qualified', 'marketing'], es: ['cualificados por marketing'] }],
  [SALES, { en: ['sales qualified', 'sales'], es: ['cualificados por ventas', 'ventas'] }],
  [{ urgency: 'urgent' }, { en: ['urgent'], es: ['urgentes', 'urgente'] }],
];

export const LABELS = {
  products: { en: ['product', 'products'], es: ['producto', 'productos'] },
  services: { en: ['service', 'services'], es: ['servicio', 'servicios'] },
  solutions: { en: ['solution', 'solutions'], es: ['solución', 'soluciones'] },
  industries: { en: ['industry', 'industries'], es: ['sector', 'sectores', 'industria'] },
} as const satisfies Record<string, Record<Locale, readonly [string, ...string[]]>>;

/** Products that need no label. */
const PRODUCTS = [
  'azure',
  'dynamics 365',
  'dynamics',
  'microsoft 365',
  'office 365',
  'power bi',
  'power platform',
  'teams',
  'copilot',
  'sharepoint',
  'windows',
];

/** Words that join others, and say nothing. */
export const JOINING = new Set(
  'and or the in from with for of leads lead to only y e o de del en con para los las la el solo desde'.split(
    ' ',
  ),
);

const COUNTRY_NAMES = Object.fromEntries(
  LOCALES.map((locale) => [locale, new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' })]),
) as Record<Locale, Intl.DisplayNames>;

export function countryName(code: string, locale: Locale): string {
  return COUNTRY_NAMES[locale].of(code) ?? code;
}

/** `51-250`, and `over-500` for those without an end. */
export function sizeName(size: CompanySize): string {
  return size
    .replace(/employees$/, '')
    .replace(/^Morethan/, 'over-')
    .replace('to', '-');
}

const OTHER_NAMES: Record<string, string> = {
  uk: 'GB',
  usa: 'US',
  eeuu: 'US',
  inglaterra: 'GB',
  holland: 'NL',
  holanda: 'NL',
};
/** Unions of countries, and what stands for none. */
const NO_COUNTRIES = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);

/** Every code of a country that is in use: older ones are read as what they have become. */
export const COUNTRIES = codes().filter(
  (code) =>
    !NO_COUNTRIES.has(code) &&
    COUNTRY_NAMES.en.of(code) !== undefined &&
    new Intl.Locale('und', { region: code }).region === code,
);

function codes(): string[] {
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  return letters.flatMap((first) => letters.map((second) => first + second));
}

/** What each word means, without case, accents and spaces. */
export const MEANINGS: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ...COUNTRIES.flatMap((code) =>
    LOCALES.map((locale): [string, Meaning] => [foldName(countryName(code, locale)), { countries: [code] }]),
  ),
  ...Object.entries(OTHER_NAMES).map(([name, code]): [string, Meaning] => [name, { countries: [code] }]),
  ...PRODUCTS.map((name): [string, Meaning] => [foldName(name), { products: [name] }]),
  ...COMPANY_SIZES.flatMap((size): [string, Meaning][] => [
    [foldSize(sizeName(size)), { sizes: [size] }],
    [foldName(size), { sizes: [size] }],
  ]),
  ...WORDS.flatMap(([meaning, titles]) =>
    LOCALES.flatMap((locale) => titles[locale].map((title): [string, Meaning] => [foldName(title), meaning])),
  ),
]);

/** The dash tells `1-50` from `150`. */
export function foldSize(text: string): string {
  return text.toLowerCase().replaceAll(/[–—]/g, '-');
}
