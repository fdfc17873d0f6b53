import { DateTime } from 'luxon';
import type { LeadFilter, Range } from '../../domain/lead-filter.ts';
import { GROUPS, type QuerySort } from '../../domain/query.ts';
import {
  CALLS_TO_ACTION,
  COMPANY_SIZES,
  OUTCOMES,
  QUALIFICATIONS,
  SENDER_KINDS,
  STAGES,
} from '../../domain/words.ts';
import { readLengths } from './lengths.ts';
import type { Meaning } from './meaning.ts';
import { REASON_IDS } from './tables/reasons.ts';
import { unquoted } from './tokens.ts';

/** The exact spelling of a part, `accepted:2026-10-01..2026-10-31`: what commands hold where words would not do. */
export const SORTS = [
  'newest',
  'oldest',
  'expiring',
  'value',
  'lowest',
] as const satisfies readonly QuerySort[];

type ReadKey = (value: string, timeZone: string) => Meaning | undefined;

const exact = (filter: LeadFilter): Meaning => ({ kind: 'exact', filter });

function choice<T extends string>(values: readonly T[], make: (chosen: T[]) => LeadFilter): ReadKey {
  return (value) => {
    const chosen = value
      .split('|')
      .map((one) => values.find((known) => known.toLowerCase() === one.toLowerCase()));
    return chosen.every((one) => one !== undefined) ? exact(make(chosen)) : undefined;
  };
}

const list =
  (make: (items: string[]) => LeadFilter): ReadKey =>
  (value) =>
    value === '' ? undefined : exact(make(value.split('|').map(decoded)));

/** Lists are parted by bars; a bar or a percent sign within a name is written as its code. */
const decoded = (text: string): string => text.replaceAll('%7C', '|').replaceAll('%25', '%');
export const encoded = (text: string): string => text.replaceAll('%', '%25').replaceAll('|', '%7C');

function flag(make: (yes: boolean) => LeadFilter): ReadKey {
  return (value) => (/^(yes|si|no)$/i.test(value) ? exact(make(!/^no$/i.test(value))) : undefined);
}

function range(make: (range: Range) => LeadFilter): ReadKey {
  return (value, timeZone) => {
    const found = readRange(value, timeZone);
    return found === undefined ? undefined : exact(make(found));
  };
}

function lengths(make: (range: Range) => LeadFilter): ReadKey {
  return (value) => {
    const found = readLengths(value);
    return found === undefined ? undefined : exact(make(found));
  };
}

