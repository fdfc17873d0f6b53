import type { FilterParts, LeadFilter, Range } from '../../domain/lead-filter.ts';
import type { Query } from '../../domain/query.ts';
import type { Instant, PlainDate } from '../../domain/time.ts';
import type { Days } from './calendar.ts';
import { OUTCOME_OF, type Happening, type Meaning, type Piece } from './meaning.ts';

/** "Expiring" without a period means within so many days. */
const SOON_DAYS = 7;

type Happened = {
  at: number;
  happening: Happening;
  period?: (towards: 'past' | 'future') => Range;
  waiting?: Range;
};
type Of<Kind extends Meaning['kind']> = Extract<Meaning, { kind: Kind }> & { at: number };

/** Makes the query that the pieces of a text ask for together. */
export function compose(pieces: readonly Piece[], days: Days, me: string): { query: Query; unused: Piece[] } {
  const said = pieces.flatMap(({ at, meanings }) => meanings.map((meaning) => ({ ...meaning, at })));
  const of = <Kind extends Meaning['kind']>(kind: Kind): Of<Kind>[] =>
    said.filter((meaning): meaning is Of<Kind> => meaning.kind === kind);
  const filter: LeadFilter = {};
  const others = otherPeople(of('part'));
  const isOverdue = of('part').some((one) => one.filter.urgency === 'overdue');
  for (const one of of('part')) if (!others.has(one.at)) merge(filter, one.filter);
  // What is overdue was urgent: "overdue callbacks".
  if (isOverdue) filter.urgency = 'overdue';
  const hearts = of('exact').some((one) => one.filter.favoriteOf === '');
  if (of('me').length > 0 && filter.assigneeId === undefined && !hearts) filter.assigneeId = me;
  const bound = bind(of('happening'), of('period'));
  const happened = withoutRepeats(bound.happened);
  for (const one of happened) Object.assign(filter, meant(one, filter, days));
  for (const one of of('exact')) merge(filter, ownFavorites(one.filter, me));
  tidy(filter, of('exact').length > 0);
  if (!isOverdue && of('part').some((one) => one.filter.urgency === 'urgent')) askWhatWasUrgent(filter);
  const idle = new Set([...happened.filter(isIdle), ...bound.loose].map(({ at }) => at));
  const unused = pieces.filter(
    ({ at, meanings }) => idle.has(at) || others.has(at) || meanings.some(({ kind }) => IDLE.has(kind)),
  );
  return { query: { filter, ...asked(of, filter) }, unused };
}

/** A lead is one person's: of several people the first holds. */
function otherPeople(parts: readonly Of<'part'>[]): Set<number> {
  const [first, ...others] = parts.filter(({ filter }) => filter.assigneeId !== undefined);
  const isOther = ({ filter }: Of<'part'>): boolean => filter.assigneeId !== first?.filter.assigneeId;
  return new Set(others.filter(isOther).map(({ at }) => at));
}

function ownFavorites(filter: LeadFilter, me: string): LeadFilter {
  return filter.favoriteOf === '' ? { favoriteOf: me } : filter;
}

/** Lists are joined, words are put together, of all else the last holds. */
export function merge(into: LeadFilter, more: LeadFilter): void {
  const target = into as Record<string, unknown>;
  for (const [name, value] of Object.entries(more)) {
    const known = target[name];
    if (Array.isArray(value) && Array.isArray(known))
      target[name] = [...new Set<unknown>([...(known as unknown[]), ...(value as unknown[])])];
    else if (name === 'words' && typeof known === 'string' && typeof value === 'string')
      target[name] = `${known} ${value}`;
    else if (name === 'value' && typeof known === 'object') target[name] = { ...known, ...(value as object) };
    else if (name === 'not' && typeof known === 'object')
      target[name] = merged(known as FilterParts, value as FilterParts);
    else target[name] = value;
  }
}

function merged(one: FilterParts, other: FilterParts): FilterParts {
  const both = { ...one };
  merge(both, other);
  return both;
}

/**
 * Each period belongs to what happened next to it, before it rather than behind it. One may stand alone; what is
 * left then is loose.
 */
function bind(
  happenings: readonly Of<'happening'>[],
  periods: readonly Of<'period'>[],
): { happened: Happened[]; loose: Of<'period'>[] } {
  const happened: Happened[] = happenings.map(({ at, happening }) => ({ at, happening }));
  const loose: Of<'period'>[] = [];
  for (const one of periods) {
    const { at, range, waiting } = one;
    const free = happened.filter(({ period }) => period === undefined);
    const owner = free.findLast((one) => one.at <= at) ?? free.find((one) => one.at > at);
    if (owner !== undefined) owner.period = range;
    else if (happened.some(({ happening }) => happening === 'unsaid')) loose.push(one);
    else
      happened.push({
        at,
        happening: 'unsaid',
        period: range,
        ...(waiting === undefined ? {} : { waiting }),
      });
  }
  return { happened: happened.sort((one, other) => one.at - other.at), loose };
}

/** "New leads that we received in May": new says nothing more. */
function withoutRepeats(happened: Happened[]): Happened[] {
  const came = (one: Happened): boolean => one.happening === 'received' || one.happening === 'arrived';
  const dated = happened.some((one) => came(one) && one.period !== undefined);
  return dated ? happened.filter((one) => !came(one) || one.period !== undefined) : happened;
}

/** Said, and no answer can hold it. */
const IDLE: ReadonlySet<Meaning['kind']> = new Set(['answered', 'compared', 'second-group']);

