import type { ReadWatch } from '../application/watches.ts';
import type { LeadFilter } from '../domain/lead-filter.ts';
import type { Person } from '../domain/people.ts';
import type { Query } from '../domain/query.ts';
import type { Instant } from '../domain/time.ts';
import type { Watch } from '../domain/watch.ts';
import { defaultSort } from './understand/compose.ts';
import { asCommand, asSentence } from './understand/print.ts';
import { understand } from './understand/understand.ts';

/** Parts that may mean another time at each look. */
const TIMES = [
  'received',
  'accepted',
  'archived',
  'expires',
  'closes',
] as const satisfies readonly (keyof LeadFilter)[];

type Asked = Pick<Watch, 'question' | 'filter' | 'timeZone'>;

/** The filter as of now: periods are read anew, all else stays as it was understood when it was asked. */
function filterOf({ question, filter, timeZone }: Asked, now: Instant): LeadFilter {
  const { query } = understand(question, { now, timeZone, locale: 'en', me: '', people: [] });
  const times = TIMES.filter((part) => filter[part] !== undefined).map((part) => [
    part,
    query.filter[part] ?? filter[part],
  ]);
  return { ...filter, ...(Object.fromEntries(times) as LeadFilter) };
}

/** Reads watches at later looks; names of people are asked for only where something is told. */
export function makeReadWatch(peopleOf: (tenantId: string) => Promise<readonly Person[]>): ReadWatch {
  return {
    filterOf,
    wordsOf: async (watch, now, count) => {
      const filter = filterOf(watch, now);
      const query: Query = { filter, sort: defaultSort(filter), measure: 'list' };
      const { timeZone, locale, person, tenantId } = watch;
      const naming = { people: await peopleOf(tenantId), timeZone, now, me: person.id };
      return {
        title: asSentence(query, locale, { ...naming, ...(count === undefined ? {} : { count }) }),
        command: asCommand(query, locale, naming),
      };
    },
  };
}
