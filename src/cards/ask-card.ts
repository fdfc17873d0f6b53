import { execute, withoutInputs, type ActionJson } from './buttons.ts';
import type { Card } from './cards.ts';
import type { FieldModel } from './form-fields.ts';
import type { Pen } from './pen.ts';
import type { AskButton, AskField, AskForm } from './pages.ts';
import { cut, plain } from './plain-text.ts';

const LONGEST = 500;

/** A form about no lead. */
export function drawAsk(pen: Pen, { title, hint, lines, fields, buttons }: AskForm): Card {
  return pen.bind('form', {
    fallbackText: title,
    titles: pen.view.forms === 'dialog' ? [] : [{ text: title }],
    lines: lines.map((line) => ({ text: plain(cut(line, LONGEST)) })),
    hints: [{ text: hint }],
    fields: fields.map(fieldModel),
    actions: buttons.map((button) => submitButton(pen, button)),
  });
}

function fieldModel({ id, label, value, placeholder = '', choices }: AskField): FieldModel {
  const input = { id, label, value: cut(value, LONGEST), placeholder, isRequired: false, errorMessage: '' };
  const none = { texts: [], amounts: [], dates: [], choiceSets: [], pickers: [], errors: [] };
  return choices === undefined
    ? { ...none, texts: [{ ...input, maxLength: LONGEST, isMultiline: false, style: 'text' }] }
    : { ...none, choiceSets: [{ ...input, choices: [...choices] }] };
}

function submitButton({ view }: Pen, { title, verb }: AskButton): ActionJson {
  return view.forms === 'dialog'
    ? { type: 'Action.Submit', title, data: { verb } }
    : execute(title, verb, {});
}

/** A button that opens a form, as a dialog where there are dialogs. */
export function openButton({ view }: Pen, { title, verb }: AskButton): ActionJson {
  if (view.forms === 'card') return withoutInputs(execute(title, verb, {}));
  return { type: 'Action.Submit', title, data: { msteams: { type: 'task/fetch' }, verb } };
}