const isIdle = ({ happening, period }: Happened): boolean => happening === 'closes' && period === undefined;

function meant(one: Happened, filter: LeadFilter, days: Days): LeadFilter {
  const outcome = OUTCOME_OF[one.happening];
  if (outcome !== undefined)
    return ended(one, { outcomes: [...new Set([...(filter.outcomes ?? []), outcome])] });
  if (one.happening === 'expires') return expiring(one, filter, days);
  if (one.happening === 'closes') return closing(one, days);
  if (one.happening === 'archived') return ended(one, stages(filter, 'archived'));
  return begun(one, filter, days);
}

function stages(filter: LeadFilter, stage: 'received' | 'accepted' | 'archived'): LeadFilter {
  return { stages: [...new Set([...(filter.stages ?? []), stage])] };
}

function ended({ period }: Happened, filter: LeadFilter): LeadFilter {
  return period === undefined ? filter : { ...filter, archived: period('past') };
}

function begun({ happening, period, waiting }: Happened, filter: LeadFilter, days: Days): LeadFilter {
  if (happening === 'due') return period === undefined ? {} : due(period, days);
  if (happening === 'taken') return period === undefined ? {} : { accepted: period('past') };
  if (waiting !== undefined && isWaiting(filter)) return { received: waiting };
  if (happening === 'accepted')
    return period === undefined ? stages(filter, 'accepted') : { accepted: period('past') };
  if (period === undefined) return happening === 'received' ? stages(filter, 'received') : {};
  const range = period('past');
  const ahead = (range.from ?? 0) >= (days.unit('day', 1).from ?? Infinity);
  return ahead && happening === 'unsaid' ? { expires: period('future') } : { received: range };
}

/** Leads that nobody has cared for: how long is how long ago they came. */
function isWaiting({ stages, contacted, unassigned }: LeadFilter): boolean {
  return stages?.join() === 'received' || contacted === false || unassigned === true;
}

function due(period: (towards: 'past' | 'future') => Range, days: Days): LeadFilter {
  const range = period('future');
  return isOver(range, days) ? { received: period('past') } : { expires: range };
}

/** Whether a range lies behind, today perhaps included: "over the last two weeks". */
function isOver({ from = Infinity, to = Infinity }: Range, days: Days): boolean {
  const today = days.unit('day', 0);
  return from < (today.from ?? 0) && to <= (today.to ?? 0);
}

/** What "expired last week" and "did expire last week" mean is the same. */
function expiring({ period }: Happened, filter: LeadFilter, days: Days): LeadFilter {
  if (period === undefined) return { expires: filter.expires ?? days.around('day', SOON_DAYS) };
  const range = period('future');
  const over = isOver(range, days);
  if (!over) return { expires: range };
  return {
    outcomes: [...new Set([...(filter.outcomes ?? []), 'expired' as const])],
    archived: period('past'),
  };
}

function closing({ period }: Happened, days: Days): LeadFilter {
  if (period === undefined) return {};
  const range = period('future');
  const over = isOver(range, days);
  return over ? { stages: ['archived'], archived: range } : { closes: plainDays(range, days) };
}

function plainDays({ from, to }: Range, { now }: Days): Range<PlainDate> {
  const day = (at: Instant): PlainDate =>
    now
      .set({ millisecond: 0 })
      .plus(at - now.set({ millisecond: 0 }).toMillis())
      .toFormat('yyyy-MM-dd');
  return { ...(from === undefined ? {} : { from: day(from) }), ...(to === undefined ? {} : { to: day(to) }) };
}

/**
 * A lead that was answered is urgent no more: "urgent leads that we accepted" were urgent when they came, which
 * is that the customer asked to be contacted.
 */
function askWhatWasUrgent(filter: LeadFilter): void {
  const { stages, outcomes, accepted, archived, urgency } = filter;
  const answered =
    accepted ??
    archived ??
    outcomes ??
    (stages?.every((stage) => stage !== 'received') === true ? stages : undefined);
  if (urgency !== 'urgent' || answered === undefined) return;
  delete filter.urgency;
  filter.contactRequested = true;
}

/** An archived lead's outcome says its stage; what was told exactly stays as it is. */
function tidy(filter: LeadFilter, told: boolean): void {
  if (filter.outcomes !== undefined && filter.stages !== undefined && !told) delete filter.stages;
}

type Said = <Kind extends Meaning['kind']>(kind: Kind) => Of<Kind>[];

function asked(of: Said, filter: LeadFilter): Omit<Query, 'filter'> {
  const group = of('group').at(-1)?.group;
  const top = of('top').at(-1);
  const byClock = filter.urgency !== undefined || filter.expires !== undefined;
  const best = top?.best === true && !byClock && group === undefined;
  return {
    sort: of('sort').at(-1)?.sort ?? (best ? 'value' : defaultSort(filter)),
    measure: measured(of, group !== undefined),
    ...(group === undefined ? {} : { group }),
    ...(top === undefined ? {} : { top: top.top }),
  };
}

/** Who compares wants figures; who asks for groups, their numbers. */
function measured(of: Said, grouped: boolean): Query['measure'] {
  const measures = of('measure').map(({ measure }) => measure);
  if (measures.includes('figures')) return 'figures';
  if (grouped || measures.includes('count')) return 'count';
  return of('compared').length > 0 ? 'figures' : 'list';
}

/** Leads asked for by a clock come with the nearest end first. */
export function defaultSort(filter: LeadFilter): Query['sort'] {
  return filter.urgency !== undefined || filter.expires !== undefined ? 'expiring' : 'newest';
}
