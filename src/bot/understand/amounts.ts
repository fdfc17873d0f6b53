import { CURRENCIES } from '../../cards/currencies.ts';
import type { ValueRange } from '../../domain/lead-filter.ts';
import { part, type Meaning } from './meaning.ts';
import type { Pattern } from './patterns.ts';
import { sizesOf, sizesWith, sizesWithin } from './sizes.ts';
import type { Spoken } from './phrase-book.ts';

const NAMED_CURRENCIES: Readonly<Record<string, string>> = {
  euro: 'EUR',
  euros: 'EUR',
  dollar: 'USD',
  dollars: 'USD',
  bucks: 'USD',
  dolar: 'USD',
  dolares: 'USD',
  'us dollars': 'USD',
  'dolares americanos': 'USD',
  pound: 'GBP',
  pounds: 'GBP',
  sterling: 'GBP',
  'pounds sterling': 'GBP',
  libras: 'GBP',
  'libras esterlinas': 'GBP',
  yen: 'JPY',
  yens: 'JPY',
  'swiss francs': 'CHF',
  'francos suizos': 'CHF',
  'mexican pesos': 'MXN',
  'pesos mexicanos': 'MXN',
  'argentine pesos': 'ARS',
  'pesos argentinos': 'ARS',
  'pesos colombianos': 'COP',
  'pesos chilenos': 'CLP',
  reais: 'BRL',
  reales: 'BRL',
};
const CODES = CURRENCIES.filter((code) => code !== 'ALL').map((code) => code.toLowerCase());
const CURRENCY = [...Object.keys(NAMED_CURRENCIES), ...CODES]
  .sort((one, other) => other.length - one.length)
  .join('|');

/** Names that mean nothing but money. */
const KNOWN_CURRENCY = [...Object.keys(NAMED_CURRENCIES), 'eur', 'usd', 'gbp', 'chf', 'mxn'].join('|');

const MORE_EN =
  'more than|over|above|at least|greater than|bigger than|larger than|higher than|exceeding|exceed|exceeds|upwards of|north of|minimum of|minimum|min|no less than|not less than|starting at|worth more than|worth over|worth at least|beyond|from';
const MORE_ES =
  'mas de|de mas de|mayor de|mayores de|mayor a|mayores a|mayor que|mayores que|mas que|superior a|superiores a|por encima de|encima de|al menos|por lo menos|como minimo|minimo|minimo de|un minimo de|a partir de|que superen|que superan|supera|superan|desde|no menos de|que pasen de|pasan de';
const LESS_EN =
  'less than|under|below|up to|at most|fewer than|smaller than|lower than|maximum of|maximum|max|no more than|not more than|worth less than|worth under|beneath|cheaper than|not over';
const LESS_ES =
  'menos de|de menos de|menor de|menores de|menor a|menores a|menor que|menores que|inferior a|inferiores a|por debajo de|debajo de|hasta|como maximo|como mucho|maximo|un maximo de|que no superen|que no superan|no mas de|que no pasen de|menos que';
const PEOPLE_EN = 'employees|employee|people|staff|workers|headcount|persons|seats|users|heads|empl';
const PEOPLE_ES = 'empleados|empleado|trabajadores|personas|empleadas|usuarios|puestos';

/** Words that patterns know, for spelling and for telling the language. */
export const AMOUNT_WORDS: Spoken = {
  en: `${MORE_EN}|${LESS_EN}|${PEOPLE_EN}|dollars euros pounds between and up above plus`,
  es: `${MORE_ES}|${LESS_ES}|${PEOPLE_ES}|dolares euros libras entre y mas adelante`,
};

const MORE = `(?:${MORE_EN}|${MORE_ES}|>=?|\\+(?: de)?)`;
const LESS = `(?:${LESS_EN}|${LESS_ES}|<=?)`;
const PEOPLE = `(?:${PEOPLE_EN}|${PEOPLE_ES})`;
const BETWEEN = '(?:(?:between|from|entre|desde|de|range|ranging from) )?(?:los |las )?';
const AND = '(?:and|to|y|a|hasta|-|up to|al|e)';
const number = (name: string): string => `(?<${name}>#?\\d+(?:\\.\\d+)?)`;
const money = (name: string): string =>
  `(?:(?<${name}c>${CURRENCY}) )?${number(name)}(?: (?:de |of )?(?<${name}d>${CURRENCY}))?`;
const OR_MORE =
  '(?:or more|plus|\\+|o mas|en adelante|and up|and above|or above|or over|y mas|and more|upwards|minimum|como minimo|o superior)';
const OR_LESS = '(?:or less|or fewer|o menos|or under|or below|o inferior|at most|max|como maximo|maximum)';

type Groups = Readonly<Record<string, string | undefined>>;

const valueOf = (text: string | undefined): number => Number((text ?? '').replace('#', ''));
const currencyOf = (word: string | undefined): string | undefined =>
  word === undefined ? undefined : (NAMED_CURRENCIES[word] ?? word.toUpperCase());

