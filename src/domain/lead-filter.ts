import { foldNames, nameNeedle } from './fold.ts';
import { answerTime, closeTime } from './lead-times.ts';
import { dealOf, isOverdue, isUrgent, isInformational, type Lead, type Money } from './lead.ts';
import { needles, searchText } from './search-text.ts';
import type { Instant, PlainDate } from './time.ts';
import type {
  CallToAction,
  CompanySize,
  Outcome,
  Qualification,
  Reason,
  SenderKind,
  Stage,
} from './words.ts';

export { foldName } from './fold.ts';

/** From (included) to (left out). */
export type Range<T = Instant> = { from?: T; to?: T };

/** An amount in one currency, from and to included; without a currency, an amount in any. */
export type ValueRange = { currency?: string; from?: number; to?: number };

/**
 * What to look for; every part given must hold, and of a list any one will do. Lists, counts, figures, rules
 * of channels, search and export all mean the same by it.
 */
export type LeadFilter = FilterParts & {
  /** None of these parts holds. */
  not?: FilterParts;
};

export type FilterParts = {
  stages?: readonly Stage[];
  outcomes?: readonly Outcome[];
  qualifications?: readonly Qualification[];
  /** Leads that need no answer, or those that do. */
  informational?: boolean;
  /** What customers chose in the marketplace, of informational leads. */
  callsToAction?: readonly CallToAction[];
  senders?: readonly SenderKind[];
  /** ISO 3166-1 alpha-2. */
  countries?: readonly string[];
  /** Where leads were taken in from, as the intake names it. */
  sources?: readonly string[];
  /** Parts of names, as `azure` or `dynamics365`, or whole ones, as `=azure`: case, accents and signs do not matter. */
  products?: readonly string[];
  services?: readonly string[];
  solutions?: readonly string[];
  industries?: readonly string[];
  sizes?: readonly CompanySize[];
  /** What the deal came to, or else its estimated value, or the customer's before there is a deal. */
  value?: ValueRange;
  assigneeId?: string;
  unassigned?: boolean;
  favoriteOf?: string;
  /** The contact clock runs or has ended, and nobody has contacted the customer. */
  urgency?: 'urgent' | 'overdue';
  /** The customer asked to be contacted directly, whatever became of it. */
  contactRequested?: boolean;
  contacted?: boolean;
  /** No channel has the lead yet. */
  waiting?: boolean;
  received?: Range;
  accepted?: Range;
  archived?: Range;
  /** Why a lead was rejected, lost or closed as an error. */
  reasons?: readonly Reason[];
  /** How long after its receipt a lead was accepted or rejected. */
  answerTime?: Range;
  /** How long after its acceptance a lead was won or lost. */
  closeTime?: Range;
  /** The end of the answer clock of leads that are still to be answered. */
  expires?: Range;
  /** The estimated close date of the deal. */
  closes?: Range<PlainDate>;
  /** Words that all stand somewhere in the lead, as a person would type them. */
  words?: string;
};

type Part = keyof FilterParts;
type Test = { [P in Part]-?: (lead: Lead, wanted: NonNullable<FilterParts[P]>) => boolean };

/** What each part asks of a lead; stores ask the same in their own language (test/contract holds them to it). */
const TESTS: Test = {
  stages: (lead, stages) => stages.includes(lead.stage),
  outcomes: (lead, outcomes) => lead.stage === 'archived' && outcomes.includes(lead.outcome),
  qualifications: (lead, wanted) => wanted.includes(lead.qualification),
  informational: (lead, wanted) => isInformational(lead) === wanted,
  callsToAction: (lead, wanted) => isInformational(lead) && wanted.includes(lead.callToAction),
  senders: (lead, wanted) => lead.sender !== undefined && wanted.includes(lead.sender.kind),
  countries: (lead, wanted) => wanted.includes(lead.customer.address?.country ?? ''),
  sources: (lead, wanted) => wanted.includes(lead.source),
  products: (lead, wanted) => named(lead.request.products, wanted),
  services: (lead, wanted) => named(lead.request.services, wanted),
  solutions: (lead, wanted) => named(lead.request.solutions, wanted),
  industries: (lead, wanted) => named(lead.request.industries, wanted),
  sizes: (lead, wanted) =>
    lead.customer.companySize !== undefined && wanted.includes(lead.customer.companySize),
  value: (lead, wanted) => isWorth(valueOf(lead), wanted),
  assigneeId: (lead, id) => lead.assignee?.id === id,
  unassigned: (lead, wanted) => (lead.assignee === undefined) === wanted,
  favoriteOf: (lead, person) => lead.favorites.includes(person),
  urgency: (lead, wanted) => (wanted === 'urgent' ? isUrgent(lead) : isOverdue(lead)),
  contactRequested: (lead, wanted) => lead.contactRequested === wanted,
  contacted: (lead, wanted) => (lead.contacted !== undefined) === wanted,
  waiting: (lead, wanted) => lead.waiting === wanted,
  received: (lead, range) => within(lead.receivedAt, range),
  accepted: (lead, range) => within(lead.stage === 'received' ? undefined : lead.acceptedAt, range),
  archived: (lead, range) => within(lead.stage === 'archived' ? lead.archivedAt : undefined, range),
  reasons: (lead, wanted) =>
    lead.stage === 'archived' && lead.closing.reason !== undefined && wanted.includes(lead.closing.reason),
  answerTime: (lead, range) => within(answerTime(lead), range),
  closeTime: (lead, range) => within(closeTime(lead), range),
  expires: (lead, range) => within(lead.stage === 'received' ? lead.expiresAt : undefined, range),
  closes: (lead, range) => within(dealOf(lead)?.estimatedCloseDate, range),
  words: (lead, words) => {
    const text = searchText(lead);
    return needles(words).every((needle) => text.includes(needle));
  },
};

const PARTS = Object.keys(TESTS) as readonly Part[];

/** Whether a lead passes the filter. */
export function matches(lead: Lead, { not, ...filter }: LeadFilter): boolean {
  const holds = ([part, wanted]: Given): boolean => (TESTS[part] as AnyTest)(lead, wanted);
  return given(filter).every(holds) && !(not !== undefined && given(not).some(holds));
}

type Given = readonly [Part, NonNullable<FilterParts[Part]>];
type AnyTest = (lead: Lead, wanted: NonNullable<FilterParts[Part]>) => boolean;

function given(filter: FilterParts): Given[] {
  return PARTS.flatMap((part) => (filter[part] === undefined ? [] : [[part, filter[part]] as const]));
}

/** What the lead is worth, as far as anybody has said. */
export function valueOf(lead: Lead): Money | undefined {
  const final = lead.stage === 'archived' ? lead.closing.finalValue : undefined;
  return final ?? dealOf(lead)?.estimatedValue ?? lead.request.estimatedValue;
}

function named(names: readonly string[], wanted: readonly string[]): boolean {
  const folded = foldNames(names);
  return folded !== undefined && wanted.some((part) => folded.includes(nameNeedle(part)));
}

function isWorth(
  value: Money | undefined,
  { currency, from = -Infinity, to = Infinity }: ValueRange,
): boolean {
  if (value === undefined || (currency !== undefined && value.currency !== currency)) return false;
  return value.amount >= from && value.amount <= to;
}

function within<T extends number | PlainDate>(at: T | undefined, { from, to }: Range<T>): boolean {
  return at !== undefined && (from === undefined || at >= from) && (to === undefined || at < to);
}
