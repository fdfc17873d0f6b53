/** A word, number, sign or quoted text: as typed, and as it is compared. */
export type Token = {
  kind: 'word' | 'number' | 'sign' | 'quoted' | 'key';
  raw: string;
  start: number;
  end: number;
  /** Without case and accents; a number in plain digits, with `#` before it where it can only be an amount. */
  norm: string;
};

const QUOTED = /"(?:\\.|[^"\\])*"|[“”«][^“”«»]*[”“»]/u;
const KEY = /(?:(?<![\p{L}\p{N}])-)?\p{L}{3,14}:(?:"(?:\\.|[^"\\])*"|[^\s":]+(?::[^\s":]+)*)/u;
const DATE =
  /\d{4}-\d{2}-\d{2}|\d{1,2}[.-]\d{1,2}[.-]20\d{2}(?!\d)|\d{1,2}\/\d{1,2}(?:\/(?:\d{4}|\d{2}))?(?!\d)/;
const NUMBER = /\d+(?:[.,]\d+)*(?:(?:k|mm|m|mln)(?![\p{L}\p{N}])|(?:st|nd|rd|th|º|ª|er)(?![\p{L}\p{N}]))?/iu;
const WORD = /w\/o(?!\p{L})|\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}{1,2}(?!\p{L}))?/u;
/** A dash between letters parts two words and is no sign. */
const SIGN = />=|<=|[<>≥≤€$£¥+~]|(?<!\p{L})[-–—]|[-–—](?!\p{L})/u;
const ALL = new RegExp(
  [`(?<key>${KEY.source})`, `(?<quoted>${QUOTED.source})`, `(?<date>${DATE.source})`]
    .concat(`(?<number>${NUMBER.source})`, `(?<word>${WORD.source})`, `(?<sign>${SIGN.source})`)
    .join('|'),
  'giu',
);

/** What is looked at: nobody asks with more words, and each costs time. */
const MOST_TOKENS = 80;

/** Cuts a text; punctuation says nothing and is left out. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(ALL)) {
    tokens.push(tokenOf(match));
    if (tokens.length === MOST_TOKENS) break;
  }
  return withThousands(tokens);
}

function tokenOf({ 0: raw, index, groups = {} }: RegExpExecArray): Token {
  const place = { raw, start: index, end: index + raw.length };
  if (groups['key'] !== undefined) return { ...place, kind: 'key', norm: raw };
  if (groups['quoted'] !== undefined) return { ...place, kind: 'quoted', norm: unquoted(raw) };
  if (groups['date'] !== undefined) return { ...place, kind: 'number', norm: dateOf(raw) };
  if (groups['number'] !== undefined) return { ...place, kind: 'number', norm: numberOf(raw) };
  if (groups['sign'] !== undefined) return { ...place, kind: 'sign', norm: SIGNS[raw] ?? raw };
  return { ...place, kind: 'word', norm: wordOf(raw) };
}

const SIGNS: Readonly<Record<string, string>> = {
  '€': 'eur',
  $: 'usd',
  '£': 'gbp',
  '¥': 'jpy',
  '–': '-',
  '—': '-',
  '≥': '>=',
  '≤': '<=',
};

export function unquoted(raw: string): string {
  return raw.slice(1, -1).replaceAll(/\\(.)/gu, '$1');
}

/** `5.11.2026` and `5-11-2026` are `5/11/2026`. */
function dateOf(raw: string): string {
  return /^\d{4}/.test(raw) ? raw : raw.replaceAll(/[.-]/g, '/');
}

/** Without case and accents. */
export function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** `Ana's` is Ana, `don't` is dont. */
function wordOf(raw: string): string {
  // "nº" is short for a number, and no "no".
  if (/^n[º°]$/iu.test(raw)) return 'numero';
  return fold(raw)
    .replace(/['’]s$/u, '')
    .replaceAll(/['’]/gu, '');
}

const FACTORS: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mm: 1e6, mln: 1e6 };

function numberOf(raw: string): string {
  const [, digits = '0', suffix = ''] = /^([\d.,]+)(\D*)$/u.exec(raw.toLowerCase()) ?? [];
  const factor = FACTORS[suffix];
  const value = plainNumber(digits) * (factor ?? 1);
  return `${factor === undefined ? '' : '#'}${String(tidy(value))}`;
}

/** `20.000`, `20,000`, `1.5`, `1,5`, `25.000,50`: three digits behind a sign are thousands. */
function plainNumber(digits: string): number {
  if (/^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/.test(digits)) return Number(digits.replaceAll(/[.,]/g, ''));
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  if (last < 0) return Number(digits);
  return Number(`${digits.slice(0, last).replaceAll(/[.,]/g, '')}.${digits.slice(last + 1)}`);
}

const tidy = (value: number): number => Math.round(value * 100) / 100;

const THOUSANDS: Readonly<Record<string, number>> = {
  mil: 1e3,
  thousand: 1e3,
  k: 1e3,
  grand: 1e3,
  million: 1e6,
  millions: 1e6,
  millon: 1e6,
  millones: 1e6,
};

/** `5 mil` and `2 million` are one number; so is `mil` alone. */
function withThousands(tokens: readonly Token[]): Token[] {
  const merged: Token[] = [];
  for (const token of tokens) {
    const factor = token.kind === 'word' ? THOUSANDS[token.norm] : undefined;
    const before = merged.at(-1);
    if (factor === undefined) merged.push(token);
    else if (before?.kind === 'number' && /^\d+(?:\.\d+)?$/.test(before.norm))
      merged.splice(-1, 1, joined(before, token, Number(before.norm) * factor));
    else merged.push(token.norm === 'mil' ? { ...token, kind: 'number', norm: '#1000' } : token);
  }
  return merged;
}

function joined(one: Token, other: Token, value: number): Token {
  const raw = `${one.raw} ${other.raw}`;
  return { kind: 'number', raw, start: one.start, end: other.end, norm: `#${String(tidy(value))}` };
}
