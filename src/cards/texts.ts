import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInstance, type i18n } from 'i18next';
import type en from '../../locales/en.json';
import { LOCALES, type Locale } from '../domain/words.ts';
import { readText, type Fill } from './fill-text.ts';

type Singular<K extends string> = K extends `${infer Base}_${'one' | 'other'}` ? Base : K;
type Leaves<T> = {
  [K in keyof T & string]: T[K] extends string ? Singular<K> : `${K}.${Leaves<T[K]>}`;
}[keyof T & string];

/** Every text there is, by its place in locales/en.json. */
export type TextKey = Leaves<typeof en>;
export type Params = Record<string, unknown>;

/** A text in one language. */
export type Say = (key: TextKey, params?: Params) => string;

/** The name of a form's field. That every field has one is the tests' business, not the types'. */
export function fieldName(say: Say, id: string): string {
  return say(`field.${id}` as TextKey);
}

/** The label of a choice in a form; the same holds. */
export function choiceLabel(say: Say, list: string, id: string): string {
  return say(`choice.${list}.${id}` as TextKey);
}

/** The same without the hint in brackets, which is for who fills in the form. */
export function shortReason(say: Say, list: 'closeReason' | 'errorReason', id: string): string {
  return choiceLabel(say, list, id).replace(/ \(.*\)$/, '');
}

/** Lists that sources may go beyond. */
export type CatalogList = 'service' | 'solution' | 'industry';

export type Texts = {
  in(locale: Locale): Say;
  /** For keys that are not known when the program is written. */
  any(locale: Locale, key: string, params?: Params): string;
  /** The label of an id from a list that sources may go beyond; undefined for one that is not known. */
  label(locale: Locale, list: CatalogList, id: string): string | undefined;
};

type Choices = { choice: Record<string, Record<string, string>> };

/** Reads the texts of every language from a folder. */
export function readTexts(folder: string): Texts {
  const read = (locale: Locale): Choices =>
    JSON.parse(readFileSync(join(folder, `${locale}.json`), 'utf8')) as Choices;
  const texts = Object.fromEntries(LOCALES.map((locale) => [locale, read(locale)])) as Record<
    Locale,
    Choices
  >;
  const i18n = createInstance();
  void i18n.init({
    lng: 'en',
    fallbackLng: 'en',
    initAsync: false,
    nsSeparator: false,
    resources: Object.fromEntries(LOCALES.map((locale) => [locale, { translation: texts[locale] }])),
    interpolation: { escapeValue: false },
  });
  const any = makeFill(i18n);
  return {
    in: (locale) => (key, params) => any(locale, key, params),
    any,
    label: (locale, list, id) => {
      const labels = texts[locale].choice[list];
      return labels !== undefined && Object.hasOwn(labels, id) ? labels[id] : undefined;
    },
  };
}

type Interpolator = { interpolate(text: string, params: Params, locale: Locale, options: object): string };
type Text = { text: string; fill: Fill };

/** Finds a text once for each language and form of number, and only fills it in from then on. */
function makeFill(i18n: i18n): Texts['any'] {
  const { interpolator } = i18n.services as { interpolator: Interpolator };
  const known = new Map(LOCALES.map((locale) => [locale, new Map<string, Text>()]));
  const find = (locale: Locale, key: string, count: number | undefined): Text => {
    const name = count === undefined ? key : `${formOf(locale, count)} ${key}`;
    const before = known.get(locale)?.get(name);
    if (before !== undefined) return before;
    const text = i18n.t(key, { lng: locale, skipInterpolation: true, count });
    const fill = readText(text, (params) => interpolator.interpolate(text, params, locale, {}));
    if (text !== key) known.get(locale)?.set(name, { text, fill });
    return { text, fill };
  };
  return (locale, key, params) => {
    if (params === undefined) return find(locale, key, undefined).text;
    const count = typeof params['count'] === 'number' ? params['count'] : undefined;
    return find(locale, key, count).fill(params);
  };
}

const RULES = new Map(LOCALES.map((locale) => [locale, new Intl.PluralRules(locale)]));

function formOf(locale: Locale, count: number): string {
  return RULES.get(locale)?.select(count) ?? '';
}
