import type { Range } from '../../domain/lead-filter.ts';
import type { Days } from './calendar.ts';
import type { Towards } from './meaning.ts';
import {
  LAST,
  LASTS,
  MONTHS,
  NEXT,
  NEXTS,
  NUMBERS,
  ORDINALS,
  SHY_MONTHS,
  THIS,
  UNITS,
  WEEKDAYS,
  type Unit,
} from './tables/time-words.ts';

type Groups = Readonly<Record<string, string | undefined>>;
type Read = (days: Days, groups: Groups, towards: Towards) => Range | undefined;

const longestFirst = (table: Readonly<Record<string, unknown>>): string =>
  Object.keys(table)
    .sort((one, other) => other.length - one.length)
    .join('|');
const UNIT = `(?<unit>${longestFirst(UNITS)})`;
const NUMBER = `(?<number>\\d{1,3}|${longestFirst(NUMBERS)})`;
const MONTH = `(?<month>${longestFirst(MONTHS)})`;
const ANY_MONTH = `(?<month>${longestFirst({ ...MONTHS, ...SHY_MONTHS })})`;
const WEEKDAY = `(?<weekday>${longestFirst(WEEKDAYS)})`;
const YEAR = '(?<year>20\\d\\d)';
const OF = '(?:(?:of|de|del|in|en) )?';
const THE = '(?:(?:the|el|la|los|las) )?';
const AROUND = `(?:(?<last>${LAST})|(?<next>${NEXT})|(?<this>${THIS}))`;

const unitOf = ({ unit }: Groups): Unit => UNITS[unit ?? ''] ?? 'day';
const numberOf = ({ number }: Groups): number => NUMBERS[number ?? ''] ?? Number(number ?? 1);
const monthOf = ({ month }: Groups): number => MONTHS[month ?? ''] ?? SHY_MONTHS[month ?? ''] ?? 1;
const yearOf = ({ year }: Groups): number | undefined => (year === undefined ? undefined : Number(year));
const offsetOf = ({ last, next }: Groups): number => (last === undefined ? (next === undefined ? 0 : 1) : -1);

/** "last October" and "last Friday" are behind, "next" ones ahead. */
const sideOf = ({ last, next }: Groups, towards: Towards): Towards =>
  last !== undefined ? 'past' : next !== undefined ? 'future' : towards;

const unit =
  (name: Unit, offset: number): Read =>
  (days) =>
    days.unit(name, offset);

/** The weekday before today or after it, where that is said. */
function weekday(days: Days, groups: Groups, towards: Towards): Range {
  const day = WEEKDAYS[groups['weekday'] ?? ''] ?? 1;
  const found = days.weekday(day, sideOf(groups, towards));
  const isToday = day === days.now.weekday;
  if (!isToday || offsetOf(groups) === 0) return found;
  const shift = (at: number | undefined): number =>
    days.now
      .startOf('day')
      .plus({ weeks: offsetOf(groups), days: at ?? 0 })
      .toMillis();
  return { from: shift(0), to: shift(1) };
}

const around =
  (sign: 1 | -1): Read =>
  (days, groups) =>
    days.around(unitOf(groups), sign * numberOf(groups));

const ago: Read = (days, groups) => days.unit(unitOf(groups), -numberOf(groups));

/** Days as numbers: the day before the month. */
const numeric: Read = (days, { day, month, year }, towards) => {
  const full = year === undefined ? undefined : Number(year.length === 2 ? `20${year}` : year);
  return days.day({ day: Number(day), month: Number(month), year: full }, towards);
};
const written: Read = (days, groups, towards) =>
  days.day({ day: Number(groups['day']), month: monthOf(groups), year: yearOf(groups) }, towards);

const DAY = '(?<day>\\d{1,2})';

