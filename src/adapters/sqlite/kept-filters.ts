import type { FilterParts } from '../../domain/lead-filter.ts';
import type { LeadTime } from '../../domain/lead-times.ts';
import { DAY } from '../../domain/time.ts';
import { omit } from '../../domain/without.ts';
import type { LeadFilter, Range } from '../../ports/lead-store.ts';
import type { KeptTimeName } from './kept-times.ts';

/** The parts of a filter that ask for nothing but columns of `kept_outcomes`. */
const OUTCOME_PARTS: readonly Part[] = ['stages', 'outcomes', 'informational', 'reasons'];

/** The parts of a filter that ask for nothing but columns of `kept_counts`. */
const COUNT_PARTS: readonly Part[] = [
  'stages',
  'outcomes',
  'qualifications',
  'informational',
  'countries',
  'assigneeId',
  'unassigned',
  'urgency',
  'contactRequested',
  'contacted',
  'waiting',
];

/** The parts that ask for nothing but columns of `kept_worth`. */
const WORTH_PARTS: readonly Part[] = ['stages', 'outcomes'];

type Part = keyof FilterParts;

/** Whether a few rows know how many leads pass the filter. */
export function isOfOutcomes(filter: LeadFilter): boolean {
  return asksOnly(OUTCOME_PARTS, filter);
}

/** Whether the kept counts know how many leads pass the filter. */
export function isKept(filter: LeadFilter): boolean {
  return asksOnly(COUNT_PARTS, filter);
}

/** Whether it is kept what the leads that pass the filter are worth: leads without an answer are none of them. */
export function isOfWorth(filter: LeadFilter): boolean {
  const { stages, outcomes } = filter;
  const isAnswered = outcomes !== undefined || stages?.includes('received') === false;
  return isAnswered && asksOnly(WORTH_PARTS, filter);
}

function asksOnly(parts: readonly Part[], { not = {}, ...wanted }: LeadFilter): boolean {
  return [...given(not), ...given(wanted)].every((part) => parts.includes(part));
}

function given(parts: FilterParts): Part[] {
  return (Object.keys(parts) as Part[]).filter((part) => parts[part] !== undefined);
}

/** Which leads are counted by which time: the range of the time may be any, all else is as it stands here. */
const OF_TIMES: readonly { part: 'answerTime' | 'accepted'; others: LeadFilter; name: KeptTimeName }[] = [
  { part: 'answerTime', others: {}, name: 'answered' },
  { part: 'accepted', others: { not: { outcomes: ['error'] } }, name: 'accepted' },
  { part: 'accepted', others: { closeTime: { to: 60 * DAY } }, name: 'closed_in_60_days' },
  { part: 'accepted', others: { closeTime: { to: 365 * DAY } }, name: 'closed_in_365_days' },
];

/** The kept time whose leads in a range are those that pass the filter; nothing if there is none. */
export function timeAsked(filter: LeadFilter): { name: KeptTimeName; range: Range } | undefined {
  const found = OF_TIMES.find(
    ({ part, others }) =>
      filter[part] !== undefined && JSON.stringify(omit(filter, part)) === JSON.stringify(others),
  );
  return found === undefined ? undefined : { name: found.name, range: filter[found.part] ?? {} };
}

/** Of which leads the quantiles of a time are kept: of all. */
export function quantilesAsked(filter: LeadFilter, time: LeadTime): KeptTimeName | undefined {
  return asksOnly([], filter) ? QUANTILES[time] : undefined;
}

const QUANTILES = { answerTime: 'answered', winTime: 'won' } as const satisfies Record<
  LeadTime,
  KeptTimeName
>;
