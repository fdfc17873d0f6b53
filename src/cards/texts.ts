import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInstance } from 'i18next';
import type en from '../../locales/en.json';
import { LOCALES, type Locale } from '../domain/words.ts';

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

export type Texts = {
  in(locale: Locale): Say;
  /** For keys that are not known when the program is written. */
  any(locale: Locale, key: string, params?: Params): string;
  /** The label of an id from a list that sources may go beyond; undefined for one that is not known. */
  label(locale: Locale, list: 'service' | 'industry', id: string): string | undefined;
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
  const fixed = new Map(LOCALES.map((locale) => [locale, i18n.getFixedT(locale)]));
  const look: Texts['any'] = (locale, key, params = {}) => fixed.get(locale)?.(key, params) ?? key;
  const plain = new Map(LOCALES.map((locale) => [locale, new Map<string, string>()]));
  /** Most texts have nothing to fill in: each is looked up once. */
  const plainText = (locale: Locale, key: string): string => {
    const known = plain.get(locale);
    const text = known?.get(key) ?? look(locale, key);
    if (text !== key) known?.set(key, text);
    return text;
  };
  const any: Texts['any'] = (locale, key, params) =>
    params === undefined ? plainText(locale, key) : look(locale, key, params);
  return {
    in: (locale) => (key, params) => any(locale, key, params),
    any,
    label: (locale, list, id) => {
      const labels = texts[locale].choice[list];
      return labels !== undefined && Object.hasOwn(labels, id) ? labels[id] : undefined;
    },
  };
}
