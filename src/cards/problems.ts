import type { FieldError } from '../domain/forms.ts';
import { plainLine } from './plain-text.ts';
import { fieldName, type Say } from './texts.ts';

/** What is wrong with a field, for the person who filled it in. */
export function problemText(say: Say, { field, problem, detail }: FieldError): string {
  const params = { field: fieldName(say, field), detail: plainLine(detail ?? '', 80) };
  if (problem === 'taken-by-other' && params.detail !== '') return say('problem.taken-by', params);
  return say(`problem.${problem}`, params);
}
