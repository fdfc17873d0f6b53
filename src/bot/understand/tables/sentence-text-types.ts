import type { Group, QuerySort } from '../../../domain/query.ts';
import type { CallToAction, Outcome, Qualification, SenderKind, Stage } from '../../../domain/words.ts';

/** The periods that have a name from where one stands. */
export type PeriodName =
  | 'today'
  | 'yesterday'
  | 'tomorrow'
  | `${'this' | 'last' | 'next'}${'Week' | 'Month'}`
  | `${'this' | 'last'}${'Quarter' | 'Year'}`
  | 'nextSevenDays'
  | 'lastSevenDays'
  | 'lastThirtyDays';

type Frame = (text: string) => string;
type Between = (from: string, to: string) => string;

/** The words in which a query is said back to people. */
export type Texts = {
  lead: string;
  leads: string;
  count: string;
  stats: string;
  urgency: Record<'urgent' | 'overdue', string>;
  qualifications: Record<Qualification, string>;
  stages: Record<Stage, string>;
  outcomes: Record<Outcome, string>;
  senders: Record<SenderKind, string>;
  calls: Record<CallToAction, string>;
  byCall: Frame;
  clocks: Record<'received' | 'accepted' | 'archived' | 'expires' | 'closes', string>;
  groups: Record<Group, string>;
  sorts: Record<QuerySort, string>;
  periods: Record<PeriodName, string>;
  by: Frame;
  top: (count: number) => string;
} & Record<
  | 'qualified'
  | 'informational'
  | 'toAnswer'
  | 'contactAsked'
  | 'contactNotAsked'
  | 'contacted'
  | 'notContacted'
  | 'favorites'
  | 'mine'
  | 'unassigned'
  | 'assigned'
  | 'waiting'
  | 'posted'
  | 'answered'
  | 'allTime'
  | 'valued'
  | 'unvalued'
  | 'together'
  | 'decided',
  string
> &
  Record<
    | 'favoritesOf'
    | 'of'
    | 'from'
    | 'for'
    | 'inIndustry'
    | 'employees'
    | 'sentBy'
    | 'withWords'
    | 'moreThan'
    | 'fromSource'
    | 'because'
    | 'not'
    | 'withinSpan'
    | 'afterSpan'
    | 'worthFrom'
    | 'worthTo'
    | 'worthIn'
    | 'on'
    | 'since'
    | 'until'
    | 'in',
    Frame
  > &
  Record<'between' | 'worthBetween', Between>;
