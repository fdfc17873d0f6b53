import type { Narrowing } from './narrow.ts';
import type { Group } from './query.ts';
import { CLOSE_REASONS, COMPANY_SIZES, ERROR_REASONS, OUTCOMES, QUALIFICATIONS, STAGES } from './words.ts';

/** By what leads are told apart whose values nobody knows beforehand, and how one of them is asked for. */
export const OPEN_GROUPS = {
  country: (country) => ({ countries: [country] }),
  assignee: (assigneeId) => ({ assigneeId }),
  source: (source) => ({ sources: [source] }),
  product: (name) => ({ products: [`=${name}`] }),
  industry: (name) => ({ industries: [`=${name}`] }),
  currency: (currency) => ({ value: { currency } }),
} as const satisfies Partial<Record<Group, (value: string) => Narrowing>>;

export type OpenGroup = keyof typeof OPEN_GROUPS;
export type ClosedGroup = Exclude<Group, OpenGroup | 'month'>;

/** The values of the others, in their order. */
const CLOSED_GROUPS: Record<ClosedGroup, readonly (readonly [value: string, part: Narrowing])[]> = {
  stage: STAGES.map((stage) => [stage, { stages: [stage] }]),
  outcome: OUTCOMES.map((outcome) => [outcome, { outcomes: [outcome] }]),
  qualification: QUALIFICATIONS.map((one) => [one, { qualifications: [one] }]),
  size: COMPANY_SIZES.map((size) => [size, { sizes: [size] }]),
  reason: [...new Set([...CLOSE_REASONS, ...ERROR_REASONS])].map((reason) => [reason, { reasons: [reason] }]),
};

/** A part of some leads, and what it is called among the values of its group. */
export type Slot = { value: string; part: Narrowing };

export function isOpenGroup(group: Group): group is OpenGroup {
  return group in OPEN_GROUPS;
}

export function slotsOf(group: ClosedGroup): Slot[] {
  return CLOSED_GROUPS[group].map(([value, part]) => ({ value, part }));
}
