import type { Field } from '../domain/forms.ts';
import { dealOf, type Lead } from '../domain/lead.ts';
import type { Pen } from './pen.ts';
import { plainLine } from './plain-text.ts';
import { fieldName, type TextKey } from './texts.ts';

/** What every kind of input has. */
export type Input = {
  id: string;
  label: string;
  isRequired: boolean;
  errorMessage: string;
  value: string;
  placeholder: string;
};
export type TextInput = Input & { maxLength: number; isMultiline: boolean; style: string };

const STYLES: Partial<Record<Field['kind'], string>> = { email: 'email', phone: 'tel' };

export function textInput(field: Field, input: Input): TextInput {
  const style = STYLES[field.kind] ?? 'text';
  return { ...input, maxLength: field.maxLength ?? 200, isMultiline: field.long === true, style };
}

export function inputOf({ say }: Pen, field: Field, value: string): Omit<Input, 'label'> {
  const isRequired = field.required === true;
  const format = field.kind === 'amount' ? say('problem.not-an-amount') : '';
  const errorMessage = isRequired && format === '' ? requiredText({ say }, field) : format;
  return { id: field.id, isRequired, errorMessage, value, placeholder: placeholderOf({ say }, field) };
}

function requiredText({ say }: Pick<Pen, 'say'>, field: Field): string {
  const name = fieldName(say, field.id);
  const chosen = field.kind === 'choice' || field.kind === 'currency' || field.kind === 'person';
  return say(chosen ? 'problem.required-choice' : 'problem.required', { field: name });
}

const PLACEHOLDERS: Readonly<Record<string, TextKey>> = {
  estimatedValue: 'placeholder.amount',
  finalValue: 'placeholder.amount',
  people: 'placeholder.people',
  email: 'placeholder.email',
  phone: 'placeholder.phone',
  crmId: 'placeholder.crmId',
};

function placeholderOf({ say }: Pick<Pen, 'say'>, field: Field): string {
  if (field.kind === 'choice' || field.kind === 'currency' || field.kind === 'person')
    return say('form.choose');
  if (field.id === 'notes')
    return say(field.required === true ? 'placeholder.acceptNotes' : 'placeholder.notes');
  const key = PLACEHOLDERS[field.id];
  return key === undefined ? '' : say(key);
}

export function labelOf({ say }: Pen, field: Field, lead: Lead): string {
  const currency = dealOf(lead)?.estimatedValue.currency;
  if (field.id === 'finalValue' && currency !== undefined)
    return say('field.finalValueIn', { currency: plainLine(currency, 10) });
  return fieldName(say, field.id);
}
