import { checkField } from './check-field.ts';
import type { Command, EditInput, RejectInput } from './commands.ts';
import { FORMS, type Field, type FieldError, type FormName, type Typed } from './forms.ts';
import { dealOf, type Lead, type Money } from './lead.ts';
import type { Person } from './people.ts';
import { peopleLines, readAmount, readPerson } from './read-values.ts';
import type { CloseReason, ErrorReason, Timeframe } from './words.ts';

export { isCurrency, isEmail, isPhone, readAmount } from './read-values.ts';

export type ReadForm = { ok: true; command: Command } | { ok: false; errors: FieldError[] };

/** What a form needs to be read besides what was typed. */
export type Reading = { lead: Lead; /** People that can be assigned, by id. */ people?: readonly Person[] };

/**
 * Reads what a person typed into a command, or says of each field what is wrong with it. An edit changes
 * only the fields that were sent; an id that was sent empty is taken away.
 */
export function readForm(form: FormName, typed: Typed, reading: Reading): ReadForm {
  const fields = (FORMS[form] as readonly Field[]).filter(
    (field) => form !== 'edit' || typed[field.id] !== undefined,
  );
  const errors = fields.flatMap((field) => checkField(field, text(typed, field.id)));
  const first = errors.length > 0 ? errors : checkTogether(form, typed);
  if (first.length > 0) return { ok: false, errors: first };
  const read = COMMANDS[form](typed, reading);
  return 'problem' in read ? { ok: false, errors: [read] } : { ok: true, command: read };
}

const text = (typed: Typed, id: string): string => (typed[id] ?? '').trim();

/** Rules over more than one field. */
function checkTogether(form: FormName, typed: Typed): FieldError[] {
  const has = (id: string): boolean => text(typed, id) !== '';
  if (form === 'person' && !has('email') && !has('phone'))
    return [{ field: 'email', problem: 'email-or-phone' }];
  const reasoned = form === 'reject' || form === 'lose' || form === 'error';
  if (reasoned && text(typed, 'reason') === 'other' && !has('notes'))
    return [{ field: 'notes', problem: 'notes-for-other' }];
  return [];
}

/** Makes the command of what has been checked; only who is meant by a name is found out here. */
const COMMANDS: Record<FormName, (typed: Typed, reading: Reading) => Command | FieldError> = {
  accept: (typed) => ({
    action: 'accept',
    input: {
      dealName: text(typed, 'dealName'),
      estimatedValue: money(typed, { amount: 0, currency: '' }),
      purchaseTimeframe: text(typed, 'purchaseTimeframe') as Timeframe,
      notes: text(typed, 'notes'),
      ...filled(typed, ['crmId', 'campaignId']),
      people: peopleLines(text(typed, 'people')).flatMap((line) => readPerson(line) ?? []),
    },
  }),
  reject: (typed) => ({ action: 'reject', input: reasoned(typed) }),
  edit: (typed, { lead }) => ({ action: 'edit', input: editInput(typed, lead) }),
  person: (typed) => ({
    action: 'person',
    input: { name: text(typed, 'name'), ...filled(typed, ['email', 'phone']) },
  }),
  win: (typed, { lead }) => ({
    action: 'win',
    input: { ...finalValue(typed, lead), ...filled(typed, ['notes']) },
  }),
  lose: (typed) => ({ action: 'lose', input: reasoned(typed) }),
  error: (typed) => ({
    action: 'error',
    input: { reason: text(typed, 'reason') as ErrorReason, ...filled(typed, ['notes']) },
  }),
  assign: (typed, reading) => {
    const person = findPerson(text(typed, 'person'), reading);
    return person === undefined
      ? { field: 'person', problem: 'person-unknown' }
      : { action: 'assign', input: { person } };
  },
};

function reasoned(typed: Typed): RejectInput {
  return { reason: text(typed, 'reason') as CloseReason, ...filled(typed, ['notes']) };
}

/** What was sent of amount and currency; what was not stays as it is. */
function money(typed: Typed, present: Money): Money {
  return {
    amount: readAmount(text(typed, 'estimatedValue')) ?? present.amount,
    currency: text(typed, 'currency').toUpperCase() || present.currency,
  };
}

/** A deal is closed in the currency in which it was estimated. */
function finalValue(typed: Typed, lead: Lead): { finalValue?: Money } {
  const amount = readAmount(text(typed, 'finalValue'));
  const currency = dealOf(lead)?.estimatedValue.currency;
  return amount === undefined || currency === undefined ? {} : { finalValue: { amount, currency } };
}

function editInput(typed: Typed, lead: Lead): EditInput {
  const sent = (['dealName', 'estimatedCloseDate', 'notes', 'crmId', 'campaignId'] as const).filter(
    (id) => typed[id] !== undefined,
  );
  const present = dealOf(lead)?.estimatedValue;
  const priced = typed['estimatedValue'] !== undefined || typed['currency'] !== undefined;
  return {
    ...Object.fromEntries(sent.map((id) => [id, text(typed, id)])),
    ...(priced && present !== undefined ? { estimatedValue: money(typed, present) } : {}),
  };
}

function filled(typed: Typed, fields: readonly string[]): Record<string, string> {
  return Object.fromEntries(fields.flatMap((id) => (text(typed, id) === '' ? [] : [[id, text(typed, id)]])));
}

function findPerson(value: string, { people }: Reading): Person | undefined {
  const wanted = value.toLowerCase();
  return people?.find(
    (person) => person.id === value || person.teamsId === value || person.name.toLowerCase() === wanted,
  );
}
