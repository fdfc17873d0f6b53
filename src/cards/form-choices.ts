import type { Field } from '../domain/forms.ts';
import type { Person } from '../domain/people.ts';
import { CURRENCIES } from './currencies.ts';
import type { Input } from './form-inputs.ts';
import { knownName, type Pen } from './pen.ts';
import { plainLine } from './plain-text.ts';
import { choiceLabel } from './texts.ts';

type Choice = { title: string; value: string };
export type ChoiceInput = Input & { choices: Choice[] };

/** A value that the list lacks is offered too: what is known or was typed must show. */
export function withChoices(input: Input, choices: Choice[]): ChoiceInput {
  const listed = input.value === '' || choices.some(({ value }) => value === input.value);
  const own = { title: plainLine(input.value, 60) || '–', value: input.value };
  return { ...input, choices: listed ? choices : [own, ...choices] };
}

export function choicesOf({ say }: Pen, { choices }: Field): Choice[] {
  if (choices === undefined) return [];
  return choices.ids.map((id) => ({ title: choiceLabel(say, choices.list, id), value: id }));
}

export function currencyChoices({ write }: Pen): Choice[] {
  return CURRENCIES.map((code) => ({ title: `${code} – ${write.currency(code)}`, value: code }));
}

export function personChoice(person: Person): Choice {
  return { title: knownName(person) ?? person.id, value: person.id };
}
