import type { LeadFilter } from '../../domain/lead-filter.ts';
import type { Group, Query } from '../../domain/query.ts';
import type { Locale } from '../../domain/words.ts';
import { defaultSort } from './compose.ts';
import type { Naming } from './naming.ts';
import { capital } from './period-names.ts';
import { partCommand } from './print-command.ts';
import { clauseOf, nounOf, WORDS } from './print-sentence.ts';

export type { Naming } from './naming.ts';

type Part = keyof LeadFilter;

/** The parts that a filter has, in the order in which they are read well. */
const ORDER = [
  ...([
    'urgency',
    'qualifications',
    'informational',
    'callsToAction',
    'stages',
    'outcomes',
    'reasons',
    'contactRequested',
    'contacted',
    'favoriteOf',
  ] as const),
  ...([
    'assigneeId',
    'unassigned',
    'countries',
    'products',
    'services',
    'solutions',
    'industries',
    'sizes',
  ] as const),
  ...([
    'value',
    'senders',
    'sources',
    'waiting',
    'received',
    'accepted',
    'archived',
    'answerTime',
    'closeTime',
    'expires',
    'closes',
    'words',
    'not',
  ] as const),
] satisfies readonly Part[];

const partsOf = (filter: LeadFilter): Part[] => ORDER.filter((part) => filter[part] !== undefined);

/** A text that `understand` reads back to the same query, at whatever time. */
export function asCommand(query: Query, locale: Locale, naming: Naming): string {
  const words = WORDS[locale];
  const { filter, sort, measure, group, top } = query;
  const start = { list: 'leads', count: words.count, figures: words.stats }[measure];
  const parts = partsOf(filter).map((part) => partCommand(part, filter, { locale, naming }));
  return [
    start,
    ...parts,
    ...(group === undefined ? [] : [`group:${group}`]),
    ...(sort === defaultSort(filter) ? [] : [`sort:${sort}`]),
    ...(top === undefined ? [] : [`top:${top}`]),
  ].join(' ');
}

/** For people: `urgent leads from Mexico, accepted last month`; with `count` in front where it is given. */
export function asSentence(query: Query, locale: Locale, naming: Naming & { count?: number }): string {
  const { filter, group, top, sort } = query;
  const words = WORDS[locale];
  const clauses = partsOf(filter)
    .map((part) => clauseOf(part, filter, { locale, naming }))
    .filter(({ place }) => place !== 'before-noun');
  const close = clauses.filter(({ place }) => place === 'behind-noun').map(({ text }) => ` ${text}`);
  const far = clauses.filter(({ place }) => place === 'after').map(({ text }) => `, ${text}`);
  const most = top === undefined ? [] : [`, ${words.top(top)}`];
  const sorted = sort === defaultSort(filter) ? [] : [`, ${words.sorts[sort]}`];
  const grouped = group === undefined ? '' : `, ${words.by(words.groups[group])}`;
  const { count } = naming;
  const number = count === undefined ? '' : `${new Intl.NumberFormat(locale).format(count)} `;
  const noun = nounOf(filter, { locale, naming }, count === 1);
  return `${number}${noun}${close.join('')}${far.join('')}${most.join('')}${sorted.join('')}${grouped}`;
}

/** "By country", as the label of a button; without a group, that all stay together. */
export function groupLabel(group: Group | undefined, locale: Locale): string {
  const words = WORDS[locale];
  return capital(group === undefined ? words.together : words.by(words.groups[group]));
}

/** What a part of the filter says, and the command without it. */
export type Chip = { label: string; without: string };

export function chips(query: Query, locale: Locale, naming: Naming): Chip[] {
  return chipParts(query.filter).map(({ part, shown, filter }) => {
    const kept = query.sort === defaultSort(query.filter) ? defaultSort(filter) : query.sort;
    const { text } = clauseOf(part, shown, { locale, naming });
    return { label: text, without: asCommand({ ...query, filter, sort: kept }, locale, naming) };
  });
}

type ChipPart = {
  part: Part;
  /** What the chip says. */
  shown: LeadFilter;
  /** What is left without it. */
  filter: LeadFilter;
};

/** Each part of a filter, and each part that is denied. */
function chipParts(filter: LeadFilter): ChipPart[] {
  return partsOf(filter).flatMap((part): ChipPart[] => {
    const { not } = filter;
    if (part !== 'not' || not === undefined) return [{ part, shown: filter, filter: without(filter, part) }];
    return partsOf(not).map((denied) => {
      const left = without(not, denied);
      const shown = { not: { [denied]: not[denied as keyof typeof not] } };
      return {
        part,
        shown,
        filter: Object.keys(left).length === 0 ? without(filter, part) : { ...filter, not: left },
      };
    });
  });
}

function without<T extends object>(filter: T, part: string): T {
  return Object.fromEntries(Object.entries(filter).filter(([name]) => name !== part)) as T;
}
