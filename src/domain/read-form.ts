import type { Command, EditInput } from './commands.ts';
import { FORMS, type Field, type FieldError, type FieldProblem, type FormName, type Typed } from './forms.ts';
import { dealOf, type DealPerson, type Lead, type Money } from './lead.ts';
import type { Person } from './people.ts';
import { isPlainDate } from './time.ts';
import type { CloseReason, ErrorReason, Timeframe } from './words.ts';

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
  const errors = fields.flatMap((field) => check(field, text(typed, field.id), reading));
  errors.push(...together(form, typed, errors));
  return errors.length > 0 ? { ok: false, errors } : { ok: true, command: COMMANDS[form](typed, reading) };
}

const text = (typed: Typed, id: string): string => (typed[id] ?? '').trim();

function check(field: Field, value: string, reading: Reading): FieldError[] {
  const wrong = (problem: FieldProblem, detail?: string): FieldError[] => [
    { field: field.id, problem, ...(detail === undefined ? {} : { detail }) },
  ];
  if (value === '') return field.required === true ? wrong('required') : [];
  if (field.maxLength !== undefined && value.length > field.maxLength)
    return wrong('too-long', String(field.maxLength));
  const { problem, good, detail } = KINDS[field.kind];
  return good(value, field, reading) ? [] : wrong(problem, detail?.(value));
}

/** How each kind of field is checked once something stands in it. */
const KINDS: Record<
  Field['kind'],
  {
    problem: FieldProblem;
    good: (value: string, field: Field, reading: Reading) => boolean;
    detail?: (value: string) => string | undefined;
  }
> = {
  text: { problem: 'too-long', good: () => true },
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
  person: {
    problem: 'person-unknown',
    good: (value, _field, reading) => findPerson(value, reading) !== undefined,
  },
};

/** Rules over more than one field. */
function together(form: FormName, typed: Typed, errors: readonly FieldError[]): FieldError[] {
  if (errors.length > 0) return [];
  const has = (id: string): boolean => text(typed, id) !== '';
  if (form === 'person' && !has('email') && !has('phone'))
    return [{ field: 'email', problem: 'email-or-phone' }];
  const reasoned = form === 'reject' || form === 'lose' || form === 'error';
  if (reasoned && text(typed, 'reason') === 'other' && !has('notes'))
    return [{ field: 'notes', problem: 'notes-for-other' }];
  return [];
}

const COMMANDS: Record<FormName, (typed: Typed, reading: Reading) => Command> = {
  accept: (typed) => ({
    action: 'accept',
    input: {
      dealName: text(typed, 'dealName'),
      estimatedValue: money(typed),
      purchaseTimeframe: text(typed, 'purchaseTimeframe') as Timeframe,
      notes: text(typed, 'notes'),
      ...ids(typed),
      people: peopleLines(text(typed, 'people')).flatMap((line) => readPerson(line) ?? []),
    },
  }),
  reject: (typed) => ({ action: 'reject', input: reasoned(typed) }),
  edit: (typed, { lead }) => ({ action: 'edit', input: editInput(typed, lead) }),
  person: (typed) => ({
    action: 'person',
    input: { name: text(typed, 'name'), ...filled(typed, ['email', 'phone']) },
  }),
  win: (typed, { lead }) => {
    const amount = readAmount(text(typed, 'finalValue'));
    const code = dealOf(lead)?.estimatedValue.currency ?? 'EUR';
    return {
      action: 'win',
      input: {
        ...(amount === undefined ? {} : { finalValue: { amount, currency: code } }),
        ...filled(typed, ['notes']),
      },
    };
  },
  lose: (typed) => ({ action: 'lose', input: reasoned(typed) }),
  error: (typed) => ({
    action: 'error',
    input: { reason: text(typed, 'reason') as ErrorReason, ...filled(typed, ['notes']) },
  }),
  assign: (typed, reading) => ({
    action: 'assign',
    // The check above has found the person.
    input: { person: findPerson(text(typed, 'person'), reading) ?? { id: '', name: '' } },
  }),
};

function reasoned(typed: Typed): { reason: CloseReason; notes?: string } {
  return { reason: text(typed, 'reason') as CloseReason, ...filled(typed, ['notes']) };
}

function money(typed: Typed): Money {
  return {
    amount: readAmount(text(typed, 'estimatedValue')) ?? 0,
    currency: text(typed, 'currency').toUpperCase(),
  };
}

function editInput(typed: Typed, lead: Lead): EditInput {
  const sent = (['dealName', 'estimatedCloseDate', 'notes', 'crmId', 'campaignId'] as const).filter(
    (id) => typed[id] !== undefined,
  );
  const present = dealOf(lead)?.estimatedValue;
  const value = {
    amount: readAmount(text(typed, 'estimatedValue')) ?? present?.amount ?? 0,
    currency: text(typed, 'currency').toUpperCase() || (present?.currency ?? 'EUR'),
  };
  const priced = typed['estimatedValue'] !== undefined || typed['currency'] !== undefined;
  return {
    ...Object.fromEntries(sent.map((id) => [id, text(typed, id)])),
    ...(priced ? { estimatedValue: value } : {}),
  };
}

function ids(typed: Typed): { crmId?: string; campaignId?: string } {
  return filled(typed, ['crmId', 'campaignId']);
}

function filled(typed: Typed, fields: readonly string[]): Record<string, string> {
  return Object.fromEntries(fields.flatMap((id) => (text(typed, id) === '' ? [] : [[id, text(typed, id)]])));
}

/** Up to 12 digits and two decimals; a thousands separator is refused, for `1.000` means two things. */
export function readAmount(value: string): number | undefined {
  return /^\d{1,12}([.,]\d{1,2})?$/.test(value) ? Number(value.replace(',', '.')) : undefined;
}

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

/** An ISO 4217 code, upper case. */
export function isCurrency(code: string): boolean {
  return CURRENCIES.has(code);
}

export function isEmail(value: string): boolean {
  return (
    value.length <= 254 &&
    /^[^\s@<>"',;:\\()[\]]+@[^\s@<>"',;:\\()[\]]+\.[^\s@<>"',;:\\()[\].]{2,}$/u.test(value)
  );
}

export function isPhone(value: string): boolean {
  return /^\+?[\d\s().\-/x]{3,40}$/i.test(value) && /\d{3}/.test(value.replaceAll(/\D/g, ''));
}

function peopleLines(value: string): string[] {
  return value
    .split(/\r?\n|;/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function badLine(value: string): string | undefined {
  return peopleLines(value).find((line) => readPerson(line) === undefined);
}

/** A line `name, e-mail, phone`, in any order after the name; one of the two is enough. */
function readPerson(line: string): DealPerson | undefined {
  const [name = '', ...rest] = line.split(',').map((part) => part.trim());
  const given = rest.filter((part) => part !== '');
  const email = given.find(isEmail);
  const phone = given.find((part) => part !== email && isPhone(part));
  const known = [email, phone].filter((part) => part !== undefined).length;
  if (name === '' || isEmail(name) || known === 0 || known !== given.length) return undefined;
  return { name, ...(email === undefined ? {} : { email }), ...(phone === undefined ? {} : { phone }) };
}

function findPerson(value: string, { people }: Reading): Person | undefined {
  const wanted = value.toLowerCase();
  return people?.find(
    (person) => person.id === value || person.teamsId === value || person.name.toLowerCase() === wanted,
  );
}
