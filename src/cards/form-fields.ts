import { FORMS, type Field, type FieldError, type FormName } from '../domain/forms.ts';
import type { Lead } from '../domain/lead.ts';
import type { Person } from '../domain/people.ts';
import type { FormState } from './cards.ts';
import { choicesOf, currencyChoices, personChoice, withChoices, type ChoiceInput } from './form-choices.ts';
import { inputOf, labelOf, textInput, type Input, type TextInput } from './form-inputs.ts';
import { knownOf } from './form-known.ts';
import type { Pen } from './pen.ts';
import { cut } from './plain-text.ts';
import { problemText } from './problems.ts';

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
