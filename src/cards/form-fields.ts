import { FORMS, type Field, type FieldError, type FormName } from '../domain/forms.ts';
import { dealOf, type Lead } from '../domain/lead.ts';
import type { Person } from '../domain/people.ts';
import type { FormState } from './cards.ts';
import { CURRENCIES } from './currencies.ts';
import { knownOf } from './form-known.ts';
import { knownName, type Pen } from './pen.ts';
import { cut, plainLine } from './plain-text.ts';
import { problemText } from './problems.ts';
import { choiceLabel, fieldName, type TextKey } from './texts.ts';

type Choice = { title: string; value: string };
type Input = {
  id: string;
  label: string;
  isRequired: boolean;
  errorMessage: string;
  value: string;
  placeholder: string;
};
type TextInput = Input & { maxLength: number; isMultiline: boolean; style: string };
type ChoiceInput = Input & { choices: Choice[] };

/** One field as the template takes it: exactly one of the kinds of input, and what is wrong with it. */
export type FieldModel = {
  texts: TextInput[];
  amounts: Input[];
  dates: Input[];
  choiceSets: ChoiceInput[];
  pickers: ChoiceInput[];
  errors: { text: string }[];
};

/** Every field of a form; what was typed goes before what is known. */
export function fieldsOf(pen: Pen, form: FormName, lead: Lead, state: FormState): FieldModel[] {
  const known = knownOf(pen, form, lead);
  return FORMS[form].map((field: Field) => {
    const value = bounded(field, state.typed?.[field.id] ?? known[field.id] ?? '');
    const errors = (state.errors ?? []).filter((error) => error.field === field.id);
    const input = { ...inputOf(pen, field, value), label: labelOf(pen, field, lead) };
    return {
      ...kindOf(pen, field, input, state.people ?? []),
      errors: errors.map((error) => ({ text: problemText(pen.say, error) })),
    };
  });
}

/** No client lets anybody type more than the limit; a card that is too big would not be shown at all. */
function bounded({ maxLength = 200 }: Field, value: string): string {
  return value.length > maxLength + 500 ? cut(value, maxLength + 500) : value;
}

/** Errors of fields that the form does not show; they must not get lost. */
export function strayErrors(pen: Pen, form: FormName, errors: readonly FieldError[] = []): string[] {
  const shown = new Set<string>(FORMS[form].map((field) => field.id));
  return errors.filter((error) => !shown.has(error.field)).map((error) => problemText(pen.say, error));
}

const NONE: Omit<FieldModel, 'errors'> = { texts: [], amounts: [], dates: [], choiceSets: [], pickers: [] };

function kindOf(pen: Pen, field: Field, input: Input, people: readonly Person[]): Omit<FieldModel, 'errors'> {
  switch (field.kind) {
    case 'amount':
      return { ...NONE, amounts: [input] };
    case 'date':
      return { ...NONE, dates: [input] };
    case 'currency':
      return { ...NONE, choiceSets: [withChoices(input, currencyChoices(pen))] };
    case 'choice':
      return { ...NONE, choiceSets: [withChoices(input, choicesOf(pen, field))] };
    case 'person': {
      const picker = [withChoices(input, people.map(personChoice))];
      return pen.view.forms === 'dialog' ? { ...NONE, pickers: picker } : { ...NONE, choiceSets: picker };
    }
    default:
      return { ...NONE, texts: [textInput(field, input)] };
  }
}

const STYLES: Partial<Record<Field['kind'], string>> = { email: 'email', phone: 'tel' };

function textInput(field: Field, input: Input): TextInput {
  const style = STYLES[field.kind] ?? 'text';
  return { ...input, maxLength: field.maxLength ?? 200, isMultiline: field.long === true, style };
}

function inputOf({ say }: Pen, field: Field, value: string): Omit<Input, 'label'> {
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

function labelOf({ say }: Pen, field: Field, lead: Lead): string {
  const currency = dealOf(lead)?.estimatedValue.currency;
  if (field.id === 'finalValue' && currency !== undefined)
    return say('field.finalValueIn', { currency: plainLine(currency, 10) });
  return fieldName(say, field.id);
}

/** A value that the list lacks is offered too: what is known or was typed must show. */
function withChoices(input: Input, choices: Choice[]): ChoiceInput {
  const listed = input.value === '' || choices.some(({ value }) => value === input.value);
  const own = { title: plainLine(input.value, 60) || '–', value: input.value };
  return { ...input, choices: listed ? choices : [own, ...choices] };
}

function choicesOf({ say }: Pen, { choices }: Field): Choice[] {
  if (choices === undefined) return [];
  return choices.ids.map((id) => ({ title: choiceLabel(say, choices.list, id), value: id }));
}

function currencyChoices({ write }: Pen): Choice[] {
  return CURRENCIES.map((code) => ({ title: `${code} – ${write.currency(code)}`, value: code }));
}

function personChoice(person: Person): Choice {
  return { title: knownName(person) ?? person.id, value: person.id };
}
