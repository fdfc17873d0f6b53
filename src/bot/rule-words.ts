import { foldName } from '../domain/lead-filter.ts';
import { RULE_PARTS, type Rule } from '../domain/rule.ts';
import { LOCALES, type Locale } from '../domain/words.ts';
import {
  COUNTRIES,
  countryName,
  foldSize,
  JOINING,
  LABELS,
  MEANINGS,
  sizeName,
  WORDS,
  type Meaning,
} from './rule-vocabulary.ts';

type Label = keyof typeof LABELS;
const LABEL_NAMES = Object.keys(LABELS) as readonly Label[];

/** Words of a name at the most, as in `South Georgia & South Sandwich Islands`. */
const LONGEST_NAME = 8;

/** Reads `spain azure urgent`: words of one kind are alternatives, kinds must all hold. */
export function readRule(text: string): { rule: Rule; ignored: readonly string[] } {
  const tokens = [...text.matchAll(/"([^"]*)"|“([^”]*)”|«([^»]*)»|[^\s,;]+/g)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? match[0],
  );
  const shouted = text === text.toUpperCase();
  const read = { rule: {} as Rule, ignored: [] as string[] };
  for (let at = 0; at < tokens.length;) {
    const found = labelled(tokens, at) ?? named(tokens, at) ?? coded(tokens[at] ?? '', shouted);
    if (found !== undefined) read.rule = join(read.rule, found.meaning);
    else if (!isJoining(tokens[at] ?? '')) read.ignored.push(tokens[at] ?? '');
    at += found?.length ?? 1;
  }
  return read;
}

type Found = { meaning: Meaning; length: number };

function labelled(tokens: readonly string[], at: number): Found | undefined {
  const label = LABEL_NAMES.find((part) =>
    LOCALES.some((locale) =>
      LABELS[part][locale].some((word) => foldName(word) === foldName(tokens[at] ?? '')),
    ),
  );
  const value = tokens[at + 1]?.trim();
  return label === undefined || value === undefined || foldName(value) === ''
    ? undefined
    : { meaning: { [label]: [value.toLowerCase().slice(0, 100)] }, length: 2 };
}

/** The longest name that begins here. */
function named(tokens: readonly string[], at: number): Found | undefined {
  for (let length = Math.min(LONGEST_NAME, tokens.length - at); length > 0; length -= 1) {
    const words = tokens.slice(at, at + length);
    const size = length === 1 ? MEANINGS.get(foldSize(words[0] ?? '')) : undefined;
    const text = words.join('');
    const meaning = size ?? (/\d-\d/.test(text) ? undefined : MEANINGS.get(foldName(text)));
    if (meaning !== undefined) return { meaning, length };
  }
  return undefined;
}

/** `ES`, `mx`; `IN` and `DE` mean countries only where they alone are in capitals. */
function coded(token: string, shouted: boolean): Found | undefined {
  const code = token.toUpperCase();
  if (!COUNTRIES.includes(code)) return undefined;
  if (isJoining(token) && (shouted || token !== code)) return undefined;
  return { meaning: { countries: [code] }, length: 1 };
}

function isJoining(token: string): boolean {
  return foldName(token) === '' || JOINING.has(foldName(token));
}

function join(rule: Rule, more: Rule): Rule {
  return Object.fromEntries(
    RULE_PARTS.flatMap((part) => {
      const [one, other] = [rule[part], more[part]];
      if (one === undefined && other === undefined) return [];
      if (Array.isArray(one) && Array.isArray(other))
        return [[part, [...new Set([...(one as string[]), ...(other as string[])])]]];
      return [[part, other ?? one]];
    }),
  );
}

/** The words that are read back to the same rule; none for every lead. */
export function ruleWords(rule: Rule, locale: Locale): string {
  const labels = LABEL_NAMES.flatMap((part) =>
    (rule[part] ?? []).map((value) => `${LABELS[part][locale][0]} ${quoted(value)}`),
  );
  return [
    ...(rule.countries ?? []).map((code) => countryName(code, locale)),
    ...qualificationWords(rule, locale),
    ...labels,
    ...(rule.sizes ?? []).map(sizeName),
    ...(rule.urgency === undefined ? [] : titlesOf({ urgency: rule.urgency }, locale)),
  ].join(' ');
}

function qualificationWords({ qualifications }: Rule, locale: Locale): string[] {
  if (qualifications === undefined) return [];
  const together = titlesOf({ qualifications }, locale);
  if (together.length > 0) return together;
  return qualifications.flatMap((one) => titlesOf({ qualifications: [one] }, locale));
}

function titlesOf(meaning: Rule, locale: Locale): string[] {
  const same = JSON.stringify(meaning);
  return WORDS.filter(([rule]) => JSON.stringify(rule) === same).map(([, titles]) => titles[locale][0]);
}

function quoted(value: string): string {
  return /[\s,;]/.test(value) ? `"${value}"` : value;
}
