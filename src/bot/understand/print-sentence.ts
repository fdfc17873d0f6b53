import { formatsFor } from '../../cards/formats.ts';
import { addDays, type Millis } from '../../domain/time.ts';
import type { FilterParts, LeadFilter, Range, ValueRange } from '../../domain/lead-filter.ts';
import type { CompanySize, Locale } from '../../domain/words.ts';
import { catalogName } from './catalog-phrases.ts';
import { periodName } from './period-names.ts';
import type { Printing } from './naming.ts';
import { employeesOf } from './sizes.ts';
import { reasonName } from './tables/reasons.ts';
import { TEXTS } from './tables/sentence-texts.ts';

export { TEXTS as WORDS } from './tables/sentence-texts.ts';

/** Where a clause stands: it is part of the noun, right behind it, or behind a comma. */
export type Clause = { place: 'before-noun' | 'behind-noun' | 'after'; text: string };

type Part = keyof FilterParts;
type Say = { [P in Part]-?: (wanted: NonNullable<FilterParts[P]>, printing: Printing) => Clause };

const noun = (text: string): Clause => ({ place: 'before-noun', text });
const close = (text: string): Clause => ({ place: 'behind-noun', text });
const after = (text: string): Clause => ({ place: 'after', text });

const formats = ({ locale, naming }: Printing): ReturnType<typeof formatsFor> =>
  formatsFor({ locale, timeZone: naming.timeZone, now: naming.now ?? 0 });
const either = (items: readonly string[], printing: Printing): string =>
  formats(printing).list(items, 'disjunction');
const names = (
  part: 'products' | 'services' | 'solutions' | 'industries',
  ids: readonly string[],
  printing: Printing,
): string =>
  either(
    ids.map((id) => catalogName(part, id)),
    printing,
  );

const SAY: Say = {
  urgency: (urgency, { locale }) => noun(TEXTS[locale].urgency[urgency]),
  qualifications: (wanted, printing) =>
    noun(
      wanted.length === 2 && !wanted.includes('CustomerInquiry')
        ? TEXTS[printing.locale].qualified
        : either(
            wanted.map((one) => TEXTS[printing.locale].qualifications[one]),
            printing,
          ),
    ),
  informational: (wanted, { locale }) =>
    wanted ? noun(TEXTS[locale].informational) : after(TEXTS[locale].toAnswer),
  callsToAction: (calls, printing) =>
    after(
      TEXTS[printing.locale].byCall(
        either(
          calls.map((one) => TEXTS[printing.locale].calls[one]),
          printing,
        ),
      ),
    ),
  stages: (stages, printing) =>
    after(
      either(
        stages.map((one) => TEXTS[printing.locale].stages[one]),
        printing,
      ),
    ),
  outcomes: (outcomes, printing) =>
    after(
      either(
        outcomes.map((one) => TEXTS[printing.locale].outcomes[one]),
        printing,
      ),
    ),
  contactRequested: (wanted, { locale }) =>
    after(wanted ? TEXTS[locale].contactAsked : TEXTS[locale].contactNotAsked),
  contacted: (wanted, { locale }) => after(wanted ? TEXTS[locale].contacted : TEXTS[locale].notContacted),
  favoriteOf: (id, { locale, naming }) =>
    after(id === naming.me ? TEXTS[locale].favorites : TEXTS[locale].favoritesOf(nameOf(id, naming))),
  assigneeId: (id, { locale, naming }) =>
    after(id === naming.me ? TEXTS[locale].mine : TEXTS[locale].of(nameOf(id, naming))),
  unassigned: (wanted, { locale }) => after(wanted ? TEXTS[locale].unassigned : TEXTS[locale].assigned),
  countries: (codes, printing) =>
    close(
      TEXTS[printing.locale].from(
        either(
          codes.map((code) => formats(printing).country(code)),
          printing,
        ),
      ),
    ),
  products: (ids, printing) => close(TEXTS[printing.locale].for(names('products', ids, printing))),
  services: (ids, printing) => close(TEXTS[printing.locale].for(names('services', ids, printing))),
  solutions: (ids, printing) => close(TEXTS[printing.locale].for(names('solutions', ids, printing))),
  industries: (ids, printing) => close(TEXTS[printing.locale].inIndustry(names('industries', ids, printing))),
  sizes: (sizes, printing) =>
    after(
      TEXTS[printing.locale].employees(
        either(
          sizes.map((size) => employees(size, printing.locale)),
          printing,
        ),
      ),
    ),
  value: (value, printing) => after(worth(value, printing)),
  senders: (senders, printing) =>
    after(
      TEXTS[printing.locale].sentBy(
        either(
          senders.map((one) => TEXTS[printing.locale].senders[one]),
          printing,
        ),
      ),
    ),
  sources: (sources, printing) => close(TEXTS[printing.locale].fromSource(either(sources, printing))),
  reasons: (reasons, printing) =>
    after(
      TEXTS[printing.locale].because(
        either(
          reasons.map((reason) => reasonName(reason, printing.locale)),
          printing,
        ),
      ),
    ),
  answerTime: (range, printing) => after(`${TEXTS[printing.locale].answered}${lengthWords(range, printing)}`),
  closeTime: (range, printing) => after(`${TEXTS[printing.locale].decided}${lengthWords(range, printing)}`),
  waiting: (wanted, { locale }) => after(wanted ? TEXTS[locale].waiting : TEXTS[locale].posted),
  received: (range, printing) =>
    after(`${TEXTS[printing.locale].clocks.received}${rangeWords(range, printing)}`),
  accepted: (range, printing) =>
    after(`${TEXTS[printing.locale].clocks.accepted}${rangeWords(range, printing)}`),
  archived: (range, printing) =>
    after(`${TEXTS[printing.locale].clocks.archived}${rangeWords(range, printing)}`),
  expires: (range, printing) =>
    after(`${TEXTS[printing.locale].clocks.expires}${rangeWords(range, printing)}`),
  closes: ({ from, to }, printing) =>
    after(
      `${TEXTS[printing.locale].clocks.closes}${dayWords(from, to === undefined ? undefined : addDays(to, -1), printing)}`,
    ),
  words: (words, { locale }) => after(TEXTS[locale].withWords(words)),
};