function currencyIn(groups: Groups): string | undefined {
  return currencyOf(groups['ac'] ?? groups['ad'] ?? groups['bc'] ?? groups['bd']);
}

/** A number is an amount of money where it says so: by a currency, by `k` or `mil`, or by its size. */
function isMoney(groups: Groups, sure: boolean): boolean {
  const numbers = [groups['a'], groups['b']].filter((text) => text !== undefined);
  if (currencyIn(groups) !== undefined || numbers.some((text) => text.startsWith('#'))) return true;
  return !sure && numbers.some((text) => valueOf(text) >= 1000);
}

function worth(groups: Groups, ends: { from?: number; to?: number }, sure = false): Meaning | undefined {
  if (!isMoney(groups, sure)) return undefined;
  const currency = currencyIn(groups);
  const value: ValueRange = { ...(currency === undefined ? {} : { currency }), ...ends };
  return part({ value });
}

/** "between 10 and 50k" means thousands twice. */
function scaled(low: string | undefined, high: string | undefined): number {
  const [small, big] = [valueOf(low), valueOf(high)];
  if (low?.startsWith('#') === true || high?.startsWith('#') !== true || small >= 1000) return small;
  const factors = [1e6, 1e3].filter((factor) => small * factor <= big);
  return small * (factors[0] ?? 1);
}

function sizes(found: readonly string[]): Meaning | undefined {
  return found.length === 0 ? undefined : part({ sizes: found as ReturnType<typeof sizesWithin> });
}

export const AMOUNT_PATTERNS: readonly Pattern[] = [
  [`${MORE} ${number('a')} ${PEOPLE}`, ({ a }) => sizes(sizesWithin(valueOf(a), Infinity))],
  [`${PEOPLE} ${MORE} ${number('a')}`, ({ a }) => sizes(sizesWithin(valueOf(a), Infinity))],
  [`${number('a')} ?${OR_MORE} ${PEOPLE}`, ({ a }) => sizes(sizesWithin(valueOf(a), Infinity))],
  [`${number('a')} ${PEOPLE} ${OR_MORE}`, ({ a }) => sizes(sizesWithin(valueOf(a), Infinity))],
  [`${LESS} ${number('a')} ${PEOPLE}`, ({ a }) => sizes(sizesWithin(0, valueOf(a)))],
  [`${PEOPLE} ${LESS} ${number('a')}`, ({ a }) => sizes(sizesWithin(0, valueOf(a)))],
  [`${number('a')} ${PEOPLE} ${OR_LESS}`, ({ a }) => sizes(sizesWithin(0, valueOf(a)))],
  [
    `${BETWEEN}${number('a')} ${AND} ${number('b')} ${PEOPLE}`,
    ({ a, b }) => sizes(sizesWithin(valueOf(a), valueOf(b))),
  ],
  [`${number('a')} ${PEOPLE}`, ({ a }) => sizes(sizesWith(valueOf(a)))],
  [`${number('a')} - ${number('b')}`, ({ a, b }) => sizes(sizesOf(valueOf(a), valueOf(b)))],
  [
    `(?<unsure>from|desde|hasta|up to) ${money('a')}`,
    (groups) =>
      worth(
        groups,
        /up|hasta/.test(groups['unsure'] ?? '')
          ? { to: valueOf(groups['a']) }
          : { from: valueOf(groups['a']) },
        true,
      ),
  ],
  [`(?!from|desde)${MORE} ${money('a')}`, (groups) => worth(groups, { from: valueOf(groups['a']) })],
  [`(?!up to|hasta)${LESS} ${money('a')}`, (groups) => worth(groups, { to: valueOf(groups['a']) })],
  [
    `${BETWEEN}${money('a')} ${AND} ${money('b')}`,
    (groups) => worth(groups, { from: scaled(groups['a'], groups['b']), to: valueOf(groups['b']) }, true),
  ],
  [
    `(?:between|entre) ${money('a')} ${AND} ${money('b')}`,
    (groups) => worth(groups, { from: scaled(groups['a'], groups['b']), to: valueOf(groups['b']) }),
  ],
  [`${money('a')} ${OR_MORE}`, (groups) => worth(groups, { from: valueOf(groups['a']) })],
  [`${money('a')} ${OR_LESS}`, (groups) => worth(groups, { to: valueOf(groups['a']) })],
  [money('a'), (groups) => worth(groups, { from: valueOf(groups['a']), to: valueOf(groups['a']) }, true)],
  [`(?:in|en) (?<c>${CURRENCY})`, ({ c }) => part({ value: { currency: currencyOf(c) ?? '' } })],
  [
    `(?<c>${KNOWN_CURRENCY})(?= (?:leads?|deals?|opps?|opportunit|ones|amounts?|values?|pipeline))`,
    ({ c }) => part({ value: { currency: currencyOf(c) ?? '' } }),
  ],
  [
    `(?:de|en) (?:los |las )?(?<c>${KNOWN_CURRENCY})`,
    ({ c }) => part({ value: { currency: currencyOf(c) ?? '' } }),
  ],
];
