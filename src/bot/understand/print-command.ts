import { DateTime } from 'luxon';
import { COUNTRY_CODES } from '../../domain/countries.ts';
import { addDays } from '../../domain/time.ts';
import type { FilterParts, LeadFilter, Range, ValueRange } from '../../domain/lead-filter.ts';
import type { Locale } from '../../domain/words.ts';
import { encoded, readRange } from './keyed.ts';
import { lengthsText } from './lengths.ts';
import type { Printing } from './naming.ts';

type Part = keyof FilterParts;
type Print = { [P in Part]-?: (wanted: NonNullable<FilterParts[P]>, printing: Printing) => string };

const KEYS = {
  en: {
    stage: 'stage',
    outcome: 'outcome',
    received: 'received',
    accepted: 'accepted',
    archived: 'archived',
  },
  es: {
    stage: 'etapa',
    outcome: 'resultado',
    received: 'recibido',
    accepted: 'aceptado',
    archived: 'archivado',
  },
} as const satisfies Record<Locale, unknown>;

const quoted = (text: string): string => `"${text.replaceAll(/[\\"]/g, '\\$&')}"`;
/** Without quotes where nothing in it could be taken for an end. */
function list(key: string, items: readonly string[]): string {
  const text = items.map(encoded).join('|');
  return `${key}:${/^[\p{L}\p{N}|]+$/u.test(text) ? text : quoted(text)}`;
}
const bars = (key: string, items: readonly string[]): string => `${key}:${items.join('|')}`;
const yes = (wanted: boolean): string => (wanted ? 'yes' : 'no');

const PRINT: Print = {
  stages: (stages, { locale }) => bars(KEYS[locale].stage, stages),
  outcomes: (outcomes, { locale }) => bars(KEYS[locale].outcome, outcomes),
  qualifications: (wanted) => bars('qualification', wanted),
  informational: (wanted) => `informational:${yes(wanted)}`,
  callsToAction: (calls) => bars('cta', calls),
  senders: (senders) => bars('sender', senders),
  countries: (codes) =>
    codes.length > 0 && codes.every((code) => COUNTRY_CODES.has(code))
      ? bars('country', codes)
      : list('country', codes),
  sources: (sources) => list('source', sources),
  products: (ids) => list('product', ids),
  services: (ids) => list('service', ids),
  solutions: (ids) => list('solution', ids),
  industries: (ids) => list('industry', ids),
  sizes: (sizes) => bars('size', sizes),
  value: printValue,
  assigneeId: (id) => `assignee:${quoted(id)}`,
  unassigned: (wanted) => `assigned:${yes(!wanted)}`,
  favoriteOf: (id) => `favorite:${quoted(id)}`,
  urgency: (urgency) => `urgency:${urgency}`,
  contactRequested: (wanted) => `asked:${yes(wanted)}`,
  contacted: (wanted) => `contacted:${yes(wanted)}`,
  waiting: (wanted) => `waiting:${yes(wanted)}`,
  received: (range, { locale, naming }) => `${KEYS[locale].received}:${rangeText(range, naming.timeZone)}`,
  accepted: (range, { locale, naming }) => `${KEYS[locale].accepted}:${rangeText(range, naming.timeZone)}`,
  archived: (range, { locale, naming }) => `${KEYS[locale].archived}:${rangeText(range, naming.timeZone)}`,
  reasons: (reasons) => bars('reason', reasons),
  answerTime: (range) => `answered:${lengthsText(range)}`,
  closeTime: (range) => `closed:${lengthsText(range)}`,
  expires: (range, { naming }) => `expires:${rangeText(range, naming.timeZone)}`,
  closes: ({ from, to }) =>
    from === undefined && to === undefined
      ? 'closes:any'
      : `closes:${from ?? ''}..${to === undefined ? '' : addDays(to, -1)}`,
  words: (words) => quoted(words),
};

/** A part of a filter, so that it is read back as it is, whoever sends it: never "mine". */
export function partCommand(part: keyof LeadFilter, filter: LeadFilter, printing: Printing): string {
  return part === 'not' ? denial(filter.not ?? {}, printing) : plain(part, filter, printing);
}

function plain(part: Part, filter: FilterParts, printing: Printing): string {
  const wanted = filter[part];
  const print = PRINT[part] as (wanted: FilterParts[Part], printing: Printing) => string;
  return wanted === undefined ? '' : print(wanted, printing);
}

/** Each part with a dash before it; quoted words alone have no key that could take one. */
function denial(not: FilterParts, printing: Printing): string {
  const parts = (Object.keys(not) as Part[]).map((part) => [part, plain(part, not, printing)] as const);
  return parts.map(([part, text]) => `-${part === 'words' ? 'words:' : ''}${text}`).join(' ');
}

function printValue({ currency = '', from, to }: ValueRange): string {
  return `value:${currency}${from ?? ''}..${to ?? ''}`;
}

/** From the first day to the last where the ends are midnights; else two moments. */
export function rangeText({ from, to }: Range, timeZone: string): string {
  if (from === undefined && to === undefined) return 'any';
  const day = (at: number, before: number): string =>
    DateTime.fromMillis(at, { zone: timeZone }).minus({ days: before }).toFormat('yyyy-MM-dd');
  const first = from === undefined ? '' : day(from, 0);
  const last = to === undefined ? '' : day(to, 1);
  const days = `${first}..${last}`;
  const back = readRange(days, timeZone);
  if (back?.from === from && back?.to === to) return days;
  const moment = (at: number | undefined): string => (at === undefined ? '' : new Date(at).toISOString());
  return `${moment(from)}..${moment(to)}`;
}
