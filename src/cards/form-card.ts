import type { FormName } from '../domain/forms.ts';
import type { Lead } from '../domain/lead.ts';
import { dataOf, execute, withoutInputs, type ActionJson } from './buttons.ts';
import type { Card, FormState } from './cards.ts';
import { fieldsOf, strayErrors } from './form-fields.ts';
import { nameOf, type Pen } from './pen.ts';
import { cut, plain } from './plain-text.ts';
import type { Say } from './texts.ts';

/** A form with everything known filled in; after a mistake, as it was typed and with what is wrong. */
export function drawForm(pen: Pen, form: FormName, lead: Lead, state: FormState = {}): Card {
  const { say, view, bind } = pen;
  const title = titleOf(say, form, lead);
  const nobody = form === 'assign' && view.forms === 'card' && (state.people ?? []).length === 0;
  const lines = [
    ...(state.line === undefined ? [] : [plain(cut(state.line, 400))]),
    ...strayErrors(pen, form, state.errors),
  ];
  return bind('form', {
    fallbackText: title,
    // A dialog has its title in the frame.
    titles: view.forms === 'dialog' ? [] : [{ text: title }],
    lines: lines.map((text) => ({ text })),
    hints: [
      { text: say(`form.${form}.hint`) },
      ...(nobody ? [{ text: say('form.assign.nobody') }] : []),
      ...(state.similar === undefined ? [] : [{ text: say('form.accept.similar', state.similar) }]),
    ],
    fields: fieldsOf(pen, form, lead, state),
    actions: actionsOf(pen, form, lead),
  });
}

export function titleOf(say: Say, form: FormName, lead: Lead): string {
  return say(`form.${form}.title`, { lead: nameOf({ say }, lead) });
}

/** A dialog closes by itself; in place of a card, Cancel brings the card back. */
function actionsOf({ say, view }: Pen, form: FormName, lead: Lead): ActionJson[] {
  const title = say(`form.${form}.submit`);
  const verb = `lead.${form}`;
  const data = dataOf(lead, view);
  const style = { style: 'positive' };
  if (view.forms === 'dialog') return [{ type: 'Action.Submit', title, ...style, data: { ...data, verb } }];
  return [
    { ...execute(title, verb, data), ...style },
    withoutInputs(execute(say('button.cancel'), 'lead.show', data)),
  ];
}