/** What a part of a filter says. */
export function clauseOf(part: keyof LeadFilter, filter: LeadFilter, printing: Printing): Clause {
  return part === 'not' ? denial(filter.not ?? {}, printing) : plain(part, filter, printing);
}

function plain(part: Part, filter: FilterParts, printing: Printing): Clause {
  const wanted = filter[part];
  const say = SAY[part] as (wanted: FilterParts[Part], printing: Printing) => Clause;
  return wanted === undefined ? noun('') : say(wanted, printing);
}

/** "not from Spain, without a value" */
function denial(not: FilterParts, printing: Printing): Clause {
  const texts = TEXTS[printing.locale];
  const say = (part: Part): string =>
    part === 'value' && Object.keys(not.value ?? {}).length === 0
      ? texts.unvalued
      : texts.not(plain(part, not, printing).text);
  return after((Object.keys(not) as Part[]).map(say).join(', '));
}

/** "urgent marketplace leads", "leads urgentes del marketplace". */
export function nounOf(filter: LeadFilter, printing: Printing, single: boolean): string {
  const texts = TEXTS[printing.locale];
  const said = (['urgency', 'informational', 'qualifications'] as const)
    .map((part) => clauseOf(part, filter, printing))
    .filter(({ place, text }) => place === 'before-noun' && text !== '')
    .map(({ text }) => text);
  const lead = single ? texts.lead : texts.leads;
  return (printing.locale === 'en' ? [...said, lead] : [lead, ...said]).join(' ');
}

function nameOf(id: string, { people }: Printing['naming']): string {
  return people.find((person) => person.id === id)?.name ?? id;
}

function employees(size: CompanySize, locale: Locale): string {
  const [least, most] = employeesOf(size);
  const format = new Intl.NumberFormat(locale);
  return most === Infinity
    ? TEXTS[locale].moreThan(format.format(least - 1))
    : `${format.format(least)}–${format.format(most)}`;
}

function worth({ currency, from, to }: ValueRange, printing: Printing): string {
  const texts = TEXTS[printing.locale];
  const sum = (amount: number): string =>
    currency === undefined
      ? new Intl.NumberFormat(printing.locale).format(amount)
      : formats(printing).money({ amount, currency });
  if (from !== undefined && to !== undefined) return texts.worthBetween(sum(from), sum(to));
  if (from !== undefined) return texts.worthFrom(sum(from));
  if (to !== undefined) return texts.worthTo(sum(to));
  return currency === undefined ? texts.valued : texts.worthIn(currency);
}

/** "within 1 day", "after 2 days" */
function lengthWords({ from, to }: Range, printing: Printing): string {
  const texts = TEXTS[printing.locale];
  const span = (length: Millis): string => formats(printing).span(length);
  const least = from === undefined ? '' : ` ${texts.afterSpan(span(from))}`;
  return `${least}${to === undefined ? '' : ` ${texts.withinSpan(span(to))}`}`;
}

/** By name where the range has one now, as whole months and days, else by its two ends. */
function rangeWords(range: Range, printing: Printing): string {
  const { from, to } = range;
  if (from === undefined && to === undefined) return '';
  const name = periodName(range, printing);
  if (name !== undefined) return ` ${name}`;
  const words = formats(printing);
  return dayWords(
    from === undefined ? undefined : words.today(from),
    to === undefined ? undefined : words.today(to - 1),
    printing,
  );
}

function dayWords(first: string | undefined, last: string | undefined, printing: Printing): string {
  const texts = TEXTS[printing.locale];
  const day = (date: string): string => formats(printing).day(date);
  if (first !== undefined && last !== undefined)
    return ` ${first === last ? texts.on(day(first)) : texts.between(day(first), day(last))}`;
  if (first !== undefined) return ` ${texts.since(day(first))}`;
  return last === undefined ? '' : ` ${texts.until(day(last))}`;
}
