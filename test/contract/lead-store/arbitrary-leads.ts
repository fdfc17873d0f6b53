import fc from 'fast-check';
import { DAY, HOUR } from '../../../src/domain/time.ts';
import type { FilterParts } from '../../../src/domain/lead-filter.ts';
import {
  CALLS_TO_ACTION,
  COMPANY_SIZES,
  OUTCOMES,
  QUALIFICATIONS,
  SENDER_KINDS,
  STAGES,
} from '../../../src/domain/words.ts';
import type { LeadFilter, Range } from '../../../src/ports/lead-store.ts';
import { ana, ben, NOW } from '../../support/fixed-world.ts';
import { aLead, type LeadBuilder } from '../../support/leads.ts';

/** What lead number n is and goes through, drawn at random from few choices: filters must meet. */
export type Story = (n: number) => LeadBuilder;

const FATES: readonly ((lead: LeadBuilder) => LeadBuilder)[] = [
  (lead) => lead,
  (lead) => lead.urgent(),
  (lead) => lead.overdue(),
  (lead) => lead.overdue().contactedBy(ben),
  (lead) => lead.overdue().accepted(),
  (lead) => lead.informational(),
  (lead) => lead.claimedBy(ana),
  (lead) => lead.urgent().contactedBy(ben).claimedBy(ben),
  (lead) => lead.accepted(),
  (lead) => lead.won(),
  (lead) => lead.lost(),
  (lead) => lead.after(3 * HOUR).accepted(),
  (lead) => lead.after(2 * DAY).accepted({ estimatedValue: { amount: 40_000, currency: 'USD' } }),
  (lead) =>
    lead
      .after(DAY)
      .accepted()
      .after(10 * DAY)
      .won({ finalValue: { amount: 30_000.5, currency: 'EUR' } }),
  (lead) =>
    lead
      .after(HOUR)
      .accepted()
      .after(70 * DAY)
      .lost({ reason: 'budget-inadequate' }),
  (lead) => lead.accepted().after(HOUR).failed(),
  (lead) => lead.rejected(),
  (lead) => lead.after(4 * DAY).rejected({ reason: 'budget-inadequate' }),
  (lead) => lead.failed(),
  (lead) => lead.expired(),
];

const WORDS = ['azure', 'Zürich', 'migración', 'ERP', 'it', 'copilot', 'x'];
const COUNTRIES = ['ES', 'MX', 'US'];
const day = fc.integer({ min: 0, max: 6 }).map((days) => NOW + days * DAY);
const SIZES = COMPANY_SIZES.slice(0, 3);
const NAMES = ['Azure', 'Azure AI', 'Dynamics 365', 'Educación', '---'];
const names = fc.subarray(NAMES, { maxLength: 2 });
const parts = fc.subarray(['azure', '=azure', 'Educacion', '365', 'Cloud Migration', '']);
const value = fc.record({
  amount: fc.constantFrom(5_000, 10_000, 25_000.5),
  currency: fc.constantFrom('EUR', 'USD'),
});
const words = fc.subarray(WORDS, { maxLength: 3 }).map((some) => some.join(' '));

export const story: fc.Arbitrary<Story> = fc
  .record({
    at: day,
    country: fc.constantFrom(...COUNTRIES, undefined),
    qualification: fc.constantFrom(...QUALIFICATIONS),
    message: words,
    products: names,
    industries: names,
    size: fc.constantFrom(...SIZES),
    source: fc.constantFrom('website', 'partner-center'),
    sender: fc.constantFrom(...SENDER_KINDS),
    estimatedValue: fc.option(value, { freq: 5, nil: undefined }),
    channels: fc.constantFrom([], ['19:sales@thread.tacv2']),
    favoriteOf: fc.subarray([ana, ben]),
    fate: fc.constantFrom(...FATES),
  })
  .map(
    ({ at, country, size, source, sender, message, products, industries, estimatedValue, ...drawn }) =>
      (n) => {
        const lead = aLead(n)
          .as({ source })
          .arrived(at)
          .from({ companySize: size, address: country === undefined ? {} : { country } })
          .with({ sender: { kind: sender } })
          .qualified(drawn.qualification)
          .asking({ message, products, industries })
          .worth(estimatedValue);
        const lived = drawn.fate(lead.inChannel(...drawn.channels));
        return drawn.favoriteOf.reduce((loved, person) => loved.favoriteOf(person), lived);
      },
  );

const range: fc.Arbitrary<Range> = fc.record(
  { from: day, to: day.map((at) => at + 8 * DAY) },
  { requiredKeys: [] },
);

const lengths = fc.record(
  { from: fc.constantFrom(0, HOUR), to: fc.constantFrom(DAY, 20 * DAY) },
  { requiredKeys: [] },
);

const filterParts: fc.Arbitrary<FilterParts> = fc.record(
  {
    stages: fc.subarray([...STAGES]),
    outcomes: fc.subarray([...OUTCOMES]),
    qualifications: fc.subarray([...QUALIFICATIONS]),
    countries: fc.subarray([...COUNTRIES, 'XX']),
    assigneeId: fc.constantFrom(ana.id, ben.id),
    unassigned: fc.boolean(),
    favoriteOf: fc.constantFrom(ana.id, ben.id),
    urgency: fc.constantFrom('urgent', 'overdue'),
    waiting: fc.boolean(),
    received: range,
    expires: range,
    archived: range,
    informational: fc.boolean(),
    callsToAction: fc.subarray([...CALLS_TO_ACTION]),
    senders: fc.subarray([...SENDER_KINDS]),
    products: parts,
    services: parts,
    solutions: parts,
    industries: parts,
    sizes: fc.subarray(SIZES),
    value: fc.record(
      { currency: fc.constantFrom('EUR', 'USD'), from: fc.constantFrom(0, 10_000), to: fc.constant(25_000) },
      { requiredKeys: [] },
    ),
    contactRequested: fc.boolean(),
    contacted: fc.boolean(),
    accepted: range,
    closes: fc.record(
      { from: fc.constantFrom('2026-01-01', '2026-12-24'), to: fc.constantFrom('2026-12-25', '2027-06-01') },
      { requiredKeys: [] },
    ),
    words,
    sources: fc.subarray(['website', 'partner-center', 'unknown']),
    reasons: fc.subarray(['budget-inadequate', 'chose-another-vendor', 'duplicate']),
    answerTime: lengths,
    closeTime: lengths,
  },
  { requiredKeys: [] },
);

/** Some parts of a filter, not always the same ones. */
export function someParts(most: number): fc.Arbitrary<FilterParts> {
  return filterParts
    .chain((parts) => {
      const entries = Object.entries(parts);
      return fc.shuffledSubarray(entries, { maxLength: Math.min(most, entries.length) });
    })
    .map((entries) => Object.fromEntries(entries));
}

const denied = fc.option(someParts(2), { nil: undefined, freq: 2 });

function denying(parts: FilterParts, not: FilterParts | undefined): LeadFilter {
  return not === undefined ? parts : { ...parts, not };
}

export const filter: fc.Arbitrary<LeadFilter> = fc
  .tuple(filterParts, denied)
  .map(([parts, not]) => denying(parts, not));

/** A filter that many leads pass. */
export const looseFilter: fc.Arbitrary<LeadFilter> = fc
  .tuple(someParts(2), denied)
  .map(([parts, not]) => denying(parts, not));
