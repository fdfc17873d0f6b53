import type { Locale } from '../domain/words.ts';

/** Which country's habits a language follows: the day before the month, 24 hours. */
const TAGS = { en: 'en-GB', es: 'es-ES' } as const satisfies Record<Locale, string>;

export type DateKind = keyof typeof DATES;
const DAY_AND_MONTH = { weekday: 'short', day: 'numeric', month: 'short' } as const;
const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const DATES = {
  moment: { ...DAY_AND_MONTH, ...TIME },
  momentYear: { ...DAY_AND_MONTH, ...TIME, year: 'numeric' },
  time: TIME,
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
  zone: { timeZoneName: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Formatters are dear to make and cheap to use: each is made once. */
export function kept<Args extends readonly string[], T>(make: (...args: Args) => T): (...args: Args) => T {
  const known = new Map<string, T>();
  return (...args) => {
    const key = args.join('|');
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(...args);
    known.set(key, made);
    return made;
  };
}

export const dates = kept(
  (locale: Locale, timeZone: string, kind: DateKind) =>
    new Intl.DateTimeFormat(TAGS[locale], { ...DATES[kind], timeZone }),
);
/** Sweden writes days as ISO does. */
export const isoDates = kept((timeZone: string) => new Intl.DateTimeFormat('sv-SE', { timeZone }));
export const isoMoments = kept(
  (timeZone: string) =>
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }),
);
export const unitDays = kept(
  (locale: Locale) =>
    new Intl.NumberFormat(TAGS[locale], { style: 'unit', unit: 'day', unitDisplay: 'long' }),
);
export const decimals = kept(
  (locale: Locale) => new Intl.NumberFormat(TAGS[locale], { useGrouping: false, minimumFractionDigits: 2 }),
);
export const lists = kept(
  (locale: Locale, type: 'conjunction' | 'disjunction') => new Intl.ListFormat(TAGS[locale], { type }),
);
const names = kept(
  (locale: Locale, type: 'region' | 'currency') => new Intl.DisplayNames(TAGS[locale], { type }),
);
/** Of a code in capitals; a code that is nobody's is its own name. */
export const nameOf = kept(
  (locale: Locale, type: 'region' | 'currency', code: string) => names(locale, type).of(code) ?? code,
);
export const money = kept((locale: Locale, currency: string) =>
  /^[A-Z]{3}$/.test(currency)
    ? new Intl.NumberFormat(TAGS[locale], {
        style: 'currency',
        currency,
        trailingZeroDisplay: 'stripIfInteger',
      })
    : undefined,
);