/** `any`, or two ends with `..` between: days from the first to the last, or moments. */
export function readRange(value: string, timeZone: string): Range | undefined {
  if (value === 'any') return {};
  const match = /^(?<from>[^.]*(?:\.\d{3}Z)?)\.\.(?<to>.*)$/u.exec(value);
  if (match === null) return undefined;
  const from = momentOf(match.groups?.['from'] ?? '', timeZone, 0);
  const to = momentOf(match.groups?.['to'] ?? '', timeZone, 1);
  if (Number.isNaN(from) || Number.isNaN(to)) return undefined;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function momentOf(text: string, zone: string, daysAfter: 0 | 1): number | undefined {
  if (text === '') return undefined;
  if (text.length > 10) return Date.parse(text);
  const day = DateTime.fromISO(text, { zone });
  return day.isValid ? day.plus({ days: daysAfter }).startOf('day').toMillis() : NaN;
}

function readDays(value: string): Meaning | undefined {
  if (value === 'any') return exact({ closes: {} });
  const match = /^(?<from>\d{4}-\d\d-\d\d)?\.\.(?<to>\d{4}-\d\d-\d\d)?$/u.exec(value);
  const { from, to } = match?.groups ?? {};
  const after =
    to === undefined ? undefined : DateTime.fromISO(to, { zone: 'UTC' }).plus({ days: 1 }).toISODate();
  if (match === null || after === null) return undefined;
  return exact({
    closes: { ...(from === undefined ? {} : { from }), ...(after === undefined ? {} : { to: after }) },
  });
}

const AMOUNT = String.raw`-?\d+(?:\.\d+)?(?:e[+-]?\d+)?`;
const VALUE = new RegExp(`^(?<currency>[A-Za-z]{3})?(?<from>${AMOUNT})?\\.\\.(?<to>${AMOUNT})?$`, 'u');

function readValue(value: string): Meaning | undefined {
  const match = VALUE.exec(value);
  if (match === null) return undefined;
  const { currency, from, to } = match.groups ?? {};
  return exact({
    value: {
      ...(currency === undefined ? {} : { currency }),
      ...(from === undefined ? {} : { from: Number(from) }),
      ...(to === undefined ? {} : { to: Number(to) }),
    },
  });
}

/** Each key in English and in Spanish. */
const KEYS: readonly (readonly [names: string, read: ReadKey])[] = [
  ['stage etapa', choice(STAGES, (stages) => ({ stages }))],
  ['outcome resultado', choice(OUTCOMES, (outcomes) => ({ outcomes }))],
  ['qualification calificacion', choice(QUALIFICATIONS, (qualifications) => ({ qualifications }))],
  ['sender remitente', choice(SENDER_KINDS, (senders) => ({ senders }))],
  ['size tamano', choice(COMPANY_SIZES, (sizes) => ({ sizes }))],
  ['reason motivo', choice(REASON_IDS, (reasons) => ({ reasons }))],
  ['source origen', list((sources) => ({ sources }))],
  ['country pais', list((countries) => ({ countries }))],
  ['product producto', list((products) => ({ products }))],
  ['service servicio', list((services) => ({ services }))],
  ['solution solucion', list((solutions) => ({ solutions }))],
  ['industry sector', list((industries) => ({ industries }))],
  ['informational informativo', flag((informational) => ({ informational }))],
  ['cta accion', choice(CALLS_TO_ACTION, (callsToAction) => ({ callsToAction }))],
  ['asked llamada', flag((contactRequested) => ({ contactRequested }))],
  ['contacted contactado', flag((contacted) => ({ contacted }))],
  ['waiting espera', flag((waiting) => ({ waiting }))],
  ['assigned asignado', flag((yes) => ({ unassigned: !yes }))],
  [
    'urgency urgencia',
    choice(['urgent', 'overdue'], ([urgency]) => (urgency === undefined ? {} : { urgency })),
  ],
  ['assignee responsable', (value) => exact({ assigneeId: value })],
  ['favorite favorito', (value) => exact({ favoriteOf: value })],
  ['received recibido', range((received) => ({ received }))],
  ['accepted aceptado', range((accepted) => ({ accepted }))],
  ['archived archivado', range((archived) => ({ archived }))],
  ['expires vence', range((expires) => ({ expires }))],
  ['answered respondido', lengths((answerTime) => ({ answerTime }))],
  ['closed cerrado', lengths((closeTime) => ({ closeTime }))],
  ['closes cierre', readDays],
  ['value valor', readValue],
  ['words palabras', (value) => exact({ words: value })],
  ['sort orden', (value) => meaningOf(SORTS, value, (sort) => ({ kind: 'sort', sort }))],
  ['group grupo', (value) => meaningOf(GROUPS, value, (group) => ({ kind: 'group', group }))],
  ['top max', (value) => (/^\d{1,6}$/.test(value) ? { kind: 'top', top: Number(value) } : undefined)],
];

function meaningOf<T extends string>(
  values: readonly T[],
  value: string,
  make: (one: T) => Meaning,
): Meaning | undefined {
  const found = values.find((one) => one === value);
  return found === undefined ? undefined : make(found);
}

const READERS = new Map(
  KEYS.flatMap(([names, read]) => names.split(' ').map((name) => [name, read] as const)),
);

/** Reads `key:value`, or `-key:value` for what must not be so; undefined where there is none of that. */
export function readKeyed(raw: string, timeZone: string): Meaning | undefined {
  if (!raw.startsWith('-')) return readPlain(raw, timeZone);
  const meaning = readPlain(raw.slice(1), timeZone);
  return meaning?.kind === 'exact' ? exact({ not: meaning.filter }) : undefined;
}

function readPlain(raw: string, timeZone: string): Meaning | undefined {
  const colon = raw.indexOf(':');
  const value = raw.slice(colon + 1);
  const key = raw.slice(0, colon).toLowerCase();
  return READERS.get(key)?.(value.startsWith('"') ? unquoted(value) : value, timeZone);
}
