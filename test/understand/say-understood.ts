import { DateTime } from 'luxon';
import type { Understood } from '../../src/bot/understand/understand.ts';
import type { Range, ValueRange } from '../../src/domain/lead-filter.ts';
import { ASKING } from './asking.ts';

/**
 * What was understood, in one line that is read at a glance: `count | countries=MX accepted=2026-10-01..2026-10-31`.
 * Periods are shown from the first day to the last.
 */
export function sayUnderstood({ query, isQuestion, ignored, ambiguous }: Understood): string {
  const { filter, measure, sort, group, top } = query;
  const { not, ...wanted } = filter;
  const parts = [...sayParts(wanted), ...sayParts(not ?? {}).map((said) => `not ${said}`)];
  return [
    [
      measure,
      ...(sort === 'newest' ? [] : [sort]),
      ...(group ? [`by ${group}`] : []),
      ...(top ? [`top ${top}`] : []),
    ].join(' '),
    ...(parts.length > 0 ? [parts.join(' ')] : []),
    ...(ignored.length > 0 ? [`ignored: ${ignored.join(', ')}`] : []),
    ...ambiguous.map(({ word, choices }) => `${word}: ${choices.map(({ label }) => label).join(' or ')}`),
    ...(isQuestion ? [] : ['no question']),
  ].join(' | ');
}

function sayParts(parts: object): string[] {
  return Object.entries(parts)
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([name, value]) => `${name}=${sayValue(value)}`);
}

function sayValue(value: unknown): string {
  if (Array.isArray(value)) return value.join('+');
  if (typeof value !== 'object' || value === null) return String(value);
  if ('currency' in value || Object.values(value).some((end) => typeof end === 'number' && end < 1e11))
    return sayMoney(value);
  return sayRange(value);
}

function sayMoney({ currency = '', from, to }: ValueRange): string {
  return `${currency}${from ?? ''}..${to ?? ''}`;
}

function sayRange({ from, to }: Range<number | string>): string {
  return `${from === undefined ? '' : sayEnd(from, 0)}..${to === undefined ? '' : sayEnd(to, 1)}`;
}

function sayEnd(at: number | string, before: 0 | 1): string {
  const moment =
    typeof at === 'string'
      ? DateTime.fromISO(at, { zone: ASKING.timeZone })
      : DateTime.fromMillis(at, { zone: ASKING.timeZone });
  const isMidnight = moment.startOf('day').toMillis() === moment.toMillis();
  return isMidnight
    ? moment.minus({ days: before }).toFormat('yyyy-MM-dd')
    : moment.toFormat("yyyy-MM-dd'T'HH:mm");
}