/** Periods that stand for themselves, in normalised words. */
export const SIMPLE_PERIODS: readonly (readonly [
  source: string,
  read: Read,
  waiting?: (days: Days, groups: Groups) => Range,
])[] = [
  ['weekend|finde|fin de semana', weekend],
  ['this weekend|este finde|este fin de semana', weekend],
  [
    `(?:end of|fin de|fin del|final de|final del|finales de|end of the|end of this|fin de este) (?:la |el |the |this |este |esta )?(?<unit>week|month|quarter|year|semana|mes|trimestre|ano)|(?<unit>month|year|quarter) end`,
    endOf,
  ],
  ['christmas|xmas|navidad|navidades', (days, _, towards) => days.day({ day: 25, month: 12 }, towards)],
  [
    'today|tonight|hoy|esta noche|esta manana|esta tarde|this morning|this afternoon|el dia de hoy',
    unit('day', 0),
  ],
  ['yesterday|yday|yest|ayer|anoche|last night', unit('day', -1)],
  ['tomorrow|manana|tmrw|tomorow', unit('day', 1)],
  ['(?:the )?day before yesterday|anteayer|antes de ayer|antier', unit('day', -2)],
  ['(?:the )?day after tomorrow|pasado manana', unit('day', 2)],
  [
    'year to date|ytd|so far this year|lo que va de(?:l)? ano|lo que llevamos de(?:l)? ano|this year so far',
    unit('year', 0),
  ],
  [
    'month to date|mtd|so far this month|lo que va de(?:l)? mes|lo que llevamos de(?:l)? mes|this month so far',
    unit('month', 0),
  ],
  [
    'qtd|quarter to date|so far this quarter|lo que va de(?:l)? trimestre|lo que llevamos de(?:l)? trimestre',
    unit('quarter', 0),
  ],
  ['so far this week|lo que va de semana|lo que llevamos de semana|lo que va de la semana', unit('week', 0)],
  [`${AROUND} ${UNIT}`, (days, groups) => days.unit(unitOf(groups), offsetOf(groups))],
  [`${UNIT} ${AROUND}`, (days, groups) => days.unit(unitOf(groups), offsetOf(groups))],
  [
    `(?:del|of the|for the) (?<unit>mes|trimestre|ano|dia|month|quarter|year|week|day)|de la (?<unit>semana)`,
    (days, groups) => days.unit(unitOf(groups), 0),
  ],
  [`(?:${LASTS}) ${NUMBER} ${UNIT}`, around(-1)],
  [`${NUMBER} (?:${LASTS}) ${UNIT}`, around(-1)],
  [`(?:${NEXTS}) ${NUMBER} ${UNIT}`, around(1)],
  [`${NUMBER} (?:${NEXTS}) ${UNIT}`, around(1)],
  [
    `(?:in less than|in under|within|inside|dentro de|en menos de|antes de|en|in|for|durante|llevan|lleva|desde hace) ${THE}${NUMBER} ${UNIT}`,
    (days, groups, towards) =>
      days.around(unitOf(groups), (towards === 'future' ? 1 : -1) * numberOf(groups)),
    older,
  ],
  [`(?<=(?:waiting|esperando|contact|respuesta|answer|reply) )${NUMBER} ${UNIT}`, around(-1), older],
  [`${NUMBER} ${UNIT} (?:ago|atras)`, ago, older],
  [`hace ${NUMBER} ${UNIT}`, ago, older],
  [
    `(?:(?:for |in )?(?:older than|more than|over|longer than|at least)|(?:desde hace |hace |con |de |en |llevan |lleva |que llevan |durante )?mas de|con al menos) ${NUMBER} ${UNIT}(?: ago| old| atras)?|${NUMBER} ${UNIT} old`,
    older,
  ],
  [
    `(?:hace menos de|menos de|less than|under|newer than|fewer than) ${NUMBER} ${UNIT}(?: ago| old)?`,
    around(-1),
  ],
  [`(?:${AROUND} )?${WEEKDAY}`, weekday],
  [`${WEEKDAY} ${AROUND}`, weekday],
  [
    `(?:${AROUND} (?:month of )?)?(?:mes de )?${MONTH}`,
    (days, groups, towards) => days.month(monthOf(groups), yearOf(groups), sideOf(groups, towards)),
  ],
  [
    `${MONTH} ${AROUND}`,
    (days, groups, towards) => days.month(monthOf(groups), undefined, sideOf(groups, towards)),
  ],
  [
    `(?:in|of|during|en|de|last|this|for|throughout|desde|since|until|through|from) (?<month>may)`,
    (days, groups, towards) => days.month(monthOf(groups), undefined, towards),
  ],
  [
    `${ANY_MONTH} ${OF}${YEAR}`,
    (days, groups, towards) => days.month(monthOf(groups), yearOf(groups), towards),
  ],
  [
    `${ANY_MONTH} ${OF}(?:this year|este ano)`,
    (days, groups, towards) => days.month(monthOf(groups), days.now.year, towards),
  ],
  [
    `${ANY_MONTH} ${OF}(?:last year|el ano pasado|ano pasado)`,
    (days, groups, towards) => days.month(monthOf(groups), days.now.year - 1, towards),
  ],
  [
    `(?:q|t)(?<quarter>[1-4])(?: ${OF}(?:${YEAR}|(?<lastyear>last year|el ano pasado|ano pasado)|(?:this year|este ano)))?`,
    (days, groups, towards) =>
      days.quarter(
        Number(groups['quarter']),
        groups['lastyear'] === undefined ? yearOf(groups) : days.now.year - 1,
        towards,
      ),
  ],
  [
    `(?<nth>${longestFirst(ORDINALS)}) (?<long>quarter|trimestre|half|semester|semestre|mitad)(?: ${OF}(?:${YEAR}|(?<lastyear>last year|el ano pasado|ano pasado)|(?:(?:the |this |este |el )?(?:year|ano))))?`,
    nth,
  ],
  [
    `(?:h|s)(?<half>[12])(?: ${OF}${YEAR})?`,
    (days, groups) => days.half(Number(groups['half']), yearOf(groups)),
  ],
  [YEAR, (days, groups) => days.year(Number(groups['year']))],
  ['(?<year>20\\d\\d)-(?<month>\\d\\d)-(?<day>\\d\\d)', numeric],
  ['(?<day>\\d{1,2})/(?<month>\\d{1,2})(?:/(?<year>\\d{4}|\\d{2}))?', numeric],
  [`(?:dia )?${DAY} ${OF}(?:the )?${ANY_MONTH}(?: ${OF}${YEAR})?`, written],
  [`${ANY_MONTH} (?:the )?${DAY}(?: ${OF}${YEAR})?`, written],
];

/** The weekend ahead, or where leads have come the one behind. */
function weekend(days: Days, _: Groups, towards: Towards): Range {
  const saturday = days.unit('weekend', 0).from ?? 0;
  return days.unit('weekend', towards === 'past' && saturday > days.now.toMillis() ? -1 : 0);
}

/** A moment rather than a period: only "before" and "until" make something of it. */
function endOf(days: Days, groups: Groups): Range {
  const { to } = days.unit(unitOf(groups), 0);
  return to === undefined ? {} : { from: to, to };
}

function older(days: Days, groups: Groups): Range {
  const { from } = days.around(unitOf(groups), -numberOf(groups));
  return from === undefined ? {} : { to: from };
}

function nth(days: Days, groups: Groups, towards: Towards): Range {
  const which = ORDINALS[groups['nth'] ?? ''] ?? 1;
  const year = groups['lastyear'] === undefined ? yearOf(groups) : days.now.year - 1;
  return /quarter|trimestre/.test(groups['long'] ?? '')
    ? days.quarter(which, year, towards)
    : days.half(Math.min(which, 2), year);
}
