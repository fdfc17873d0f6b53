import type { Field, FieldError, FieldProblem } from './forms.ts';
import { isCurrency, isEmail, isPhone, peopleLines, readAmount, readPerson } from './read-values.ts';
import { isPlainDate } from './time.ts';

/** What is wrong with what stands in one field, if anything is. */
export function checkField(field: Field, value: string): FieldError[] {
  const wrong = (problem: FieldProblem, detail?: string): FieldError[] => [
    { field: field.id, problem, ...(detail === undefined ? {} : { detail }) },
  ];
  if (value === '') return field.required === true ? wrong('required') : [];
  if (field.maxLength !== undefined && value.length > field.maxLength)
    return wrong('too-long', String(field.maxLength));
  const rule = RULES[field.kind];
  return rule === undefined || rule.good(value, field) ? [] : wrong(rule.problem, rule.detail?.(value));
}

type Rule = {
  problem: FieldProblem;
  good: (value: string, field: Field) => boolean;
  /** What of the value the sentence quotes. */
  detail?: (value: string) => string | undefined;
};

/** How each kind of field is checked once something stands in it; a text is free, and a person is looked up. */
const RULES: Partial<Record<Field['kind'], Rule>> = {
  amount: { problem: 'not-an-amount', good: (value) => readAmount(value) !== undefined },
  currency: { problem: 'not-a-currency', good: (value) => isCurrency(value.toUpperCase()) },
  choice: { problem: 'not-a-choice', good: (value, { choices }) => choices?.ids.includes(value) === true },
  date: { problem: 'not-a-date', good: isPlainDate },
  email: { problem: 'not-an-email', good: isEmail },
  phone: { problem: 'not-a-phone', good: isPhone },
  people: {
    problem: 'person-line',
    good: (value) => badLine(value) === undefined,
    detail: (value) => badLine(value)?.slice(0, 80),
  },
};

function badLine(value: string): string | undefined {
  return peopleLines(value).find((line) => readPerson(line) === undefined);
}
